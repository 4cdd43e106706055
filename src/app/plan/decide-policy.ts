import { refuse } from "#base/result";
import { isCallingRule } from "#domain/lobby-day/calling-rules";
import { decide, type Decision } from "#domain/policy/decide";
import type { CommandOf, ImportedValue, PolicyCommand, PolicyRefusal } from "#domain/policy/messages";
import type { PolicyBook } from "#domain/policy/model";

/** The policy context keeps calling rules as data; what they need, the lobby day knows. Here the two meet. */
export function decidePolicy(command: PolicyCommand, book: PolicyBook): Decision {
  const decision = decide(command, book);
  if (command.type === "ImportPolicyValues") return withRules(command.values, decision);
  if (command.type === "RevisePolicyValues") return withRules(command.set, decision);
  if (!decision.ok || command.type !== "SetPolicyValue" || isSound(command)) return decision;
  return refuse(unsound(command.key));
}

function withRules(values: readonly ImportedValue[], decision: Decision): Decision {
  if (!decision.ok && decision.refusal.code !== "policy.importFaulty") return decision;
  const known = !decision.ok && decision.refusal.code === "policy.importFaulty" ? decision.refusal.faults : [];
  const more = values.flatMap((value, at) =>
    isSound(value) || known.some((fault) => fault.at === at) ? [] : [{ at, refusal: unsound(value.key) }],
  );
  if (more.length === 0) return decision;
  const faults = [...known, ...more].sort((left, right) => left.at - right.at);
  return refuse({ code: "policy.importFaulty", faults });
}

function isSound({ key, value }: Pick<CommandOf<"SetPolicyValue">, "key" | "value">): boolean {
  return key !== "calling.rules" || (Array.isArray(value) && value.every(isCallingRule));
}

const unsound = (key: string): PolicyRefusal => ({ code: "policy.wrongValue", key, expected: "callingRules" });
