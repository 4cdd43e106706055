import type { LobbyPlan, LobbyPolicy } from "#domain/lobby-day/plan";
import { definitionOf, type PolicyKey } from "#domain/policy/catalogue";
import type { PolicyData } from "#domain/policy/definition";
import { draftOf, evolve } from "#domain/policy/evolve";
import { misfit } from "#domain/policy/fits";
import type { PolicyBook, Scope } from "#domain/policy/model";
import type { Change } from "#domain/what-if/model";

type Setting = Extract<Change, { readonly kind: "policy" }>;

/** Later than every value that anybody has set. */
const LAST_VERSION = Number.MAX_SAFE_INTEGER;

/**
 * The book as it would be: the values stand for the network and for the place, so that neither an older value of the
 * outlet nor the network's minimum outweighs them.
 *
 * @param settings that `policyFault` has nothing against
 */
export function bookWith(
  book: PolicyBook,
  settings: readonly Setting[],
  { outletId, date }: { readonly outletId: string; readonly date: string },
): PolicyBook {
  const draft = draftOf(book);
  settings.forEach(({ key, value }, ix) => {
    for (const scope of [{}, { outletId }] satisfies readonly Scope[]) {
      const valueId = `what-if/${ix}/${"outletId" in scope ? outletId : "network"}`;
      const who = { setBy: "what-if", approvedBy: "what-if" };
      const set = { valueId, key: key as PolicyKey, scope, value: value as PolicyData, validFrom: date, ...who };
      evolve(draft, { type: "PolicyValueSet", at: 0, ...set, version: LAST_VERSION });
    }
  });
  return draft;
}

export type PolicyFault =
  | { readonly code: "policy.unknownKey"; readonly key: string }
  | { readonly code: "policy.wrongValue"; readonly key: string; readonly expected: string };

/** What keeps a setting from being one, if anything does. */
export function policyFault({ key, value }: Setting): PolicyFault | undefined {
  const definition = definitionOf(key);
  if (!definition) return { code: "policy.unknownKey", key };
  const expected = misfit(definition, value as PolicyData);
  return expected === undefined ? undefined : { code: "policy.wrongValue", key, expected };
}

/**
 * A plan of any day under changed policies: what differs between the plan of today's network under both books is
 * otherwise, everything else stays as the day had it.
 */
export function planUnder(plan: LobbyPlan, before: LobbyPlan, after: LobbyPlan): LobbyPlan {
  return {
    ...plan,
    policy: { ...plan.policy, ...differing(before.policy, after.policy) },
    services: each(plan.services, before.services, after.services, ({ serviceId }) => serviceId),
    segments: each(plan.segments, before.segments, after.segments, ({ segmentId }) => segmentId),
    windows: each(plan.windows, before.windows, after.windows, ({ windowId }) => windowId),
  };
}

function each<Item extends object>(
  items: readonly Item[],
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string,
): readonly Item[] {
  return items.map((item) => {
    const id = idOf(item);
    const [old, fresh] = [before, after].map((list) => list.find((one) => idOf(one) === id));
    return old && fresh ? { ...item, ...differing(old, fresh) } : item;
  });
}

/** The version stays the day's own: a setting that is only played was never published. */
function differing<Of extends object>(before: Of, after: Of): Partial<Of> {
  const changed = Object.entries(after).filter(([name, value]) => {
    const old: unknown = before[name as keyof Of];
    return name !== ("version" satisfies keyof LobbyPolicy) && JSON.stringify(old) !== JSON.stringify(value);
  });
  return Object.fromEntries(changed) as Partial<Of>;
}
