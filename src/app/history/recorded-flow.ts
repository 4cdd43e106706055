import { monthOf, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { DayFlow } from "#read/flow-history/day-flow";
import { genesisHash } from "../journal/chain";
import { recordsOf, type Cause } from "../journal/records";
import { type Append, type Journal, JournalUnavailable, type StreamId } from "../ports/journal";
import type { Rows } from "../ports/rows";
import { FLOW_DAYS } from "./flow-rows";

/** A day of history that was handed in: it replaces what was handed in for that day before. */
export type FlowRecorded = {
  readonly type: "FlowRecorded";
  readonly at: EpochMs;
  readonly date: BusinessDate;
  readonly flow: DayFlow;
  /** The file's name, or how it was generated. */
  readonly from: string;
};

export type RecordedDay = { readonly outletId: string; readonly date: BusinessDate; readonly flow: DayFlow };

export const RECORDED_PREFIX = "flow-history/";

/** History handed in is kept by month, so that a month's stream stays short. */
const streamOf = (outletId: string, date: BusinessDate): StreamId => {
  return { unitId: outletId, month: monthOf(date), stream: `${RECORDED_PREFIX}${date.slice(0, 7)}` };
};

/** Days written in one go: a few megabytes. */
const DAYS_AT_ONCE = 500;

export type Recorded = { readonly written: number; readonly same: number };

/**
 * Writes history into the journal; days that are known just so are not written again.
 * @throws JournalUnavailable, RowsUnavailable
 */
export async function recordFlow(
  { journal, rows }: { readonly journal: Journal; readonly rows: Rows },
  days: readonly RecordedDay[],
  how: { readonly at: EpochMs; readonly from: string; readonly cause: Cause },
): Promise<Recorded> {
  let written = 0;
  for (const [outletId, ofOutlet] of grouped(days, ({ outletId }) => outletId)) {
    const known = await rows.select(FLOW_DAYS, { where: { unitId: outletId, source: "file" } });
    const texts = new Map(known.map(({ businessDate, flow }) => [businessDate, JSON.stringify(flow)]));
    const fresh = ofOutlet.filter(({ date, flow }) => texts.get(date) !== JSON.stringify(flow));
    for (let at = 0; at < fresh.length; at += DAYS_AT_ONCE) {
      await appendDays(journal, outletId, fresh.slice(at, at + DAYS_AT_ONCE), how);
    }
    written += fresh.length;
  }
  return { written, same: days.length - written };
}

async function appendDays(
  journal: Journal,
  outletId: string,
  days: readonly RecordedDay[],
  { at, from, cause }: { readonly at: EpochMs; readonly from: string; readonly cause: Cause },
): Promise<void> {
  const heads = await journal.heads({ prefix: RECORDED_PREFIX, unitId: outletId });
  const endOf = new Map(heads.map((head) => [head.stream, head]));
  const appends = [...grouped(days, ({ date }) => date.slice(0, 7)).values()].map((ofMonth): Append => {
    const stream = streamOf(outletId, ofMonth[0]?.date ?? "");
    const end = endOf.get(stream.stream) ?? { seq: 0, hash: genesisHash(stream) };
    const events = ofMonth.map(({ date, flow }): FlowRecorded => ({ type: "FlowRecorded", at, date, flow, from }));
    return { stream, expectedSeq: end.seq, expectedHash: end.hash, records: recordsOf(stream, end, events, cause) };
  });
  const outcomes = await journal.append(appends);
  if (outcomes.includes("conflict")) throw new JournalUnavailable(`another import is writing history of ${outletId}`);
}

export function grouped<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
