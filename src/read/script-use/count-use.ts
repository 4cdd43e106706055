import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { ReceptionEvent } from "#domain/reception/model";

export type UseCount = { readonly said: number; readonly accepted: number; readonly refused: number };

/** What a stream has told of scripts so far: counts by reference, and the offers that wait for an answer, by ticket. */
export type ScriptUse = {
  readonly counts: Readonly<Record<string, UseCount>>;
  readonly open: Readonly<Record<string, string>>;
};

export const NO_USE: ScriptUse = { counts: {}, open: {} };

/** Rules SU-1 and SU-2 of ./SPEC.md. */
export function countUse(use: ScriptUse, event: LobbyEvent | ReceptionEvent): ScriptUse {
  switch (event.type) {
    case "DiversionOffered": {
      const { ticketId, scriptId } = event;
      if (scriptId === undefined) return { ...use, open: without(use.open, ticketId) };
      return { counts: add(use.counts, scriptId, "said"), open: { ...use.open, [ticketId]: scriptId } };
    }
    case "DiversionAnswered": {
      const ref = use.open[event.ticketId];
      if (ref === undefined) return use;
      const answer = event.accepted ? "accepted" : "refused";
      return { counts: add(use.counts, ref, answer), open: without(use.open, event.ticketId) };
    }
    case "RefusalNoted":
      return event.scriptRef === undefined ? use : answered(use, event.scriptRef, event.taken);
    case "WordSaid":
      return answered(use, event.scriptRef, event.accepted);
    default:
      return use;
  }
}

function answered(use: ScriptUse, ref: string, accepted: boolean | undefined): ScriptUse {
  const said = add(use.counts, ref, "said");
  if (accepted === undefined) return { ...use, counts: said };
  return { ...use, counts: add(said, ref, accepted ? "accepted" : "refused") };
}

const NEVER: UseCount = { said: 0, accepted: 0, refused: 0 };

function add(counts: ScriptUse["counts"], ref: string, what: keyof UseCount): ScriptUse["counts"] {
  const count = counts[ref] ?? NEVER;
  return { ...counts, [ref]: { ...count, [what]: count[what] + 1 } };
}

function without(open: ScriptUse["open"], ticketId: string): ScriptUse["open"] {
  return Object.fromEntries(Object.entries(open).filter(([id]) => id !== ticketId));
}
