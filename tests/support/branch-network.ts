import { v7 as uuid } from "uuid";
import { demoNetwork, demoPlan } from "../fixtures/demo-day";
import { ENDLESS_MONTH } from "#app/journal/context-stream";
import { genesisHash } from "#app/journal/chain";
import { recordsOf } from "#app/journal/records";
import { NETWORK_UNIT } from "#app/plan/sources";
import type { Journal } from "#app/ports/journal";
import { present } from "#base/assert";
import { businessDateAt } from "#base/calendar";
import { HOUR_MS } from "#base/time";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Network } from "#domain/network/network";

/** A window with somebody at it, and what one teller alone can do there for anybody. */
export type Desk = { readonly windowId: string; readonly staffId: string; readonly serviceIds: readonly string[] };

export type BenchOutlet = { readonly outletId: string; readonly plan: LobbyPlan; readonly desks: readonly Desk[] };

/** The demo outlets that the benches copy: 19 services, 8 to 15 windows, 11 in the mean, and 15 to 25 people. */
const MODEL_IDS = ["O02", "O03", "O04", "O05", "O06", "O08", "O10", "O02", "O04", "O12"];
const OPEN_FOR_HOURS = 12;
const MODEL = "O-MODEL";

/** Copies of the demo outlets with ids of their own, O00001 and on, and a day that began an hour before `now`. */
export function benchOutlets(count: number, now: number): readonly BenchOutlet[] {
  const network = demoNetwork();
  const models = MODEL_IDS.map((modelId) => modelText(network, modelId, now));
  return Array.from({ length: count }, (_, index) => {
    const outletId = `O${String(index + 1).padStart(5, "0")}`;
    const text = present(models[index % models.length], "model outlet").replaceAll(MODEL, outletId);
    const plan = JSON.parse(text) as LobbyPlan;
    return { outletId, plan, desks: desksOf(plan) };
  });
}

/** An outlet with so many windows that all do everything a teller can do alone. */
export function wideOutlet(windows: number, now: number, outletId = "O-WIDE"): BenchOutlet {
  const text = modelText(demoNetwork(), "O02", now).replaceAll(MODEL, outletId);
  const plan = JSON.parse(text) as LobbyPlan;
  const serviceIds = soloServices(plan);
  const desks = Array.from({ length: windows }, (_, ix) => {
    return { windowId: `${outletId}-W${ix + 1}`, staffId: `${outletId}-E${ix + 1}`, serviceIds };
  });
  const wide: LobbyPlan = {
    ...plan,
    windows: desks.map(({ windowId }, ix) => {
      return { windowId, label: String(ix + 1), kind: "cash", zoneId: "cash", serviceIds, reviewsFor: [] };
    }),
    staff: desks.map(({ staffId }) => {
      return { staffId, serviceIds, mayAuthorise: false, mayReview: false, mayHoldLobby: false };
    }),
  };
  return { outletId, plan: wide, desks };
}

/** Windows, queues, devices and people carry their outlet's id, so that no two copies share one. */
function modelText(network: Network, modelId: string, now: number): string {
  const plan = demoPlan(network, modelId);
  const opensAt = now - HOUR_MS;
  const closesAt = opensAt + OPEN_FOR_HOURS * HOUR_MS;
  const today = {
    ...plan,
    businessDate: businessDateAt(now, "UTC"),
    opensAt,
    closesAt,
    lastIssueAt: closesAt,
    queues: plan.queues.map(({ queueId, letter, zoneId }) => ({ queueId, letter, zoneId })),
    // A load gives more numbers than a day of people.
    policy: { ...plan.policy, seriesMax: 99_999 },
    staff: plan.staff.map((person) => ({ ...person, staffId: `${MODEL}-${person.staffId}` })),
  };
  return JSON.stringify(today).replaceAll(modelId, MODEL);
}

function soloServices({ services }: LobbyPlan): readonly string[] {
  return services
    .filter((service) => !service.needsReview && !service.needsAuthorisation && !service.needsDisclosure)
    .map(({ serviceId }) => serviceId);
}

/** Seats a person at each window that serves anybody: one who is certified for something done there alone. */
export function desksOf(plan: LobbyPlan): readonly Desk[] {
  const solo = new Set(soloServices(plan));
  const free = [...plan.staff];
  const desks: Desk[] = [];
  for (const { windowId, serviceIds, reservedFor } of plan.windows) {
    if (reservedFor) continue;
    const here = serviceIds.filter((serviceId) => solo.has(serviceId));
    const at = free.findIndex((person) => person.serviceIds.some((serviceId) => here.includes(serviceId)));
    const [person] = at < 0 ? [] : free.splice(at, 1);
    if (!person) continue;
    const able = here.filter((serviceId) => person.serviceIds.includes(serviceId));
    desks.push({ windowId, staffId: person.staffId, serviceIds: able });
  }
  return desks;
}

/** Makes the outlets known to a server that starts on this empty journal. Their plans travel inside their days. */
export async function writeNetwork(journal: Journal, outletIds: readonly string[]): Promise<void> {
  const model = present(demoNetwork().outlets.get("O02"), "model outlet");
  const stream = { unitId: NETWORK_UNIT, month: ENDLESS_MONTH, stream: "catalogue" };
  const events = outletIds.map((id) => {
    return { type: "EntryDefined", at: 0, section: "outlets", entry: { ...model, id } };
  });
  const end = { seq: 0, hash: genesisHash(stream) };
  const records = recordsOf(stream, end, events, { commandId: uuid(), actor: "bench" });
  await journal.append([{ stream, expectedSeq: 0, records }]);
}
