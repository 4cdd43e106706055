import { accept, refuse } from "#base/result";
import type { Decision } from "./decide";
import { setPolicyValue, withdrawPolicyValue } from "./decide-value";
import { draftOf, evolve } from "./evolve";
import type { CommandOf, ImportedValue, PolicyEvent, PolicyRefusal } from "./messages";
import type { PolicyBook, PolicyValue } from "./model";
import { weight } from "./resolve";

/**
 * Brings what stands to what a list says: what is left out is withdrawn, what stands unchanged stays. With one fault
 * nothing changes. PO-13.
 */
export function importPolicyValues(
  { now, values, setBy }: CommandOf<"ImportPolicyValues">,
  book: PolicyBook,
): Decision {
  const named = new Set(values.map(({ valueId }) => valueId));
  const leftOut = [...book.values.keys()].filter((valueId) => !named.has(valueId) && !book.withdrawn.has(valueId));
  return together({ now, set: values, withdraw: leftOut, setBy }, book);
}

/** Sets and withdraws what was planned, where nobody has come in between. PO-14. */
export function revisePolicyValues(command: CommandOf<"RevisePolicyValues">, book: PolicyBook): Decision {
  const { set, withdraw, known } = command;
  const withdrawn = withdraw.flatMap((valueId) => book.values.get(valueId) ?? []);
  const places = new Set([...set, ...withdrawn].map(placeOf));
  const expected = new Set(known);
  const found = [...book.standing.values()].flat().filter((value) => places.has(placeOf(value)));
  const strangers = found.filter(({ valueId }) => !expected.has(valueId));
  const missing = known.filter((valueId) => book.withdrawn.has(valueId)).flatMap((id) => book.values.get(id) ?? []);
  const keys = new Set([...strangers, ...missing].map(({ key }) => key));
  if (keys.size > 0) return refuse({ code: "policy.changedSince", keys: [...keys].join(", ") });
  return together(command, book);
}

/** Where a value stands: its policy and its scope. */
export const placeOf = ({ key, scope }: Pick<PolicyValue, "scope"> & { readonly key: string }): string =>
  JSON.stringify([key, scope.outletTypeId, scope.outletId, scope.serviceId, scope.segmentId]);

type Together = Omit<CommandOf<"RevisePolicyValues">, "type" | "known">;

/** The network's own values are set first, since the others are compared with them. */
function together({ now, set, withdraw, setBy }: Together, book: PolicyBook): Decision {
  const draft = draftOf(book);
  const events: PolicyEvent[] = [];
  const faults: { at: number; refusal: PolicyRefusal }[] = [];
  const take = (decision: Decision, at: number): void => {
    if (!decision.ok) {
      faults.push({ at, refusal: decision.refusal });
      return;
    }
    decision.value.reduce(evolve, draft);
    events.push(...decision.value);
  };

  for (const valueId of withdraw) {
    take(withdrawPolicyValue({ type: "WithdrawPolicyValue", now, valueId, reason: "import" }, draft), -1);
  }
  const listed = set.map((value, at) => ({ value, at }));
  for (const { value, at } of listed.sort((left, right) => rank(left.value) - rank(right.value))) {
    const { valueId } = value;
    if (book.withdrawn.has(valueId)) faults.push({ at, refusal: { code: "policy.valueIdTaken", valueId } });
    // Who set it before remains who set it: importing a value again is no new setting.
    else
      take(setPolicyValue({ ...value, type: "SetPolicyValue", now, setBy: setterOf(book, value) ?? setBy }, draft), at);
  }
  if (faults.length === 0) return accept(events);
  return refuse({ code: "policy.importFaulty", faults: faults.sort((left, right) => left.at - right.at) });
}

const rank = ({ scope }: ImportedValue): number => (weight(scope) === 0 ? 0 : 1);

const setterOf = (book: PolicyBook, { valueId }: ImportedValue): string | undefined => book.values.get(valueId)?.setBy;
