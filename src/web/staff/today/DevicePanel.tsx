import { useTranslation } from "react-i18next";
import type { EpochMs } from "#base/time";
import type { AskedCommand } from "#contract/commands/command-route";
import type { OutletSummary } from "#contract/outlets";
import type { Floor } from "#read/floor/floor";
import { wholeMinutes } from "../../shared/format";
import { StatusWord } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";

export type DevicePanelProps = {
  readonly floor: Floor;
  readonly summary: OutletSummary;
  readonly now: EpochMs;
  readonly onSend: (command: AskedCommand) => void;
};

/** The machines of the outlet: those out of order first, since when and why. */
export function DevicePanel({ floor, summary, now, onSend }: DevicePanelProps) {
  const { t } = useTranslation("today");
  const language = useLanguage();
  const down = floor.devicesDown;
  const devices = [...summary.devices].sort(
    (one, other) => Number(other.deviceId in down) - Number(one.deviceId in down),
  );
  const count = Object.keys(down).length;
  return (
    <section className="panel card" aria-labelledby="today-devices">
      <h2 id="today-devices">
        {count === 0 ? t("devicesFine", { count: devices.length }) : t("devicesDown", { count })}
      </h2>
      {devices.length === 0 && <p>{t("noDevices")}</p>}
      <ul className="rows">
        {devices.map(({ deviceId, name }) => {
          const fault = down[deviceId];
          return (
            <li key={deviceId}>
              <span>
                {`${name[language]} · ${deviceId}`}{" "}
                {fault ? (
                  <>
                    <StatusWord tone="actNow" word={t("deviceDown")} />{" "}
                    <span className="soft">
                      {`${fault.reason} · ${t("minutes", { count: wholeMinutes(now - fault.since) })}`}
                    </span>
                  </>
                ) : (
                  <StatusWord tone="ok" word={t("deviceWorks")} />
                )}
              </span>
              {fault && (
                <button type="button" className="button" onClick={() => onSend({ type: "DeviceUp", deviceId })}>
                  {t("deviceBack")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
