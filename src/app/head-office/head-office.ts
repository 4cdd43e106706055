import { accept, type Result } from "#base/result";
import type { PolicyCommand, PolicyRefusal } from "#domain/policy/messages";
import type { PolicyPlace } from "#domain/policy/resolve";
import { exportNetwork } from "../exchange/export-network";
import type { ImportFault, SourceFile } from "../exchange/import-fault";
import { planImport, type ImportRefusal } from "../exchange/import-network";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import { pinOpenDays, type Pinned } from "../plan/pin-open-days";
import type { NetworkStream, PolicyStream } from "../plan/sources";
import type { Clock } from "../ports/clock";
import { policyEntries, type PolicyEntry } from "./policy-entries";

type HeadOfficeDeps = {
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly lobbies: Pick<Lobbies, "outletIds" | "live" | "submit">;
  readonly wall: Clock;
};

export type Imported = { readonly changes: number; readonly warnings: readonly ImportFault[]; readonly pinned: Pinned };

/** Why an import was not made: the files, or another change of the network that came in between. */
export type ImportObjection = ImportRefusal | { readonly code: "import.overtaken" };

type WithoutNow<Command> = Command extends unknown ? Omit<Command, "now"> : never;

/** What holds for the whole network is changed here, and each change is carried to the open days. */
export type HeadOffice = {
  readonly importNetwork: (files: readonly SourceFile[], cause: Cause) => Promise<Result<Imported, ImportObjection>>;
  /** Every threshold at a place on a date, with its source. */
  readonly policiesAt: (place: Omit<PolicyPlace, "outletTypeId">) => readonly PolicyEntry[];
  readonly exportNetwork: (form: "json" | "csv") => readonly SourceFile[];
  readonly changePolicy: (
    command: WithoutNow<PolicyCommand>,
    cause: Cause,
  ) => Promise<Result<{ readonly changes: number; readonly revision: number; readonly pinned: Pinned }, PolicyRefusal>>;
};

export function createHeadOffice({ network, policies, lobbies, wall }: HeadOfficeDeps): HeadOffice {
  const pin = (actor: string, reason: string): Promise<Pinned> =>
    pinOpenDays(lobbies, { network: network.state(), policies: policies.state() }, { actor, reason });

  return {
    importNetwork: async (files, cause) => {
      const planned = planImport(files, network.state(), wall.now());
      if (!planned.ok) return planned;
      const { command, warnings } = planned.value;
      const done = await network.submit(command, cause);
      if (!done.ok) return { ok: false, refusal: { code: "import.overtaken" } };
      return accept({ changes: done.value.length, warnings, pinned: await pin(cause.actor, "network") });
    },
    policiesAt: (place) => policyEntries(policies.state(), network.state(), place),
    exportNetwork: (form) => exportNetwork(network.state(), form),
    changePolicy: async (command, cause) => {
      const done = await policies.submit({ ...command, now: wall.now() }, cause);
      if (!done.ok) return done;
      const pinned = await pin(cause.actor, "policy");
      return accept({ changes: done.value.length, revision: policies.state().revision, pinned });
    },
  };
}
