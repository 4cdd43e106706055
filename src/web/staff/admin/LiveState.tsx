import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeviceState } from "#contract/device-states";
import { send } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { DeviceStateWord } from "../DeviceStateWord";
import { plain, type Entry } from "./entry";
import { useChoiceWord } from "./choice-word";

/** What is known of each device, by id; a device that is not named could not be asked about. */
export type DeviceStates = ReadonlyMap<string, DeviceState>;

const NOTHING: DeviceStates = new Map();
const EVERY_MS = 10_000;

/** Sections of the network whose entries are devices. */
const WITH_STATE = ["devices", "printers", "lamps"];

/** Asks the outlets of the entries shown, and again every few seconds. */
export function useDeviceStates(section: string, entries: readonly Entry[]): DeviceStates {
  const [states, setStates] = useState(NOTHING);
  const isAsked = WITH_STATE.includes(section);
  const outlets = isAsked ? [...new Set(entries.map((entry) => String(entry["outletId"])))].sort().join(" ") : "";
  useEffect(() => {
    let isWanted = true;
    if (outlets === "") return undefined;
    const ask = (): void =>
      void Promise.all(outlets.split(" ").map(statesAt)).then((found) => {
        if (isWanted) setStates(new Map(found.flat().map((device) => [device.deviceId, device])));
      });
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [outlets]);
  return outlets === "" ? NOTHING : states;
}

async function statesAt(outletId: string): Promise<readonly DeviceState[]> {
  const path = `/api/v1/outlets/${encodeURIComponent(outletId)}/device-states`;
  const sent = await send<readonly DeviceState[]>({ method: "GET", path });
  return sent.ok ? sent.answer : [];
}

export type LiveStateProps = { readonly section: string; readonly entry: Entry; readonly states: DeviceStates };

/** What is known of a device now; what other entries say of themselves. */
export function LiveState({ section, entry, states }: LiveStateProps) {
  const { t } = useTranslation("staff");
  const word = useChoiceWord();
  if (WITH_STATE.includes(section)) {
    const device = states.get(String(entry["id"]));
    return device ? <DeviceStateWord device={device} /> : <StatusWord tone="quiet" word={t("deviceState.unknown")} />;
  }
  const code = entry["status"] ?? entry["kind"] ?? entry["complexity"];
  return code === undefined ? "–" : word(plain(code));
}
