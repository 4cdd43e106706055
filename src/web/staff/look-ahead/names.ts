import type { OutletSummary } from "#contract/outlets";

/** What people at this outlet call windows and colleagues; ids where nothing better is known. */
export type Names = {
  readonly window: (windowId: string) => string;
  readonly person: (staffId: string) => string;
  /** Whose wall the times are of. */
  readonly timeZone: string;
};

export function namesOf({ windows, staff, timeZone }: Pick<OutletSummary, "windows" | "staff" | "timeZone">): Names {
  const labels = new Map(windows.map(({ windowId, label }) => [windowId, label]));
  const badges = new Map(staff.map(({ staffId, badgeName }) => [staffId, badgeName]));
  return {
    window: (windowId) => labels.get(windowId) ?? windowId,
    person: (staffId) => badges.get(staffId) ?? staffId,
    timeZone,
  };
}
