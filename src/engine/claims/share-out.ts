import type { ServicePlan } from "#domain/lobby-day/plan";
import { meanMs } from "../simulation/durations";
import type { Lobby } from "./scene";

export const CASH = "cash";
export const OTHER = "other";
export const byCash = ({ cash }: Pick<ServicePlan, "cash">): string => (cash ? CASH : OTHER);
export const byFamily = ({ family }: Pick<ServicePlan, "family">): string => family;

/**
 * So many windows shared out among groups of services: one each, and each further one to the group whose windows have
 * the most to do, so that none is busier than it must be.
 */
export function shareOut(
  { plan, model }: Lobby,
  windows: number,
  groupOf: (service: ServicePlan) => string,
): ReadonlyMap<string, number> {
  const work = new Map<string, number>();
  for (const service of plan.services) {
    const world = model.services.find(({ serviceId }) => serviceId === service.serviceId);
    const ownWork = world ? world.weight * meanMs(world.counter) : 0;
    work.set(groupOf(service), (work.get(groupOf(service)) ?? 0) + ownWork);
  }
  const counts = new Map([...work.keys()].map((group) => [group, 1]));
  const busyness = (group: string): number => (work.get(group) ?? 0) / (counts.get(group) ?? 1);
  for (let left = windows - counts.size; left > 0; left -= 1) {
    const [busiest = ""] = [...counts.keys()].sort((one, other) => busyness(other) - busyness(one));
    counts.set(busiest, (counts.get(busiest) ?? 0) + 1);
  }
  return counts;
}
