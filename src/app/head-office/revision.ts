import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { ImportCounts } from "#domain/change-request/model";
import { decide as decideNetwork } from "#domain/network/decide";
import { draftOf, evolve } from "#domain/network/evolve";
import type { EntryChange, NetworkEvent, WorldChange } from "#domain/network/messages";
import type { Network } from "#domain/network/network";
import { placeOf } from "#domain/policy/decide-import";
import { draftOf as draftOfBook, evolve as evolveBook } from "#domain/policy/evolve";
import type { CommandOf, ImportedValue, PolicyEvent, PolicyRefusal } from "#domain/policy/messages";
import type { PolicyBook } from "#domain/policy/model";
import type { Cause } from "../journal/records";
import { decidePolicy } from "../plan/decide-policy";
import type { NetworkStream, PolicyStream } from "../plan/sources";
import { editRefusal, type EditRefusal } from "./edit-entry";

/** Many changes of the network and of policies that are made together or not at all. */
export type Revision = {
  readonly entries: readonly EntryChange[];
  readonly world?: WorldChange;
  readonly set: readonly ImportedValue[];
  readonly withdraw: readonly string[];
  /** The values that stood at the places of these when it was planned. */
  readonly known: readonly string[];
};

export type RevisionRefusal = EditRefusal | PolicyRefusal;

type Books = { readonly network: Network; readonly policies: PolicyBook };
type Streams = { readonly network: NetworkStream; readonly policies: PolicyStream };

/** What these events change of a network: each entry from what it was to what it becomes. */
export function entryChanges(events: readonly NetworkEvent[], network: Network): Pick<Revision, "entries" | "world"> {
  const after = events.reduce(evolve, draftOf(network));
  const changed = new Map<string, EntryChange>();
  for (const event of events) {
    if (event.type === "WorldDefined") continue;
    const { section } = event;
    const id = event.type === "EntryDefined" ? event.entry.id : event.id;
    const [was, becomes] = [network[section].get(id), after[section].get(id)];
    // A section and its entries belong together, which the compiler cannot see once the section is a variable.
    changed.set(`${section}/${id}`, { section, ...(was && { before: was }), after: becomes } as EntryChange);
  }
  const entries = [...changed.values()];
  if (!after.world || after.world === network.world) return { entries };
  return { entries, world: { ...(network.world && { before: network.world }), after: after.world } };
}

/** What these events change of a policy book. */
export function valueChanges(
  events: readonly PolicyEvent[],
  book: PolicyBook,
): Pick<Revision, "set" | "withdraw" | "known"> {
  const set = events.flatMap((event) => (event.type === "PolicyValueSet" ? [importedOf(event)] : []));
  const withdraw = events.flatMap((event) => (event.type === "PolicyValueWithdrawn" ? [event.valueId] : []));
  const withdrawn = withdraw.flatMap((valueId) => book.values.get(valueId) ?? []);
  const places = new Set([...set, ...withdrawn].map(placeOf));
  const standing = [...book.standing.values()].flat();
  const known = standing.flatMap((value) => (places.has(placeOf(value)) ? [value.valueId] : []));
  return { set, withdraw, known };
}

/**
 * The revision that brings everything back to what it was. An entry that was not there is given up, since an id means
 * the same thing for ever; a value that was withdrawn is set anew under an id of its own; a first world stays.
 */
export function reverseOf(revision: Revision, book: PolicyBook, newId: (at: number) => string): Revision {
  const entries = [...revision.entries].reverse().map(({ section, before, after }) => {
    return { section, before: after, after: before ?? { ...after, retired: true } } as EntryChange;
  });
  const { world } = revision;
  const again = revision.withdraw.flatMap((valueId) => book.values.get(valueId) ?? []);
  const withdrawn = new Set(revision.withdraw);
  const ours = revision.set.map(({ valueId }) => valueId);
  return {
    entries,
    ...(world?.before && { world: { before: world.after, after: world.before } }),
    set: again.map((value, at) => ({ ...importedOf(value), valueId: newId(at) })),
    withdraw: ours,
    known: [...revision.known.filter((valueId) => !withdrawn.has(valueId)), ...ours],
  };
}

export function countsOf({ entries, set, withdraw }: Revision): ImportCounts {
  const count = (what: ReturnType<typeof fateOf>): number => entries.filter((one) => fateOf(one) === what).length;
  return {
    added: count("added"),
    changed: count("changed"),
    retired: count("retired"),
    values: set.length + withdraw.length,
  };
}

/** What becomes of an entry; one that was given up and stands again is added. */
export function fateOf({ before, after }: EntryChange): "added" | "changed" | "retired" {
  if (after.retired) return "retired";
  return before && !before.retired ? "changed" : "added";
}

export type DecidedRevision = {
  readonly network: Network;
  readonly policies: PolicyBook;
  readonly changes: number;
};

/** What the network and the policies would be, or what stands against it. */
export function decideRevision(
  revision: Revision,
  { network, policies }: Books,
  now: EpochMs,
  setBy: string,
): Result<DecidedRevision, RevisionRefusal> {
  const entries = decideNetwork(networkCommand(revision, now), network);
  if (!entries.ok) return refuse(editRefusal(entries.refusal));
  const values = decidePolicy(policyCommand(revision, now, setBy), policies);
  if (!values.ok) return refuse(values.refusal);
  return accept({
    network: entries.value.reduce(evolve, draftOf(network)),
    policies: values.value.reduce(evolveBook, draftOfBook(policies)),
    changes: entries.value.length + values.value.length,
  });
}

/**
 * Makes it: both are asked before either is changed. Whoever is interrupted in between does the rest with the same
 * cause, and the policies' stream then knows whether they have been changed already.
 */
export async function submitRevision(
  revision: Revision,
  { network, policies }: Streams,
  now: EpochMs,
  { setBy, ...cause }: Cause & { readonly setBy: string },
): Promise<Result<number, RevisionRefusal>> {
  const command = policyCommand(revision, now, setBy);
  const fits = decidePolicy(command, policies.state()).ok;
  const entries = fits ? await network.submit(networkCommand(revision, now), cause) : accept([]);
  if (!entries.ok) return refuse(editRefusal(entries.refusal));
  const values = await policies.submit(command, cause);
  return values.ok ? accept(entries.value.length + values.value.length) : refuse(values.refusal);
}

function networkCommand({ entries, world }: Revision, now: EpochMs) {
  return { type: "ReviseNetwork", now, entries, ...(world && { world }) } as const;
}

function policyCommand(
  { set, withdraw, known }: Revision,
  now: EpochMs,
  setBy: string,
): CommandOf<"RevisePolicyValues"> {
  return { type: "RevisePolicyValues", now, set, withdraw, known, setBy };
}

function importedOf({ valueId, key, scope, value, validFrom, validTo, approvedBy }: ImportedValue): ImportedValue {
  const said = { valueId, key, scope, value, validFrom, approvedBy };
  return validTo === undefined ? said : { ...said, validTo };
}
