import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PrinterEntry } from "#contract/printing";
import type { Floor } from "#read/floor/floor";
import { send } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { plain, type Entry } from "./entry";
import { useChoiceWord } from "./choice-word";

/** Why a device is out of order, and what a printer says of itself, by id; a device that is not named works. */
export type DeviceStates = {
  readonly down: Readonly<Record<string, string>>;
  readonly printers: Readonly<Record<string, PrinterEntry["state"]>>;
  /** Outlets that could be asked. */
  readonly known: ReadonlySet<string>;
};

const NOTHING: DeviceStates = { down: {}, printers: {}, known: new Set() };

/** Asks the outlets of the entries shown, once for each page of them. */
export function useDeviceStates(isAsked: boolean, entries: readonly Entry[]): DeviceStates {
  const [states, setStates] = useState(NOTHING);
  const outlets = isAsked ? [...new Set(entries.map((entry) => String(entry["outletId"])))].sort().join(" ") : "";
  useEffect(() => {
    let isWanted = true;
    if (outlets === "") return undefined;
    void Promise.all(outlets.split(" ").map(statesAt)).then((found) => {
      if (isWanted) setStates(found.reduce(merged, NOTHING));
    });
    return () => {
      isWanted = false;
    };
  }, [outlets]);
  return outlets === "" ? NOTHING : states;
}

async function statesAt(outletId: string): Promise<DeviceStates> {
  const base = `/api/v1/outlets/${encodeURIComponent(outletId)}`;
  const [floor, printers] = await Promise.all([
    send<{ readonly view: Floor }>({ method: "GET", path: `${base}/floor` }),
    send<readonly PrinterEntry[]>({ method: "GET", path: `${base}/printers` }),
  ]);
  const down = floor.ok ? Object.entries(floor.answer.view.devicesDown).map(([id, { reason }]) => [id, reason]) : [];
  const said = printers.ok ? printers.answer.map(({ printerId, state }) => [printerId, state]) : [];
  return {
    down: Object.fromEntries(down) as DeviceStates["down"],
    printers: Object.fromEntries(said) as DeviceStates["printers"],
    known: new Set(floor.ok ? [outletId] : []),
  };
}

const merged = (one: DeviceStates, other: DeviceStates): DeviceStates => ({
  down: { ...one.down, ...other.down },
  printers: { ...one.printers, ...other.printers },
  known: new Set([...one.known, ...other.known]),
});

export type LiveStateProps = { readonly section: string; readonly entry: Entry; readonly states: DeviceStates };

/** How a device or a printer is now; what other entries say of themselves. */
export function LiveState({ section, entry, states }: LiveStateProps) {
  const { t } = useTranslation("admin");
  const word = useChoiceWord();
  const id = String(entry["id"]);
  if (section === "printers") {
    const state = states.printers[id] ?? "unknown";
    const tone = state === "ready" ? "ok" : state === "unknown" ? "quiet" : "warn";
    return <StatusWord tone={tone} word={t(`printer.${state}`)} />;
  }
  if (section === "devices") {
    const reason = states.down[id];
    if (reason !== undefined) return <StatusWord tone="actNow" word={t("deviceDown", { reason })} />;
    const isKnown = states.known.has(String(entry["outletId"]));
    return <StatusWord tone={isKnown ? "ok" : "quiet"} word={t(isKnown ? "deviceWorks" : "printer.unknown")} />;
  }
  const code = entry["status"] ?? entry["kind"] ?? entry["complexity"];
  return code === undefined ? "–" : word(plain(code));
}
