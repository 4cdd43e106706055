import { useState } from "react";
import type { OutletEntry } from "#contract/outlets";
import { outletPath } from "../../shared/place";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";

/** The address part of what the whole network shows. */
export const NETWORK = "network";

/** Whose screens the page is about: the whole network's, for whoever works there, or one outlet's. */
export function useScreenPlace() {
  const { me } = useSession();
  const [chosen, choose] = useState<string>();
  const all = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const outlets = all.filter(({ outletId }) => me.outletIds.includes(outletId));
  const overNetwork = me.posts.some(({ place }) => place.kind === "network");
  const place = chosen ?? (overNetwork ? NETWORK : me.outletIds[0]);
  const base = place === undefined || place === NETWORK ? "/api/v1/network/screen" : `${outletPath(place)}/screen`;
  // The latest day of a demonstration, whose clocks are not the browser's.
  const dates = (place === NETWORK ? outlets : outlets.filter(({ outletId }) => outletId === place))
    .flatMap(({ businessDate = "" }) => businessDate)
    .sort();
  return { place, base, today: dates.at(-1) || me.today, outlets, overNetwork, choose };
}
