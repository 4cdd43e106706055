import { accept, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { ImportCounts } from "#domain/change-request/model";
import { warningsOf } from "#domain/network/faults";
import type { EntryChange } from "#domain/network/messages";
import { SECTIONS, type Network, type Section } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import type { Lobbies } from "../lobbies/lobbies";
import type { PlanSources } from "../plan/lobby-plan";
import { plansToPin } from "../plan/pin-open-days";
import { dayChange, faultOf, fieldsBetween, keyOf, type EditPreview, type EntryFault } from "./edit-entry";
import { countsOf, decideRevision, fateOf, type Revision, type RevisionRefusal } from "./revision";

/** One entry of a list, or one value of a policy, and what becomes of it. */
export type RevisedLine = {
  readonly section: Section | "policies";
  readonly id: string;
  readonly fate: "added" | "changed" | "retired";
  readonly fields: EditPreview["fields"];
};

/** What becomes of the entries of one list. */
export type RevisedSection = {
  readonly section: Section;
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  readonly unchanged: number;
};

/** What a revision would do: counted by list, and some of its lines, those that take most away first. */
export type RevisionPreview = {
  readonly counts: ImportCounts;
  readonly sections: readonly RevisedSection[];
  readonly world: boolean;
  readonly total: number;
  readonly lines: readonly RevisedLine[];
  readonly warnings: readonly EntryFault[];
  readonly days: EditPreview["days"];
};

export type RevisionLook = {
  readonly sources: PlanSources;
  readonly lobbies: Pick<Lobbies, "outletIds" | "live">;
  readonly now: EpochMs;
  readonly setBy: string;
  /** The lists spoken of, also those that stay as they are. */
  readonly spokenOf?: readonly Section[];
  readonly offset: number;
  readonly limit: number;
};

/** More are only counted: whoever has so many reads the first. */
const WARNINGS_MAX = 50;

/**
 * What a revision would do to the network, the policies and the open days, or what stands against it; nothing is done.
 * Rule HO-19. Cost: the network once, and a plan for each open day; fields are compared for the lines asked for alone.
 */
export function previewRevision(revision: Revision, look: RevisionLook): Result<RevisionPreview, RevisionRefusal> {
  const { sources, lobbies, now, setBy, spokenOf = [], offset, limit } = look;
  const decided = decideRevision(revision, sources, now, setBy);
  if (!decided.ok) return decided;
  const { network, policies } = decided.value;
  const known = new Set(warningsOf(sources.network).map(keyOf));
  const fresh = warningsOf(network).filter((fault) => !known.has(keyOf(fault)));
  const days = [...plansToPin(lobbies, { ...sources, network, policies })].map(dayChange);
  const values = valueLines(revision, sources.policies);
  const entries = sorted(revision.entries);
  const chosen = [...values, ...entries].slice(offset, offset + limit);
  return accept({
    counts: countsOf(revision),
    sections: sectionsOf(revision, network, spokenOf),
    world: revision.world !== undefined,
    total: values.length + entries.length,
    lines: chosen.map((one) => ("fate" in one ? one : lineOf(one))),
    warnings: fresh.slice(0, WARNINGS_MAX).map(faultOf),
    days,
  });
}

const RANK = { retired: 0, changed: 1, added: 2 } as const;

function sorted(entries: readonly EntryChange[]): readonly EntryChange[] {
  return [...entries].sort((left, right) => RANK[fateOf(left)] - RANK[fateOf(right)]);
}

function lineOf(change: EntryChange): RevisedLine {
  const { section, before, after } = change;
  return { section, id: after.id, fate: fateOf(change), fields: fieldsBetween(section, before, after) };
}

function valueLines({ set, withdraw }: Revision, book: PolicyBook): readonly RevisedLine[] {
  const lost = withdraw.flatMap((valueId): RevisedLine[] => {
    const value = book.values.get(valueId);
    return value
      ? [{ ...policyLine(value), fate: "retired", fields: [{ field: value.key, before: value.value }] }]
      : [];
  });
  const gained = set.map((value): RevisedLine => {
    return { ...policyLine(value), fate: "added", fields: [{ field: value.key, after: value.value }] };
  });
  return [...lost, ...gained];
}

function policyLine({ key, scope }: { readonly key: string; readonly scope: Readonly<Record<string, unknown>> }) {
  return { section: "policies", id: [key, ...Object.values(scope)].join(" ") } as const;
}

function sectionsOf({ entries }: Revision, after: Network, spokenOf: readonly Section[]): readonly RevisedSection[] {
  return SECTIONS.flatMap((section) => {
    const own = entries.filter((change) => change.section === section);
    if (own.length === 0 && !spokenOf.includes(section)) return [];
    const count = (fate: RevisedLine["fate"]): number => own.filter((change) => fateOf(change) === fate).length;
    const [added, changed, retired] = [count("added"), count("changed"), count("retired")];
    const standing = [...after[section].values()].filter((entry) => !entry.retired).length;
    return [{ section, added, changed, retired, unchanged: standing - added - changed }];
  });
}
