import type { EpochMs } from "#base/time";
import type { Live } from "./live-client";

/** From this age on the page says how old its figures are … */
const AGEING_MS = 5_000;
/** … and from this one that it is not live. */
const STALE_MS = 30_000;

export type Age =
  | { readonly state: "loading" }
  | { readonly state: "live" }
  | { readonly state: "ageing"; readonly seconds: number }
  | { readonly state: "stale"; readonly since: EpochMs };

/** How old what the page shows is, in real time: a paused business clock does not make a page stale. */
export function ageOf({ view, heardAt }: Live<unknown>, startedAt: EpochMs, realNow: EpochMs): Age {
  const ageMs = realNow - (heardAt ?? startedAt);
  if (ageMs >= STALE_MS) return { state: "stale", since: heardAt ?? startedAt };
  if (view === undefined) return { state: "loading" };
  if (ageMs >= AGEING_MS) return { state: "ageing", seconds: Math.floor(ageMs / 1_000) };
  return { state: "live" };
}
