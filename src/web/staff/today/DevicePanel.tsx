import { useTranslation } from "react-i18next";
import type { EpochMs } from "#base/time";
import type { AskedCommand } from "#contract/commands/command-route";
import type { DeviceState } from "#contract/device-states";
import type { Floor } from "#read/floor/floor";
import { wholeMinutes } from "../../shared/format";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import { DeviceStateWord, isInTrouble } from "../DeviceStateWord";

export type DevicePanelProps = {
  readonly outletId: string;
  readonly floor: Floor;
  readonly now: EpochMs;
  readonly onSend: (command: AskedCommand) => void;
};

const EVERY_MS = 10_000;

/** The devices of the outlet, those in trouble first: what the server found out, and what people reported. */
export function DevicePanel({ outletId, floor, now, onSend }: DevicePanelProps) {
  const { t } = useTranslation("today");
  const path = `/api/v1/outlets/${encodeURIComponent(outletId)}/device-states`;
  const asked = usePolled<readonly DeviceState[]>(path, EVERY_MS).answer;
  if (!asked) return null;
  const devices = asked.map((device) => withReport(device, floor));
  const count = devices.filter(isInTrouble).length;
  const sorted = devices.toSorted((one, other) => Number(isInTrouble(other)) - Number(isInTrouble(one)));
  return (
    <section className="panel card" aria-labelledby="today-devices">
      <h2 id="today-devices">
        {count === 0 ? t("devicesFine", { count: devices.length }) : t("devicesDown", { count })}
      </h2>
      {devices.length === 0 && <p>{t("noDevices")}</p>}
      <ul className="rows">
        {sorted.map((device) => (
          <li key={device.deviceId}>
            <span>
              <DeviceName device={device} /> <DeviceStateWord device={device} />{" "}
              {device.state === "reported" && (
                <span className="soft">{t("minutes", { count: wholeMinutes(now - (device.since ?? now)) })}</span>
              )}
            </span>
            {device.state === "reported" && (
              <button
                type="button"
                className="button"
                onClick={() => onSend({ type: "DeviceUp", deviceId: device.deviceId })}
              >
                {t("deviceBack")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What people report is in the live floor at once, before the list is asked again. */
function withReport(device: DeviceState, floor: Floor): DeviceState {
  if (device.sort !== "machine") return device;
  const { deviceId, sort, name } = device;
  const fault = floor.devicesDown[deviceId];
  if (!fault) return { deviceId, sort, name, state: "nothingReported" };
  return { deviceId, sort, name, state: "reported", since: fault.since, reason: fault.reason };
}

function DeviceName({ device }: { readonly device: DeviceState }) {
  const { t } = useTranslation(["today", "staff"]);
  const language = useLanguage();
  switch (device.sort) {
    case "machine":
      return `${device.name[language]} · ${device.deviceId}`;
    case "printer":
      return `${t("printerOf")} · ${device.kiosk ?? device.deviceId}`;
    case "lamp":
      return t("lampOf", { window: device.window });
    case "paired":
      return `${t(`staff:devices.kind.${device.kind}`)} · ${device.label}`;
  }
}
