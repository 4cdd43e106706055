import type { BusinessDate } from "#base/calendar";
import type { Network } from "#domain/network/network";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";

/** How an outlet's screens are heard and seen. */
export type ScreenTerms = {
  /** Hours of the wall, half-open, over midnight where the end comes first; none where both are the same. */
  readonly quiet: { readonly fromHour: number; readonly toHour: number };
  /** Metres from a screen to the seat that is farthest from it. */
  readonly farthestSeatM: number;
  /** A screen's diagonal. */
  readonly inches: number;
};

type Sources = { readonly network: () => Network; readonly policies: () => PolicyBook };

/** What the policies say about an outlet's screens on a date. Rule SCP-4. */
export function screenTermsAt({ network, policies }: Sources, outletId: string, date: BusinessDate): ScreenTerms {
  const outletTypeId = network().outlets.get(outletId)?.typeId;
  const place = { outletId, date, ...(outletTypeId !== undefined && { outletTypeId }) };
  const say = (key: Parameters<typeof resolvePolicy>[1] & `screen.${string}`): number =>
    resolvePolicy(policies(), key, place).value;
  return {
    quiet: { fromHour: say("screen.quietFromHour"), toHour: say("screen.quietToHour") },
    farthestSeatM: say("screen.farthestSeatM"),
    inches: say("screen.inches"),
  };
}
