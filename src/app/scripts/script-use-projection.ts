import type { BusinessDate } from "#base/calendar";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { ReceptionEvent } from "#domain/reception/model";
import { countUse, NO_USE, type ScriptUse } from "#read/script-use/count-use";
import { eventOf } from "../journal/records";
import { LOBBY_STREAM_PREFIX } from "../lobbies/day-stream";
import { put, type RowTable } from "../ports/rows";
import { defineProjection } from "../projections/projection";
import { RECEPTION_PREFIX } from "../reception/reception-stream";

export type ScriptUseRow = {
  readonly unitId: string;
  readonly source: string;
  readonly scriptRef: string;
  readonly since: BusinessDate;
  readonly said: number;
  readonly accepted: number;
  readonly refused: number;
};

export const SCRIPT_USE: RowTable<ScriptUseRow> = {
  name: "script_use",
  columns: ["unitId", "source", "scriptRef", "since", "said", "accepted", "refused"],
  key: ["unitId", "source", "scriptRef"],
};

/** How often scripts are said, folded from lobby days and registers. Rules SU-1 and SU-2. */
export const scriptUseProjection = defineProjection<ScriptUse>({
  name: "script-use",
  shape: 1,
  follows: [LOBBY_STREAM_PREFIX, RECEPTION_PREFIX],
  tables: [SCRIPT_USE],
  initial: () => NO_USE,
  fold: (before, records) => {
    const use = records.reduce(
      (counted, record) => countUse(counted, eventOf<LobbyEvent | ReceptionEvent>(record)),
      before,
    );
    const [first] = records;
    if (!first || use === before) return { state: use, changes: [] };
    const { unitId, stream: source, month } = first;
    const since = source.startsWith(LOBBY_STREAM_PREFIX) ? source.slice(LOBBY_STREAM_PREFIX.length) : month;
    const rows = Object.entries(use.counts).map(([scriptRef, count]) => ({
      unitId,
      source,
      scriptRef,
      since,
      ...count,
    }));
    return { state: use, changes: [put(SCRIPT_USE, rows)] };
  },
});
