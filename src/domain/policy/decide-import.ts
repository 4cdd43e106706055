import { accept, refuse } from "#base/result";
import type { Decision } from "./decide";
import { setPolicyValue, withdrawPolicyValue } from "./decide-value";
import { draftOf, evolve } from "./evolve";
import type { CommandOf, ImportedValue, PolicyEvent, PolicyRefusal } from "./messages";
import type { PolicyBook } from "./model";
import { weight } from "./resolve";

/**
 * Brings what stands to what a list says: what is left out is withdrawn, what stands unchanged stays. The network's
 * own values are set first, since the others are compared with them. With one fault nothing changes. PO-13.
 */
export function importPolicyValues(
  { now, values, setBy }: CommandOf<"ImportPolicyValues">,
  book: PolicyBook,
): Decision {
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

  const named = new Set(values.map(({ valueId }) => valueId));
  for (const { valueId } of book.values.values()) {
    const leftOut = !named.has(valueId) && !book.withdrawn.has(valueId);
    if (leftOut) take(withdrawPolicyValue({ type: "WithdrawPolicyValue", now, valueId, reason: "import" }, draft), -1);
  }
  const listed = values.map((value, at) => ({ value, at }));
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
