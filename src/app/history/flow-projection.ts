import type { LobbyEvent } from "#domain/lobby-day/messages";
import { countEvent, countUpTo, noDay, type DayCount } from "#read/flow-history/count-day";
import { eventOf } from "../journal/records";
import { LOBBY_STREAM_PREFIX } from "../lobbies/day-stream";
import type { JournalRecord } from "../ports/journal";
import { put } from "../ports/rows";
import { defineProjection, type Folded } from "../projections/projection";
import { FLOW_DAYS } from "./flow-rows";
import { RECORDED_PREFIX, type FlowRecorded } from "./recorded-flow";

/** The history cube, folded from lobby days and from history that was handed in. Rule HI-1. */
export const flowProjection = defineProjection<DayCount | null>({
  name: "flow-history",
  shape: 1,
  follows: [LOBBY_STREAM_PREFIX, RECORDED_PREFIX],
  tables: [FLOW_DAYS],
  initial: ({ stream }) => (stream.startsWith(LOBBY_STREAM_PREFIX) ? noDay() : null),
  fold: (count, records) => (count ? foldLobbyDay(count, records) : foldRecorded(records)),
});

function foldLobbyDay(before: DayCount, records: readonly JournalRecord[]): Folded<DayCount> {
  let count = before;
  for (const record of records) count = countEvent(count, eventOf<LobbyEvent>(record));
  const last = records.at(-1);
  if (!last || count.date === "") return { state: count, changes: [] };
  count = countUpTo(count, last.at);
  const row = { unitId: last.unitId, businessDate: count.date, source: "lobby", flow: count.flow } as const;
  return { state: count, changes: [put(FLOW_DAYS, [row])] };
}

function foldRecorded(records: readonly JournalRecord[]): Folded<null> {
  const rows = records.map((record) => {
    const { date, flow } = eventOf<FlowRecorded>(record);
    return { unitId: record.unitId, businessDate: date, source: "file", flow } as const;
  });
  return { state: null, changes: [put(FLOW_DAYS, rows)] };
}
