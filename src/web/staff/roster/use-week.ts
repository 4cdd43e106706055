import { useState } from "react";
import type { OutletEntry } from "#contract/outlets";
import { asked, outletPath } from "../../shared/place";
import { useSession } from "../../shared/session/SessionGate";
import { usePolled } from "../../shared/use-polled";
import { useRemembered } from "../../shared/use-remembered";
import { dayAfter } from "../forecast/dates";
import type { Week } from "./week";

/** How often a week that others may change is read anew. */
const LOOK_MS = 20_000;

/** Sunday is 0 for the browser and the week's last day for a roster. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return dayAfter(date, -((weekday + 6) % 7));
}

export const weekPath = (outletId: string, monday: string): string =>
  `${outletPath(outletId)}/rosters/${encodeURIComponent(monday)}`;

export const useWeek = (path: string) => usePolled<Week>(path, LOOK_MS);

/** Which outlet and which week a page is about: as its address says, else where it was last, else today's. */
export function useWeekChoice(outlets: readonly OutletEntry[]) {
  const { me } = useSession();
  const mine = me.outletIds.length > 0 ? outlets.filter(({ outletId }) => me.outletIds.includes(outletId)) : outlets;
  const [remembered, remember] = useRemembered("guichet.roster.outlet", "");
  const wanted = asked("outlet") ?? remembered;
  const [outletId, setOutletId] = useState(
    mine.some((one) => one.outletId === wanted) ? wanted : (mine[0]?.outletId ?? ""),
  );
  const [chosen, setChosen] = useState(asked("week"));
  const today = outlets.find((one) => one.outletId === outletId)?.businessDate ?? me.today;
  return {
    outlets: mine,
    outletId,
    monday: mondayOf(chosen ?? today),
    thisMonday: mondayOf(today),
    onOutlet: (next: string): void => {
      remember(next);
      setOutletId(next);
    },
    onWeek: setChosen,
  };
}

export type WeekChoice = ReturnType<typeof useWeekChoice>;
