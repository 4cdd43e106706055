import { accept, refuse, type Result } from "#base/result";
import type { BusinessDate } from "#base/calendar";
import type { PolicyCommand, PolicyRefusal } from "#domain/policy/messages";
import type { PolicyValue } from "#domain/policy/model";
import type { PolicyPlace } from "#domain/policy/resolve";
import { exportNetwork } from "../exchange/export-network";
import { exportPolicies } from "../exchange/export-policies";
import type { SourceFile } from "../exchange/import-fault";
import { unknownInScope } from "../exchange/import-policies";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import { pinOpenDays, type Pinned } from "../plan/pin-open-days";
import { decidePolicy } from "../plan/decide-policy";
import type { PlanSources } from "../plan/lobby-plan";
import type { NetworkStream, PolicyStream } from "../plan/sources";
import type { Clock } from "../ports/clock";
import { createFilePlanner, type FilePlanner } from "./import-files";
import { policyEntries, type PolicyEntry } from "./policy-entries";
import { previewPolicies, type PolicyPreview } from "./preview-policies";
import { previewRevision, type RevisionLook, type RevisionPreview } from "./preview-revision";
import { decideRevision, reverseOf, submitRevision, type Revision, type RevisionRefusal } from "./revision";

type HeadOfficeDeps = {
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly lobbies: Pick<Lobbies, "outletIds" | "live" | "submit">;
  readonly wall: Clock;
  readonly newId: () => string;
  /** People lent between outlets, whom a changed plan must keep. */
  readonly guests?: NonNullable<PlanSources["guests"]>;
};

/** Why a value was not set: the policy's own rules, or a scope that the network does not have. */
export type PolicyObjection =
  PolicyRefusal | { readonly code: "policy.scopeUnknown"; readonly field: string; readonly id: string };

type SetPolicyValue = Extract<PolicyCommand, { readonly type: "SetPolicyValue" }>;

type WithoutNow<Command> = Command extends unknown ? Omit<Command, "now"> : never;

/** What holds for the whole network is changed here, and each change is carried to the open days. */
export type HeadOffice = {
  /** What bringing network and policies to what files say would change; what no file speaks of stays as it is. */
  readonly planFiles: FilePlanner;
  /** Which network and which policies a plan was made against. */
  readonly versions: () => string;
  readonly previewRevision: (
    revision: Revision,
    look: Pick<RevisionLook, "setBy" | "spokenOf" | "offset" | "limit">,
  ) => Result<RevisionPreview, RevisionRefusal>;
  /** What stands against it now. */
  readonly decideRevision: (revision: Revision, setBy: string) => Result<unknown, RevisionRefusal>;
  /** What would take it back; the values that it sets anew are named after the request. */
  readonly reverseRevision: (revision: Revision, requestId: string) => Revision;
  readonly revise: (
    revision: Revision,
    cause: Cause & { readonly setBy: string },
  ) => Promise<Result<{ readonly changes: number; readonly pinned: Pinned }, RevisionRefusal>>;
  /** Every threshold at a place on a date, with its source. */
  readonly policiesAt: (place: Omit<PolicyPlace, "outletTypeId">) => readonly PolicyEntry[];
  readonly exportFiles: (form: "json" | "csv") => readonly SourceFile[];
  /** What setting a value would do to the open days, or what stands against it; nothing is set. */
  readonly previewPolicy: (command: WithoutNow<SetPolicyValue>) => Result<PolicyPreview, PolicyObjection>;
  /** The same for taking a set value back from a day on. */
  readonly previewWithdrawal: (valueId: string, from: BusinessDate) => Result<PolicyPreview, PolicyObjection>;
  /** A value that was set and has not been taken back. */
  readonly standingValue: (valueId: string) => PolicyValue | undefined;
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
  const standingValue = (valueId: string): PolicyValue | undefined => {
    const { values, withdrawn } = policies.state();
    return withdrawn.has(valueId) ? undefined : values.get(valueId);
  };
  const pin = (actor: string, reason: string): Promise<Pinned> => pinOpenDays(lobbies, sources(), { actor, reason });

  return {
    planFiles: createFilePlanner(() => ({ network, policies, now: wall.now(), newId })),
    versions: () => `${network.version()}.${policies.version()}`,
    previewRevision: (revision, look) =>
      previewRevision(revision, { ...look, sources: sources(), lobbies, now: wall.now() }),
    decideRevision: (revision, setBy) =>
      decideRevision(revision, { network: network.state(), policies: policies.state() }, wall.now(), setBy),
    reverseRevision: (revision, requestId) => reverseOf(revision, policies.state(), (at) => `${requestId}.${at}`),
    revise: async (revision, cause) => {
      const done = await submitRevision(revision, { network, policies }, wall.now(), cause);
      if (!done.ok) return done;
      return accept({ changes: done.value, pinned: await pin(cause.actor, "network") });
    },
    policiesAt: (place) => policyEntries(policies.state(), network.state(), place),
    exportFiles: (form) => [...exportNetwork(network.state(), form), exportPolicies(policies.state(), form)],
    previewPolicy: (command) => {
      const [stranger] = unknownInScope(command.scope, network.state());
      if (stranger) return refuse({ code: "policy.scopeUnknown", ...stranger });
      const decision = decidePolicy({ ...command, now: wall.now() }, policies.state());
      if (!decision.ok) return decision;
      return accept(previewPolicies({ lobbies, sources: sources() }, decision.value, command, command.validFrom));
    },
    previewWithdrawal: (valueId, from) => {
      const value = standingValue(valueId);
      if (!value) return refuse({ code: "policy.unknownValue", valueId });
      const withdrawal = { type: "PolicyValueWithdrawn", at: wall.now(), valueId, reason: "preview" } as const;
      return accept(previewPolicies({ lobbies, sources: sources() }, [withdrawal], value, from));
    },
    standingValue,
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
