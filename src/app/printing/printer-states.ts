import type { EpochMs } from "#base/time";
import type { TicketPrinter } from "#domain/network/place";
import type { Lobbies, UnstampedCommand } from "../lobbies/lobbies";
import type { Clock } from "../ports/clock";
import { JournalUnavailable } from "../ports/journal";
import { isAble, type PrinterState } from "../ports/printer";

export type StateDeps = {
  readonly lobbies: Pick<Lobbies, "submit">;
  readonly wall: Clock;
  readonly newCommandId: () => string;
};

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
export function createPrinterStates({ lobbies, wall, newCommandId }: StateDeps): PrinterStates {
  const known = new Map<string, Known>();
  const tell = async ({ id, outletId }: TicketPrinter, state: PrinterState): Promise<boolean> => {
    const command: UnstampedCommand = isAble(state)
      ? { type: "DeviceUp", actor: "system", deviceId: id }
      : { type: "DeviceDown", actor: "system", deviceId: id, reason: state };
    try {
      return (await lobbies.submit(outletId, { commandId: newCommandId(), command })).ok;
    } catch (error) {
      if (error instanceof JournalUnavailable) return false;
      throw error;
    }
  };
  return {
    said: async (printer, state) => {
      const before = known.get(printer.id);
      const since = before?.state === state ? before.since : wall.now();
      const isDown = !isAble(state);
      known.set(printer.id, { state, since, toldDown: before?.toldDown });
      if (before?.toldDown === isDown) return;
      if (await tell(printer, state)) known.set(printer.id, { state, since, toldDown: isDown });
    },
    of: (printerId) => {
      const { state, since } = known.get(printerId) ?? {};
      return state === undefined ? { state: "unknown" } : { state, ...(since !== undefined && { since }) };
    },
  };
}
