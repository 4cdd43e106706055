import type { EpochMs } from "#base/time";
import type { TicketPrinter } from "#domain/network/place";
import { tellLobby, type TellDeps } from "../devices/tell-lobby";
import type { Clock } from "../ports/clock";
import { isAble, type PrinterState } from "../ports/printer";

export type StateDeps = TellDeps & { readonly wall: Clock };

type Known = {
  readonly state: PrinterState;
  readonly since: EpochMs;
  /** Whether the lobby has been told that it is down, or up; undefined before it was told anything. */
  readonly toldDown: boolean | undefined;
};

export type PrinterStates = {
  /** Takes in what a printer says, and tells its lobby when that changes what it can do. */
  readonly said: (printer: TicketPrinter, state: PrinterState) => Promise<void>;
  readonly of: (printerId: string) => { readonly state: PrinterState | "unknown"; readonly since?: EpochMs };
};

/** Rules PD-4 and PD-5 of ./SPEC.md. A lobby that could not be told, closed or away, is told at the next look. */
export function createPrinterStates(deps: StateDeps): PrinterStates {
  const { wall } = deps;
  const known = new Map<string, Known>();
  return {
    said: async (printer, state) => {
      const before = known.get(printer.id);
      const since = before?.state === state ? before.since : wall.now();
      const isDown = !isAble(state);
      known.set(printer.id, { state, since, toldDown: before?.toldDown });
      if (before?.toldDown === isDown) return;
      if (await tellLobby(deps, printer, isDown ? state : undefined))
        known.set(printer.id, { state, since, toldDown: isDown });
    },
    of: (printerId) => {
      const { state, since } = known.get(printerId) ?? {};
      return state === undefined ? { state: "unknown" } : { state, ...(since !== undefined && { since }) };
    },
  };
}
