import { accept, refuse, type Result } from "#base/result";
import { decide as decideDay } from "#domain/lobby-day/decide";
import { decide } from "#domain/network/decide";
import { draftOf, evolve } from "#domain/network/evolve";
import { warningsOf, type NetworkFault } from "#domain/network/faults";
import type { NetworkCommand, NetworkRefusal, SectionEntry } from "#domain/network/messages";
import type { EntryOf, Network, Section } from "#domain/network/network";
import { readEntry, writeEntry } from "../exchange/entry-schemas";
import { schemaFaults } from "../exchange/schema-faults";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import type { PlanSources } from "../plan/lobby-plan";
import { pinOpenDays, plansToPin, type Pinned, type PlanToPin } from "../plan/pin-open-days";
import type { NetworkStream } from "../plan/sources";
import type { Clock } from "../ports/clock";

export type EditDeps = {
  readonly network: NetworkStream;
  readonly lobbies: Pick<Lobbies, "outletIds" | "live" | "submit">;
  readonly wall: Clock;
  /** Everything a plan is made from, with this network in the place of the present one. */
  readonly sourcesWith: (network: Network) => PlanSources;
};

export type EntryEdit =
  | { readonly type: "define"; readonly section: Section; readonly entry: Readonly<Record<string, unknown>> }
  | { readonly type: "retire"; readonly section: Section; readonly id: string };

/** One thing to put right in an entry. */
export type EntryFault = {
  readonly code: string;
  readonly field: string;
  readonly params: Readonly<Record<string, string | number>>;
};
export type EditRefusal =
  | { readonly code: "entry.faulty"; readonly faults: readonly EntryFault[] }
  | Exclude<NetworkRefusal, { readonly code: "network.faulty" }>;

/** What an edit would do. */
export type EditPreview = {
  readonly changes: number;
  readonly fields: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[];
  readonly warnings: readonly EntryFault[];
  /** Open days that would get another plan: which of its parts change; `kept` where a living ticket needs the old one. */
  readonly days: readonly { readonly outletId: string; readonly parts: readonly string[]; readonly kept?: string }[];
};

export type Edited = { readonly changes: number; readonly pinned: Pinned };

/** What the edit would do to the network and to the open days, without doing it. Rule HO-11. */
export function previewEdit(deps: EditDeps, edit: EntryEdit): Result<EditPreview, EditRefusal> {
  const command = commandOf(edit, deps.wall.now());
  if (!command.ok) return command;
  const before = deps.network.state();
  const decision = decide(command.value, before);
  if (!decision.ok) return refuse(editRefusal(decision.refusal));
  const after = decision.value.reduce(evolve, draftOf(before));
  const known = new Set(warningsOf(before).map(keyOf));
  const days = [...plansToPin(deps.lobbies, deps.sourcesWith(after))].map(dayChange);
  return accept({
    changes: decision.value.length,
    fields: fieldsOf(edit, before, after),
    warnings: warningsOf(after)
      .filter((fault) => !known.has(keyOf(fault)))
      .map(faultOf),
    days,
  });
}

/** Makes the edit and carries it to the open days. Rule HO-12. */
export async function makeEdit(deps: EditDeps, edit: EntryEdit, cause: Cause): Promise<Result<Edited, EditRefusal>> {
  const command = commandOf(edit, deps.wall.now());
  if (!command.ok) return command;
  const done = await deps.network.submit(command.value, cause);
  if (!done.ok) return refuse(editRefusal(done.refusal));
  const sources = deps.sourcesWith(deps.network.state());
  const pinned = await pinOpenDays(deps.lobbies, sources, { actor: cause.actor, reason: "network" });
  return accept({ changes: done.value.length, pinned });
}

function commandOf(edit: EntryEdit, now: number): Result<NetworkCommand, EditRefusal> {
  if (edit.type === "retire") return accept({ type: "RetireEntry", now, section: edit.section, id: edit.id });
  const read = readEntry(edit.section, edit.entry);
  if (read.success) {
    // The pair fits together: the section's own schema has just read the entry.
    return accept({ type: "DefineEntry", now, section: edit.section, entry: read.data } as NetworkCommand &
      SectionEntry);
  }
  const faults = schemaFaults(edit.entry, read.error.issues).map(({ code, path, params }) => {
    return { code, field: path.join("."), params };
  });
  return refuse({ code: "entry.faulty", faults });
}

/** What the network refuses, fault by fault as an editor reads it. */
export function editRefusal(refusal: NetworkRefusal): EditRefusal {
  if (refusal.code !== "network.faulty") return refusal;
  return { code: "entry.faulty", faults: refusal.faults.map(faultOf) };
}

/** A fault of the network as an editor of one entry reads it. */
export function faultOf({ code, field, params, section, id }: NetworkFault): EntryFault {
  return { code, field, params: { ...params, section, id } };
}

export const keyOf = ({ code, section, id, field }: NetworkFault): string => `${code} ${section} ${id} ${field}`;

function fieldsOf(edit: EntryEdit, before: Network, after: Network): EditPreview["fields"] {
  const { section } = edit;
  const id = edit.type === "retire" ? edit.id : String(edit.entry["id"]);
  return fieldsBetween(section, before[section].get(id), after[section].get(id));
}

/** The fields in which two entries differ, as files write them. */
export function fieldsBetween(
  section: Section,
  before: EntryOf[Section] | undefined,
  after: EntryOf[Section] | undefined,
): EditPreview["fields"] {
  const [old, now] = [before, after].map((entry) => (entry ? writeEntry(section, entry) : {}));
  const names = new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})]);
  return [...names].flatMap((field) => {
    const [one, other] = [old?.[field], now?.[field]];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [{ field, ...(one !== undefined && { before: one }), ...(other !== undefined && { after: other }) }];
  });
}

const PARTS = ["queues", "services", "segments", "windows", "staff", "devices", "policy"] as const;

/** What a day's plan would change, and why it would keep the old one. */
export function dayChange({ outletId, plan, day }: PlanToPin): EditPreview["days"][number] {
  const parts = PARTS.filter((part) => JSON.stringify(plan[part]) !== JSON.stringify(day.plan[part]));
  const hours = plan.opensAt !== day.plan.opensAt || plan.closesAt !== day.plan.closesAt;
  const pin = { type: "PinPlan", now: day.lastAt, actor: "system", plan, reason: "preview" } as const;
  const decision = decideDay(pin, day);
  return {
    outletId,
    parts: [...parts, ...(hours ? ["hours"] : [])],
    ...(!decision.ok && { kept: decision.refusal.code }),
  };
}
