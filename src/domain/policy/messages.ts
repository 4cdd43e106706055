import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { PolicyData } from "./definition";
import type { PolicyValue, Scope } from "./model";

export type PolicyCommand =
  | {
      readonly type: "SetPolicyValue";
      readonly now: EpochMs;
      /** Made by the client, so that a repeated command is known. */
      readonly valueId: string;
      readonly key: string;
      readonly scope: Scope;
      readonly value: PolicyData;
      readonly validFrom: BusinessDate;
      readonly validTo?: BusinessDate;
      readonly setBy: string;
      readonly approvedBy: string;
    }
  | { readonly type: "WithdrawPolicyValue"; readonly now: EpochMs; readonly valueId: string; readonly reason: string }
  | {
      readonly type: "ImportPolicyValues";
      readonly now: EpochMs;
      /** All that is to stand: values that stand and are not among these are withdrawn. */
      readonly values: readonly ImportedValue[];
      readonly setBy: string;
    }
  | {
      readonly type: "RevisePolicyValues";
      readonly now: EpochMs;
      readonly set: readonly ImportedValue[];
      readonly withdraw: readonly string[];
      /** The values that stood where these are set or withdrawn when somebody planned it. */
      readonly known: readonly string[];
      readonly setBy: string;
    };

export type CommandOf<Type extends PolicyCommand["type"]> = Extract<PolicyCommand, { type: Type }>;

/** A value as a file gives it: who imports it sets it, and its version is counted when it is set. */
export type ImportedValue = Omit<PolicyValue, "key" | "setBy" | "version"> & { readonly key: string };

export type PolicyEvent =
  | ({ readonly type: "PolicyValueSet"; readonly at: EpochMs } & PolicyValue)
  | { readonly type: "PolicyValueWithdrawn"; readonly at: EpochMs; readonly valueId: string; readonly reason: string };

export type PolicyRefusal =
  | { readonly code: "policy.unknownKey"; readonly key: string }
  | { readonly code: "policy.scopeUnclear"; readonly key: string }
  /** `expected` is a code of what would fit: `whole`, `between:0:100`, `oneOf:or,and`, … */
  | { readonly code: "policy.wrongValue"; readonly key: string; readonly expected: string }
  | { readonly code: "policy.validityReversed"; readonly validFrom: BusinessDate; readonly validTo: BusinessDate }
  | { readonly code: "policy.selfApproved"; readonly person: string }
  | { readonly code: "policy.valueIdTaken"; readonly valueId: string }
  | {
      readonly code: "policy.loosensNetworkMinimum";
      readonly key: string;
      readonly minimum: PolicyData;
      /** First date on which the value would be looser than the network's. */
      readonly on: BusinessDate;
    }
  | { readonly code: "policy.unknownValue"; readonly valueId: string }
  /** The policies that somebody has set or withdrawn at the same place since. */
  | { readonly code: "policy.changedSince"; readonly keys: string }
  | {
      readonly code: "policy.importFaulty";
      /** What is wrong with the value at each of these places of the list. */
      readonly faults: readonly { readonly at: number; readonly refusal: PolicyRefusal }[];
    };
