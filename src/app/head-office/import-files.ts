import { createHash } from "node:crypto";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import { SECTIONS, type Section } from "#domain/network/network";
import type { ImportFault, SourceFile } from "../exchange/import-fault";
import { planImport, type ImportRefusal } from "../exchange/import-network";
import { isPolicyFile, planPolicyImport } from "../exchange/import-policies";
import type { Cause } from "../journal/records";
import { decidePolicy } from "../plan/decide-policy";
import type { NetworkStream, PolicyStream } from "../plan/sources";
import { entryChanges, submitRevision, valueChanges, type Revision } from "./revision";

export type ImportInto = {
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly now: EpochMs;
  /** For policy values that the files bring without an id. */
  readonly newId: () => string;
};

export type PlannedFiles = {
  readonly revision: Revision;
  /** How many entries and values, the world counted as one. */
  readonly changes: number;
  /** The lists that the files hold. */
  readonly sections: readonly Section[];
  readonly warnings: readonly ImportFault[];
};

/** Why an import was not made: the files, or another change that came in between. */
export type ImportObjection = ImportRefusal | { readonly code: "import.overtaken" };

export type FilePlanner = (files: readonly SourceFile[], setBy: string) => Result<PlannedFiles, ImportRefusal>;

export type ImportedFiles = { readonly changes: number; readonly warnings: readonly ImportFault[] };

/**
 * What bringing the network and the policies to what files say would change, or everything that is wrong with the
 * files; nothing is changed. Policies may speak of outlets that the same files bring. Rules HO-4 and HO-8.
 */
export function planFiles(
  files: readonly SourceFile[],
  { network, policies, now, newId }: ImportInto,
  setBy: string,
): Result<PlannedFiles, ImportRefusal> {
  const planned = planImport(
    files.filter((file) => !isPolicyFile(file)),
    network.state(),
    now,
  );
  const after = planned.ok ? planned.value.after : network.state();
  const book = policies.state();
  const plannedPolicies = planPolicyImport({ files, network: after, book, now, setBy, newId });
  if (!planned.ok || !plannedPolicies.ok) {
    const faults = [planned, plannedPolicies].flatMap((plan) => (plan.ok ? [] : plan.refusal.faults));
    return refuse({ code: "import.faulty", faults });
  }
  const { command, events, warnings } = planned.value;
  const values = plannedPolicies.value && decidePolicy(plannedPolicies.value, book);
  const revision: Revision = {
    ...entryChanges(events, network.state()),
    ...valueChanges(values?.ok ? values.value : [], book),
  };
  const sections = SECTIONS.filter((section) => command.document[section] !== undefined);
  const { entries, world, set, withdraw } = revision;
  const changes = entries.length + (world ? 1 : 0) + set.length + withdraw.length;
  return accept({ revision, changes, sections, warnings });
}

/**
 * The same, and remembers the last plan while nothing else has changed: whoever looks at the next page of what large
 * files bring, or then brings them in, does not wait for them to be read again.
 */
export function createFilePlanner(into: () => ImportInto): FilePlanner {
  let last: { readonly key: string; readonly planned: ReturnType<FilePlanner> } | undefined;
  return (files, setBy) => {
    const { network, policies } = into();
    const hash = createHash("sha256").update(`${network.version()}.${policies.version()} ${setBy}`);
    for (const { name, text } of files) hash.update(`\n${name.length} ${text.length} ${name}`).update(text);
    const key = hash.digest("base64");
    if (last?.key !== key) last = { key, planned: planFiles(files, into(), setBy) };
    return last.planned;
  };
}

/** Brings the network and the policies to what files say, at once: for a house of which nobody is asked. */
export async function importFiles(
  files: readonly SourceFile[],
  into: ImportInto,
  cause: Cause,
): Promise<Result<ImportedFiles, ImportObjection>> {
  const planned = planFiles(files, into, cause.actor);
  if (!planned.ok) return planned;
  const { revision, warnings } = planned.value;
  const done = await submitRevision(revision, into, into.now, { ...cause, setBy: cause.actor });
  return done.ok ? accept({ changes: done.value, warnings }) : refuse({ code: "import.overtaken" });
}
