import type { BusinessDate } from "#base/calendar";
import type { PolicyData } from "#domain/policy/definition";
import { draftOf, evolve } from "#domain/policy/evolve";
import type { PolicyEvent } from "#domain/policy/messages";
import type { PolicyBook, Scope } from "#domain/policy/model";
import type { Lobbies } from "../lobbies/lobbies";
import type { PlanSources } from "../plan/lobby-plan";
import { plansToPin } from "../plan/pin-open-days";
import { policyEntries } from "./policy-entries";

/** The value that holds at a scope on a day, the one that would, and the open days that would get another plan. */
export type PolicyPreview = {
  readonly before: PolicyData;
  readonly after: PolicyData;
  /** Who set what would hold; nobody where it is the catalogue's own. */
  readonly afterSetBy?: string;
  readonly days: readonly string[];
};

type Present = { readonly lobbies: Pick<Lobbies, "outletIds" | "live">; readonly sources: PlanSources };

/** What these events would do to one policy at a scope from a day on. Rules HO-14 and HO-18. */
export function previewPolicies(
  { lobbies, sources }: Present,
  events: readonly PolicyEvent[],
  { key, scope }: { readonly key: string; readonly scope: Scope },
  from: BusinessDate,
): PolicyPreview {
  const policies = events.reduce(evolve, draftOf(sources.policies));
  const entryIn = (book: PolicyBook) =>
    policyEntries(book, sources.network, { ...scope, date: from }).find((entry) => entry.key === key);
  const { value = null, setBy } = entryIn(policies) ?? {};
  const days = [...plansToPin(lobbies, { ...sources, policies })].flatMap(({ outletId, day }) =>
    day.businessDate < from ? [] : [outletId],
  );
  const before = entryIn(sources.policies)?.value ?? null;
  return { before, after: value, ...(setBy !== undefined && { afterSetBy: setBy }), days };
}
