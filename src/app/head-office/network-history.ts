import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { NetworkEvent } from "#domain/network/messages";
import type { EntryOf, Network, Section } from "#domain/network/network";
import { sameData } from "#domain/network/same-data";
import { writeEntry } from "../exchange/entry-schemas";
import { ENDLESS_MONTH } from "../journal/context-stream";
import { NETWORK_UNIT, type NetworkStream } from "../plan/sources";
import type { Journal } from "../ports/journal";
import type { EntryEdit } from "./edit-entry";

/** One change of the network: who, when, and what stood there before and after. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: EpochMs;
  readonly actor: string;
  readonly type: NetworkEvent["type"];
  readonly section?: Section;
  readonly id?: string;
};

export type HistoryAsked = {
  readonly section?: Section;
  readonly id?: string;
  /** Only changes before this one. */
  readonly before?: number;
  readonly limit: number;
};

export type HistoryPage = { readonly changes: readonly HistoryEntry[]; readonly next?: number };

export type UndoRefusal =
  | { readonly code: "history.unknown"; readonly seq: number }
  | { readonly code: "history.changedSince"; readonly id: string };

const STREAM = { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "catalogue" } as const;
const CHUNK = 500;
/** A search that found little by then goes on where it stopped when somebody asks for more. */
const LOOKED_AT_MAX = 20_000;

type Sources = { readonly journal: Journal; readonly network: NetworkStream };
type Recorded = { readonly seq: number; readonly actor: string; readonly event: NetworkEvent };

/** Changes of the network, the newest first. Rule HO-13. Cost: the events looked through, at most 20,000. */
export async function historyPage(sources: Sources, asked: HistoryAsked): Promise<HistoryPage> {
  const { section, id, limit } = asked;
  const changes: HistoryEntry[] = [];
  let end = Math.min(asked.before ?? Infinity, sources.network.version() + 1);
  const stop = Math.max(1, end - LOOKED_AT_MAX);
  while (end > stop && changes.length < limit) {
    const from = Math.max(1, end - CHUNK);
    for (const { seq, actor, event } of (await readSpan(sources, from, end)).reverse()) {
      end = seq;
      if (!isAbout(event, section, id)) continue;
      changes.push(entryOf(seq, actor, event));
      if (changes.length === limit) break;
    }
  }
  return { changes, ...(end > 1 && { next: end }) };
}

/** The edit that brings an entry back to what it was before one change; refused when it has been changed since. */
export async function undoOf(sources: Sources, seq: number): Promise<Result<EntryEdit, UndoRefusal>> {
  const [undone] = await readSpan(sources, seq, seq + 1);
  if (!undone || undone.event.type === "WorldDefined") return refuse({ code: "history.unknown", seq });
  const { event } = undone;
  const { section } = event;
  const id = idOf(event);
  if (!stands(event, sources.network.state())) return refuse({ code: "history.changedSince", id });
  const before = await definedBefore(sources, section, id, seq);
  if (!before) return accept({ type: "retire", section, id });
  return accept({ type: "define", section, entry: writeEntry(section, before) });
}

/** What an entry was just before a change; nothing where it was not there or retired. */
async function definedBefore(
  sources: Sources,
  section: Section,
  id: string,
  seq: number,
): Promise<EntryOf[Section] | undefined> {
  let end = seq;
  let wasRetired = false;
  while (end > 1) {
    const from = Math.max(1, end - CHUNK);
    for (const { event } of (await readSpan(sources, from, end)).reverse()) {
      if (!isAbout(event, section, id)) continue;
      if (event.type === "EntryDefined") return wasRetired ? undefined : event.entry;
      wasRetired = true;
    }
    end = from;
  }
  return undefined;
}

/** Whether the network still is as the change left it. */
function stands(event: Exclude<NetworkEvent, { type: "WorldDefined" }>, network: Network): boolean {
  const now = network[event.section].get(idOf(event));
  return event.type === "EntryRetired" ? now?.retired === true : sameData(now, event.entry);
}

/** Records `[from, end)`. */
async function readSpan({ journal, network }: Sources, from: number, end: number): Promise<Recorded[]> {
  const records = await journal.read(STREAM, from - 1, end - from);
  return records.map((record) => ({ seq: record.seq, actor: record.actor, event: network.eventOf(record) }));
}

const idOf = (event: Exclude<NetworkEvent, { type: "WorldDefined" }>): string =>
  event.type === "EntryDefined" ? event.entry.id : event.id;

function isAbout(event: NetworkEvent, section: Section | undefined, id: string | undefined): boolean {
  if (event.type === "WorldDefined") return section === undefined && id === undefined;
  return (section === undefined || event.section === section) && (id === undefined || idOf(event) === id);
}

function entryOf(seq: number, actor: string, event: NetworkEvent): HistoryEntry {
  const { at, type } = event;
  const about = event.type === "WorldDefined" ? {} : { section: event.section, id: idOf(event) };
  return { seq, at, actor, type, ...about };
}
