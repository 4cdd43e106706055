import { unreachable } from "#base/assert";
import type { Result } from "#base/result";
import { importPolicyValues, revisePolicyValues } from "./decide-import";
import { setPolicyValue, withdrawPolicyValue } from "./decide-value";
import type { PolicyCommand, PolicyEvent, PolicyRefusal } from "./messages";
import type { PolicyBook } from "./model";

export type Decision = Result<readonly PolicyEvent[], PolicyRefusal>;

/** Rules PO-2, PO-5, PO-7, PO-8, PO-12 to PO-14 of ./SPEC.md; what applies where is in resolve.ts. */
export function decide(command: PolicyCommand, book: PolicyBook): Decision {
  switch (command.type) {
    case "SetPolicyValue":
      return setPolicyValue(command, book);
    case "WithdrawPolicyValue":
      return withdrawPolicyValue(command, book);
    case "ImportPolicyValues":
      return importPolicyValues(command, book);
    case "RevisePolicyValues":
      return revisePolicyValues(command, book);
    default:
      return unreachable(command);
  }
}
