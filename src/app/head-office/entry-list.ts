import type { EntryOf, Network, Section } from "#domain/network/network";
import { writeEntry } from "../exchange/entry-schemas";

export type EntriesAsked = {
  /** Words that must all be in an entry's id or names. */
  readonly search?: string;
  readonly outletId?: string;
  readonly retired?: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** Some entries of a section as files write them, and how many there are. */
export type EntryPage = {
  readonly total: number;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
};

/** By id, numbers within ids as numbers. Cost: a pass over the section. */
export function entryPage(network: Network, section: Section, asked: EntriesAsked): EntryPage {
  const { search = "", outletId, retired = false, offset, limit } = asked;
  const words = search.toLowerCase().split(/\s+/u).filter(Boolean);
  const found: EntryOf[Section][] = [];
  for (const entry of network[section].values()) {
    if ((entry.retired ?? false) !== retired) continue;
    if (outletId !== undefined && placeOf(entry) !== outletId) continue;
    const text = words.length === 0 ? "" : textOf(entry);
    if (words.every((word) => text.includes(word))) found.push(entry);
  }
  found.sort((one, other) => BY_NUMBER.compare(one.id, other.id));
  const shown = found.slice(offset, offset + limit);
  return { total: found.length, entries: shown.map((entry) => writeEntry(section, entry)) };
}

const BY_NUMBER = new Intl.Collator("en", { numeric: true });

function placeOf(entry: EntryOf[Section]): string | undefined {
  if ("outletId" in entry) return entry.outletId;
  return "homeId" in entry ? entry.homeId : undefined;
}

function textOf(entry: EntryOf[Section]): string {
  const names = "name" in entry ? Object.values(entry.name) : [];
  const more = [
    "badgeName" in entry ? entry.badgeName : "",
    "label" in entry ? entry.label : "",
    "address" in entry ? (entry.address ?? "") : "",
    "kindId" in entry ? entry.kindId : "",
    placeOf(entry) ?? "",
  ];
  return [entry.id, ...names, ...more].join(" ").toLowerCase();
}
