import { instantAt, weekdayOf } from "#base/calendar";
import { HOUR_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { FittedWorld } from "./fit-world";
import type { ArrivalSlot, WorldModel } from "./world";

/** Fewer measured services, or customers who left, say less than what was assumed before. */
const MEASURED_MIN = 30;
const LEFT_MIN = 10;

/**
 * A world in which people come, take time and lose patience as they were seen to; what was never seen stays as it was
 * assumed.
 */
export function fittedModel(around: WorldModel, fitted: FittedWorld, plan: LobbyPlan): WorldModel {
  const { services, classes, busynessCv, weekdayFactors } = fitted;
  const factor = weekdayFactors[weekdayOf(plan.businessDate) - 1] ?? 1;
  return {
    ...around,
    busynessCv,
    arrivals: arrivalSlots(fitted, plan, factor),
    services: around.services.map((service) => {
      const seen = services.find((one) => one.service === service.serviceId);
      const [best] = seen && seen.measured >= MEASURED_MIN ? seen.fits : [];
      return { ...service, weight: seen?.share ?? 0, ...(best && { counter: best.duration }) };
    }),
    segments: around.segments.map((segment) => {
      const seen = classes.find((one) => one.class === segment.segmentId);
      const meanMin = seen && seen.left >= LEFT_MIN ? seen.meanPatienceMin : undefined;
      const patience = meanMin !== undefined && { kind: "exponential" as const, meanMs: (meanMin * HOUR_MS) / 60 };
      return { ...segment, weight: seen?.share ?? 0, ...(patience && { patience }) };
    }),
  };
}

function arrivalSlots({ arrivals }: FittedWorld, plan: LobbyPlan, factor: number): readonly ArrivalSlot[] {
  return arrivals.flatMap(({ startMin, meanPerDay }) => {
    const wall = `${two(Math.floor(startMin / 60))}:${two(startMin % 60)}`;
    const from = instantAt(plan.businessDate, wall, plan.timeZone);
    const start = Math.max(plan.opensAt, from);
    const end = Math.min(plan.closesAt, from + HOUR_MS / 2);
    return start < end ? [{ start, end, mean: meanPerDay * factor }] : [];
  });
}

const two = (number: number): string => String(number).padStart(2, "0");
