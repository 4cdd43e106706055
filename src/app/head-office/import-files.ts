import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { ImportFault, SourceFile } from "../exchange/import-fault";
import { planImport } from "../exchange/import-network";
import { isPolicyFile, planPolicyImport } from "../exchange/import-policies";
import type { Cause } from "../journal/records";
import type { NetworkStream, PolicyStream } from "../plan/sources";
import type { ImportObjection } from "./head-office";

export type ImportInto = {
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly now: EpochMs;
  /** For policy values that the files bring without an id. */
  readonly newId: () => string;
};

export type ImportedFiles = { readonly changes: number; readonly warnings: readonly ImportFault[] };

/**
 * Brings the network and the policies to what files say. Both are planned before either is changed, so with a single
 * fault nothing is; policies may speak of outlets that the same files bring.
 */
export async function importFiles(
  files: readonly SourceFile[],
  { network, policies, now, newId }: ImportInto,
  cause: Cause,
): Promise<Result<ImportedFiles, ImportObjection>> {
  const planned = planImport(
    files.filter((file) => !isPolicyFile(file)),
    network.state(),
    now,
  );
  const after = planned.ok ? planned.value.after : network.state();
  const book = policies.state();
  const plannedPolicies = planPolicyImport({ files, network: after, book, now, setBy: cause.actor, newId });
  if (!planned.ok || !plannedPolicies.ok) {
    const faults = [planned, plannedPolicies].flatMap((plan) => (plan.ok ? [] : plan.refusal.faults));
    return refuse({ code: "import.faulty", faults });
  }

  const done = await network.submit(planned.value.command, cause);
  const command = plannedPolicies.value;
  const set = done.ok && command ? await policies.submit(command, cause) : accept([]);
  if (!done.ok || !set.ok) return refuse({ code: "import.overtaken" });
  return accept({ changes: done.value.length + set.value.length, warnings: planned.value.warnings });
}
