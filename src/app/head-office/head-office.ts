import { accept, refuse, type Result } from "#base/result";
import type { PolicyCommand, PolicyRefusal } from "#domain/policy/messages";
import type { PolicyBook, ProcessDeviation, ProcessVersion } from "#domain/policy/model";
import type { PolicyPlace } from "#domain/policy/resolve";
import { exportNetwork } from "../exchange/export-network";
import { exportPolicies } from "../exchange/export-policies";
import type { ImportFault, SourceFile } from "../exchange/import-fault";
import type { ImportRefusal } from "../exchange/import-network";
import { unknownInScope } from "../exchange/import-policies";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import { pinOpenDays, type Pinned } from "../plan/pin-open-days";
import type { NetworkStream, PolicyStream } from "../plan/sources";
import type { Clock } from "../ports/clock";
import { importFiles } from "./import-files";
import { policyEntries, type PolicyEntry } from "./policy-entries";

type HeadOfficeDeps = {
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly lobbies: Pick<Lobbies, "outletIds" | "live" | "submit">;
  readonly wall: Clock;
  readonly newId: () => string;
};

export type Imported = { readonly changes: number; readonly warnings: readonly ImportFault[]; readonly pinned: Pinned };

/** Why an import was not made: the files, or another change of the network that came in between. */
export type ImportObjection = ImportRefusal | { readonly code: "import.overtaken" };

/** Why a value was not set: the policy's own rules, or a scope that the network does not have. */
export type PolicyObjection =
  PolicyRefusal | { readonly code: "policy.scopeUnknown"; readonly field: string; readonly id: string };

type ProcessCommand = Extract<PolicyCommand, { readonly processId: string }>;

/** A process with its versions, oldest first, and what was done otherwise while each was in force. */
export type ProcessEntry = {
  readonly processId: string;
  readonly versions: readonly (ProcessVersion & { readonly deviations: readonly ProcessDeviation[] })[];
};

type WithoutNow<Command> = Command extends unknown ? Omit<Command, "now"> : never;

/** What holds for the whole network is changed here, and each change is carried to the open days. */
export type HeadOffice = {
  /** Brings network and policies to what files say; what no file speaks of stays as it is. */
  readonly importFiles: (files: readonly SourceFile[], cause: Cause) => Promise<Result<Imported, ImportObjection>>;
  /** Every threshold at a place on a date, with its source. */
  readonly policiesAt: (place: Omit<PolicyPlace, "outletTypeId">) => readonly PolicyEntry[];
  readonly exportFiles: (form: "json" | "csv") => readonly SourceFile[];
  readonly changePolicy: (
    command: WithoutNow<PolicyCommand>,
    cause: Cause,
  ) => Promise<
    Result<{ readonly changes: number; readonly revision: number; readonly pinned: Pinned }, PolicyObjection>
  >;
  readonly processes: () => readonly ProcessEntry[];
  /** Adopts or advances a process version, or logs a deviation from it; no open day is concerned. */
  readonly changeProcess: (
    command: WithoutNow<ProcessCommand>,
    cause: Cause,
  ) => Promise<Result<{ readonly changes: number }, PolicyRefusal>>;
};

export function createHeadOffice({ network, policies, lobbies, wall, newId }: HeadOfficeDeps): HeadOffice {
  const pin = (actor: string, reason: string): Promise<Pinned> =>
    pinOpenDays(lobbies, { network: network.state(), policies: policies.state() }, { actor, reason });

  return {
    importFiles: async (files, cause) => {
      const done = await importFiles(files, { network, policies, now: wall.now(), newId }, cause);
      if (!done.ok) return done;
      return accept({ ...done.value, pinned: await pin(cause.actor, "network") });
    },
    policiesAt: (place) => policyEntries(policies.state(), network.state(), place),
    exportFiles: (form) => [...exportNetwork(network.state(), form), exportPolicies(policies.state(), form)],
    changePolicy: async (command, cause) => {
      const scope = command.type === "SetPolicyValue" ? command.scope : {};
      const [stranger] = unknownInScope(scope, network.state());
      if (stranger) return refuse({ code: "policy.scopeUnknown", ...stranger });
      const done = await policies.submit({ ...command, now: wall.now() }, cause);
      if (!done.ok) return done;
      const pinned = await pin(cause.actor, "policy");
      return accept({ changes: done.value.length, revision: policies.state().revision, pinned });
    },
    processes: () => processEntries(policies.state()),
    changeProcess: async (command, cause) => {
      const done = await policies.submit({ ...command, now: wall.now() }, cause);
      return done.ok ? accept({ changes: done.value.length }) : done;
    },
  };
}

function processEntries({ processes, deviations }: PolicyBook): readonly ProcessEntry[] {
  const logged = [...deviations.values()];
  return [...processes].map(([processId, versions]) => ({
    processId,
    versions: versions.map((version) => ({
      ...version,
      deviations: logged.filter((one) => one.processId === processId && one.versionId === version.versionId),
    })),
  }));
}
