import type { LobbyDay } from "#domain/lobby-day/model";
import { active } from "#domain/network/active";
import type { Network } from "#domain/network/network";
import type { Outlet } from "#domain/network/place";
import type { PolicyBook } from "#domain/policy/model";
import { resolvePolicy } from "#domain/policy/resolve";
import type { WaitRange } from "#read/hall-board/hall-board";
import { travelMin } from "#read/network-board/travel";
import { paceAt } from "../floating-staff/people";
import type { Lobbies } from "../lobbies/lobbies";
import type { Waits } from "../views/waits";

export type FreerOutletsDeps = {
  readonly network: () => Network;
  readonly policies: () => PolicyBook;
  readonly lobbies: Pick<Lobbies, "live">;
  readonly waits: Pick<Waits, "ofQueue">;
};

export type FreerOutlet = {
  readonly outletId: string;
  readonly name: Outlet["name"];
  readonly address: string;
  readonly travelMin: number;
  readonly wait: WaitRange;
  /** Whole minutes by which way and wait are expected to be shorter than staying. */
  readonly savesMin: number;
};

export type FreerOutlets = {
  /** Expected wait here; absent while nobody can say. */
  readonly wait?: WaitRange;
  readonly outlets: readonly FreerOutlet[];
};

const SHOWN_MAX = 3;

/**
 * Outlets of the district at which a customer would be served sooner, the soonest first. Rules STE-1 to STE-3 of ./SPEC.md.
 *
 * @param serviceId what the customer came for; the commonest line of the outlet when absent
 */
export function freerOutlets(deps: FreerOutletsDeps, outletId: string, serviceId?: string): FreerOutlets {
  const { network, policies, lobbies } = deps;
  const day = lobbies.live(outletId)?.day;
  const here = day && waitAt(deps, day, serviceId);
  if (!day || !here) return { outlets: [] };
  const place = { outletId, date: day.businessDate };
  const isOn = resolvePolicy(policies(), "steering.suggest", place).value;
  const over = resolvePolicy(policies(), "steering.ownWaitOverMin", place).value;
  if (!isOn || here.toMin <= over) return { wait: here, outlets: [] };
  const savesLeast = resolvePolicy(policies(), "steering.savesMinMin", place).value;
  const wayMost = resolvePolicy(policies(), "steering.travelMinMax", place).value;
  const pace = paceAt(policies(), day.businessDate);
  const own = network().outlets.get(outletId);
  const outlets = [...active(network().outlets)].flatMap((outlet): readonly FreerOutlet[] => {
    const otherId = outlet.id;
    if (otherId === outletId || outlet.parentId !== own?.parentId) return [];
    const other = lobbies.live(otherId)?.day;
    const wait = other?.phase === "open" ? waitAt(deps, other, serviceId) : undefined;
    const way = travelMin(own.geo, outlet.geo, pace);
    if (!wait || way === undefined || way > wayMost) return [];
    const savesMin = Math.floor(expectedMin(here) - expectedMin(wait) - way);
    if (savesMin < savesLeast) return [];
    return [{ outletId: otherId, name: outlet.name, address: outlet.address, travelMin: way, wait, savesMin }];
  });
  outlets.sort((one, other) => other.savesMin - one.savesMin);
  return { wait: here, outlets: outlets.slice(0, SHOWN_MAX) };
}

const expectedMin = ({ fromMin, likelyMin, toMin }: WaitRange): number => likelyMin ?? (fromMin + toMin) / 2;

/** The wait in the line of a service, or in the longest line of the outlet; undefined where none is known. */
function waitAt({ waits }: FreerOutletsDeps, day: LobbyDay, serviceId: string | undefined): WaitRange | undefined {
  const { services, queues } = day.plan;
  const wanted = services.find((service) => service.serviceId === serviceId)?.queueId;
  if (serviceId !== undefined && wanted === undefined) return undefined;
  const lines = wanted === undefined ? queues.map(({ queueId }) => queueId) : [wanted];
  const known = lines.map((queueId) => waits.ofQueue(day, queueId)).filter((wait) => wait !== "unknown");
  return known.sort((one, other) => expectedMin(other) - expectedMin(one))[0];
}
