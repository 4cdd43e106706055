import { v7 as uuidv7 } from "uuid";
import type { LobbyPlan, StaffPlan, WindowPlan } from "#domain/lobby-day/plan";
import type { BranchAtWork } from "./branch-at-work";

/** Opens up to `count` windows, each with somebody free who is certified for all that it serves. */
export async function openWindows(
  branch: BranchAtWork,
  outletId: string,
  count: number,
): Promise<readonly WindowPlan[]> {
  const plan = branch.planOf(outletId);
  const taken = new Set<string>();
  const opened: WindowPlan[] = [];
  for (const window of plan.windows) {
    if (opened.length === count) break;
    const staff = plan.staff.find((one) => !taken.has(one.staffId) && mayServe(one, window));
    if (!staff || window.reviewsFor.length > 0 || window.reservedFor) continue;
    const { staffId } = staff;
    await branch.act(outletId, {
      type: "OpenWindow",
      actor: staffId,
      windowId: window.windowId,
      staffId,
      mode: "normal",
    });
    taken.add(staffId);
    opened.push(window);
  }
  return opened;
}

/** `count` ordinary customers take a ticket, one after another through the catalogue. */
export async function customersCome(branch: BranchAtWork, outletId: string, count: number): Promise<readonly string[]> {
  const { services } = branch.planOf(outletId);
  const ticketIds: string[] = [];
  for (let come = 0; come < count; come += 1) {
    const ticketId = uuidv7();
    const serviceId = services[come % services.length]?.serviceId ?? "";
    await branch.act(outletId, {
      type: "IssueTicket",
      actor: "customer",
      ticketId,
      serviceIds: [serviceId],
      segmentId: ordinary(branch.planOf(outletId)),
      channel: "kiosk",
    });
    ticketIds.push(ticketId);
  }
  return ticketIds;
}

/** Each of these windows calls its next customer; every second one begins to serve. */
export async function windowsCall(
  branch: BranchAtWork,
  outletId: string,
  windows: readonly WindowPlan[],
): Promise<void> {
  for (const { windowId } of windows) {
    const actor = await staffAt(branch, outletId, windowId);
    await branch.act(outletId, { type: "CallNext", actor, windowId });
  }
}

/** Who works at a window now. */
export async function staffAt({ url, headers }: BranchAtWork, outletId: string, windowId: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/outlets/${outletId}/floor`, { headers });
  const { view } = (await response.json()) as { view: { windows: Record<string, { staffId?: string }> } };
  return view.windows[windowId]?.staffId ?? "";
}

function mayServe({ serviceIds }: StaffPlan, window: WindowPlan): boolean {
  return window.serviceIds.length > 0 && window.serviceIds.every((serviceId) => serviceIds.includes(serviceId));
}

function ordinary({ segments }: LobbyPlan): string {
  return segments.find(({ level }) => level === 0)?.segmentId ?? "";
}
