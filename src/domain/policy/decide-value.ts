import type { BusinessDate } from "#base/calendar";
import { accept, refuse } from "#base/result";
import { definitionOf, type PolicyKey } from "./catalogue";
import type { Decision } from "./decide";
import { misfit } from "./fits";
import type { CommandOf } from "./messages";
import type { PolicyBook, Scope } from "./model";
import { resolvePolicy, weight } from "./resolve";
import { isLooser } from "./tighter";

/** One value, at one scope, set by one person and approved by another. PO-2, PO-5, PO-7, PO-8, PO-12. */
export function setPolicyValue(command: CommandOf<"SetPolicyValue">, book: PolicyBook): Decision {
  const { key, scope, value, valueId, validFrom, validTo, setBy, approvedBy } = command;
  const definition = definitionOf(key);
  if (!definition) return refuse({ code: "policy.unknownKey", key });
  if (!isClear(scope)) return refuse({ code: "policy.scopeUnclear", key });
  const expected = misfit(definition, value);
  if (expected !== undefined) return refuse({ code: "policy.wrongValue", key, expected });
  if (validTo !== undefined && validTo <= validFrom) {
    return refuse({ code: "policy.validityReversed", validFrom, validTo });
  }
  if (setBy === approvedBy) return refuse({ code: "policy.selfApproved", person: setBy });
  if (book.values.has(valueId)) {
    return repeats(command, book) ? accept([]) : refuse({ code: "policy.valueIdTaken", valueId });
  }
  const known = key as PolicyKey;
  const looser = weight(scope) === 0 ? undefined : firstLooser(command, known, book);
  if (looser) return refuse({ code: "policy.loosensNetworkMinimum", key, ...looser });

  const version = [...book.values.values()].filter((earlier) => earlier.key === key).length + 1;
  const said = { valueId, key: known, scope, value, validFrom, setBy, approvedBy, version };
  return accept([{ type: "PolicyValueSet", at: command.now, ...said, ...(validTo !== undefined && { validTo }) }]);
}

export function withdrawPolicyValue(
  { now, valueId, reason }: CommandOf<"WithdrawPolicyValue">,
  book: PolicyBook,
): Decision {
  if (!book.values.has(valueId)) return refuse({ code: "policy.unknownValue", valueId });
  if (book.withdrawn.has(valueId)) return accept([]);
  return accept([{ type: "PolicyValueWithdrawn", at: now, valueId, reason }]);
}

/** One place in the tree, and there one service or one segment, never both. */
function isClear({ outletTypeId, outletId, serviceId, segmentId }: Scope): boolean {
  return (
    !(outletTypeId !== undefined && outletId !== undefined) && !(serviceId !== undefined && segmentId !== undefined)
  );
}

function repeats({ type: _type, now: _now, ...asked }: CommandOf<"SetPolicyValue">, book: PolicyBook): boolean {
  const { version: _version, ...known } = book.values.get(asked.valueId) ?? { version: 0 };
  return canonical(asked) === canonical(known);
}

/** The same text for the same plain data, whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

/** The first date of a value's validity on which the network's own value is tighter: PO-5. */
function firstLooser(
  { value, validFrom, validTo }: CommandOf<"SetPolicyValue">,
  key: PolicyKey,
  book: PolicyBook,
): { minimum: ReturnType<typeof resolvePolicy>["value"]; on: BusinessDate } | undefined {
  const definition = definitionOf(key);
  if (!definition) return undefined;
  // The network's value can change only where one of its values begins or ends.
  const turns = (book.standing.get(key) ?? [])
    .filter(({ scope }) => weight(scope) === 0)
    .flatMap((network) => [network.validFrom, ...(network.validTo === undefined ? [] : [network.validTo])])
    .filter((date) => date > validFrom && (validTo === undefined || date < validTo));
  for (const on of [validFrom, ...turns.sort()]) {
    const minimum = resolvePolicy(book, key, { date: on }).value;
    if (isLooser(definition, value, minimum)) return { minimum, on };
  }
  return undefined;
}
