import { accept, refuse, type Result } from "#base/result";
import type { PolicyData } from "#domain/policy/definition";
import { evolve as evolvePolicy } from "#domain/policy/evolve";
import type { PolicyCommand, PolicyRefusal } from "#domain/policy/messages";
import type { PolicyBook, PolicyBookDraft } from "#domain/policy/model";
import type { PolicyPlace } from "#domain/policy/resolve";
import { exportNetwork } from "../exchange/export-network";
import { exportPolicies } from "../exchange/export-policies";
import type { ImportFault, SourceFile } from "../exchange/import-fault";
import type { ImportRefusal } from "../exchange/import-network";
import { unknownInScope } from "../exchange/import-policies";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import { pinOpenDays, plansToPin, type Pinned } from "../plan/pin-open-days";
import { decidePolicy } from "../plan/decide-policy";
import type { PlanSources } from "../plan/lobby-plan";
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
  /** People lent between outlets, whom a changed plan must keep. */
  readonly guests?: NonNullable<PlanSources["guests"]>;
};

export type Imported = { readonly changes: number; readonly warnings: readonly ImportFault[]; readonly pinned: Pinned };

/** Why an import was not made: the files, or another change of the network that came in between. */
export type ImportObjection = ImportRefusal | { readonly code: "import.overtaken" };

/** Why a value was not set: the policy's own rules, or a scope that the network does not have. */
export type PolicyObjection =
  PolicyRefusal | { readonly code: "policy.scopeUnknown"; readonly field: string; readonly id: string };

type SetPolicyValue = Extract<PolicyCommand, { readonly type: "SetPolicyValue" }>;

/** The value that holds at the scope on its first day now, and the open days that would get another plan. */
export type PolicyPreview = { readonly before: PolicyData; readonly days: readonly string[] };

type WithoutNow<Command> = Command extends unknown ? Omit<Command, "now"> : never;

/** What holds for the whole network is changed here, and each change is carried to the open days. */
export type HeadOffice = {
  /** Brings network and policies to what files say; what no file speaks of stays as it is. */
  readonly importFiles: (files: readonly SourceFile[], cause: Cause) => Promise<Result<Imported, ImportObjection>>;
  /** Every threshold at a place on a date, with its source. */
  readonly policiesAt: (place: Omit<PolicyPlace, "outletTypeId">) => readonly PolicyEntry[];
  readonly exportFiles: (form: "json" | "csv") => readonly SourceFile[];
  /** What setting a value would do to the open days, or what stands against it; nothing is set. */
  readonly previewPolicy: (command: WithoutNow<SetPolicyValue>) => Result<PolicyPreview, PolicyObjection>;
  readonly changePolicy: (
    command: WithoutNow<PolicyCommand>,
    cause: Cause,
  ) => Promise<
    Result<{ readonly changes: number; readonly revision: number; readonly pinned: Pinned }, PolicyObjection>
  >;
};

export function createHeadOffice(deps: HeadOfficeDeps): HeadOffice {
  const { network, policies, lobbies, wall, newId, guests } = deps;
  const sources = (): PlanSources => ({
    network: network.state(),
    policies: policies.state(),
    ...(guests && { guests }),
  });
  const pin = (actor: string, reason: string): Promise<Pinned> => pinOpenDays(lobbies, sources(), { actor, reason });

  return {
    importFiles: async (files, cause) => {
      const done = await importFiles(files, { network, policies, now: wall.now(), newId }, cause);
      if (!done.ok) return done;
      return accept({ ...done.value, pinned: await pin(cause.actor, "network") });
    },
    policiesAt: (place) => policyEntries(policies.state(), network.state(), place),
    exportFiles: (form) => [...exportNetwork(network.state(), form), exportPolicies(policies.state(), form)],
    previewPolicy: (command) => {
      const [stranger] = unknownInScope(command.scope, network.state());
      if (stranger) return refuse({ code: "policy.scopeUnknown", ...stranger });
      const decision = decidePolicy({ ...command, now: wall.now() }, policies.state());
      if (!decision.ok) return decision;
      const after = copyOfBook(policies.state());
      for (const event of decision.value) evolvePolicy(after, event);
      const entries = policyEntries(policies.state(), network.state(), { ...command.scope, date: command.validFrom });
      const days = [...plansToPin(lobbies, { ...sources(), policies: after })].map(({ outletId }) => outletId);
      return accept({ before: entries.find(({ key }) => key === command.key)?.value ?? null, days });
    },
    changePolicy: async (command, cause) => {
      const scope = command.type === "SetPolicyValue" ? command.scope : {};
      const [stranger] = unknownInScope(scope, network.state());
      if (stranger) return refuse({ code: "policy.scopeUnknown", ...stranger });
      const done = await policies.submit({ ...command, now: wall.now() }, cause);
      if (!done.ok) return done;
      const pinned = await pin(cause.actor, "policy");
      return accept({ changes: done.value.length, revision: policies.state().revision, pinned });
    },
  };
}

/** A book that may be written without touching the original: values are shared, lists are not. */
function copyOfBook(book: PolicyBook): PolicyBookDraft {
  return {
    revision: book.revision,
    values: new Map(book.values),
    withdrawn: new Set(book.withdrawn),
    standing: new Map([...book.standing].map(([key, values]) => [key, [...values]])),
  };
}
