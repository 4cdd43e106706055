import type { OutletSummary } from "#contract/outlets";
import type { Floor } from "#read/floor/floor";

/** The window a newcomer most likely wants: the one he sits at already, else a closed one that serves customers, with somebody free who may open it. */
export function firstWindow(outlet: OutletSummary, floor: Floor, staffId?: string): string {
  const own = Object.entries(floor.windows).find(([, window]) => staffId !== undefined && window.staffId === staffId);
  if (own) return own[0];
  const closed = outlet.windows.filter(
    ({ windowId, serviceIds }) => serviceIds.length > 0 && floor.windows[windowId]?.state === "closed",
  );
  const staffed = closed.find(({ windowId }) =>
    candidatesFor(outlet, floor, windowId).some((one) => staffId === undefined || one.staffId === staffId),
  );
  return (staffed ?? outlet.windows[0])?.windowId ?? "";
}

/** Who may sit at a window: whoever sits there already, else those who are free and certified for it. */
export function candidatesFor(outlet: OutletSummary, floor: Floor, windowId: string): OutletSummary["staff"] {
  const sitting = floor.windows[windowId]?.staffId;
  if (sitting !== undefined) return outlet.staff.filter(({ staffId }) => staffId === sitting);
  const window = outlet.windows.find((planned) => planned.windowId === windowId);
  if (!window) return [];
  return outlet.staff.filter(({ staffId, serviceIds, mayReview }) => {
    if (floor.staff[staffId]?.windowId !== undefined) return false;
    return window.reviewsFor.length > 0
      ? mayReview
      : serviceIds.some((serviceId) => window.serviceIds.includes(serviceId));
  });
}
