import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import type { LiveDay } from "../lobbies/lobbies";

export type NoticePolicies = {
  readonly soonAhead: number;
  readonly quietFromHour: number;
  readonly quietToHour: number;
  readonly changesMax: number;
  readonly ticketsPerContactMax: number;
};

type Sources = { readonly network: () => Network; readonly policies: () => PolicyBook };

/** What the policies say about notices on an outlet's day. */
export function noticeTermsAt({ network, policies }: Sources, { day }: LiveDay): NoticePolicies {
  const { outletId, businessDate: date } = day;
  const outletTypeId = network().outlets.get(outletId)?.typeId;
  const place = { outletId, date, ...(outletTypeId !== undefined && { outletTypeId }) };
  const say = (key: Parameters<typeof resolvePolicy>[1] & `notice.${string}`): number =>
    resolvePolicy(policies(), key, place).value;
  return {
    soonAhead: say("notice.soonAhead"),
    quietFromHour: say("notice.quietFromHour"),
    quietToHour: say("notice.quietToHour"),
    changesMax: say("notice.changesMax"),
    ticketsPerContactMax: say("notice.ticketsPerContactMax"),
  };
}
