import { present } from "#base/assert";
import type { EpochMs } from "#base/time";
import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent, Post } from "#domain/lobby-day/messages";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { CrewMember, DeviceWorld, Span, Spell, WorldModel } from "../simulation/world";
import type { OutletArm, RecordedCustomer } from "./outlet-arm";

/**
 * A day as the journal has it, to be played again: the same people with the same work, the windows as they were open,
 * the machines as they failed. What nobody saw, such as the patience of who was served, is drawn in its light.
 *
 * @param around what was not seen, for the same outlet and date
 * @throws InvariantError when the events do not open a day
 */
export function recordedOutlet(events: readonly LobbyEvent[], around: WorldModel): OutletArm {
  const day: LobbyDay = events.reduce(evolve, unopenedDay());
  const opened = present(
    events.find((event) => event.type === "DayOpened"),
    "opening of the recorded day",
  );
  const { plan } = day.phase === "unopened" ? opened : day;
  const speeds = new Map(around.crew.map(({ staffId, speedFactor }) => [staffId, speedFactor]));
  const recorded = [...day.tickets.values()]
    .map((ticket) => customerOf(ticket, speeds))
    .sort((one, other) => one.arriveAt - other.arriveAt);
  const model: WorldModel = {
    ...around,
    crew: crewOf(events, day, speeds),
    devices: around.devices.map((device) => withOutages(device, events, plan.closesAt)),
  };
  return { plan, model, recorded, arrivalChanges: [] };
}

function customerOf(ticket: Ticket, speeds: ReadonlyMap<string, number>): RecordedCustomer {
  const { issuedAt, endedAt, outcome, startedAt, servedMs, diversion, tellerId, staffId } = ticket;
  const wasServed = startedAt !== undefined && servedMs > 0;
  const speed = speeds.get(tellerId ?? staffId ?? "") ?? 1;
  const left = outcome === "left" && endedAt !== undefined;
  return {
    arriveAt: issuedAt,
    serviceId: ticket.serviceId,
    segmentId: ticket.segmentId,
    ...(wasServed && { workMs: Math.round(servedMs / speed), walkMs: Math.max(0, startedAt - ticket.lastCallAt) }),
    ...(left && { leftAfterMs: endedAt - issuedAt }),
    stayedMs: ticket.waitedMs,
    missed: outcome === "noShow",
    prefilled: ticket.prefilled,
    ...(diversion && diversion.answer !== "open" && { diverts: diversion.answer === "accepted" }),
  };
}

type Seat = { readonly windowId: string; staffId: string; mode: Spell["mode"]; since: EpochMs; restsSince?: EpochMs };
type Seen = {
  readonly spells: Map<string, Spell[]>;
  readonly breaks: Map<string, Span[]>;
  readonly posts: Map<string, { readonly post: Post; readonly from: EpochMs; until: EpochMs }>;
};

/** Who was there, where, and when they rested. A window that closed after hours had closed for the day. */
function crewOf(
  events: readonly LobbyEvent[],
  { plan }: LobbyDay,
  speeds: ReadonlyMap<string, number>,
): readonly CrewMember[] {
  const seen: Seen = { spells: new Map(), breaks: new Map(), posts: new Map() };
  const seats = new Map<string, Seat>();
  for (const event of events) watch(seen, seats, event);
  for (const seat of seats.values()) rise(seen, seat, plan.closesAt);
  const staff = new Map(plan.staff.map((one) => [one.staffId, one]));
  return [...new Set([...seen.posts.keys(), ...seen.spells.keys()])].map((staffId): CrewMember => {
    const here = seen.posts.get(staffId);
    const spells = (seen.spells.get(staffId) ?? []).map((spell) => ({
      ...spell,
      end: Math.min(spell.end, plan.closesAt),
    }));
    const first = Math.min(here?.from ?? Infinity, ...spells.map(({ start }) => start));
    return {
      staffId,
      post: here?.post ?? "window",
      speedFactor: speeds.get(staffId) ?? 1,
      presence: { start: first, end: Math.max(here?.until ?? 0, plan.closesAt) },
      spells: spells.filter(({ start, end }) => start < end),
      breaks: seen.breaks.get(staffId) ?? [],
      mayAuthorise: staff.get(staffId)?.mayAuthorise ?? false,
    };
  });
}

function watch(seen: Seen, seats: Map<string, Seat>, event: LobbyEvent): void {
  switch (event.type) {
    case "StaffArrived":
      if (!seen.posts.has(event.staffId))
        seen.posts.set(event.staffId, { post: event.post, from: event.at, until: event.at });
      return;
    case "StaffLeft": {
      const here = seen.posts.get(event.staffId);
      if (here) here.until = event.at;
      return;
    }
    case "WindowOpened": {
      const { windowId, staffId, mode, at: since } = event;
      seats.set(windowId, { windowId, staffId, mode, since });
      return;
    }
    case "WindowModeSet": {
      const seat = seats.get(event.windowId);
      if (!seat) return;
      rise(seen, seat, event.at);
      seats.set(event.windowId, { ...seat, mode: event.mode, since: event.at });
      return;
    }
    case "BreakStarted":
    case "BackOfficeStarted": {
      const seat = seats.get(event.windowId);
      if (seat) seat.restsSince = event.at;
      return;
    }
    case "BreakEnded":
    case "BackOfficeEnded": {
      const seat = seats.get(event.windowId);
      if (seat?.restsSince === undefined) return;
      append(seen.breaks, seat.staffId, { start: seat.restsSince, end: event.at });
      delete seat.restsSince;
      return;
    }
    case "WindowClosed": {
      const seat = seats.get(event.windowId);
      if (seat) rise(seen, seat, event.at);
      seats.delete(event.windowId);
      return;
    }
    default:
      return;
  }
}

function rise(seen: Seen, { staffId, windowId, mode, since }: Seat, end: EpochMs): void {
  append(seen.spells, staffId, { windowId, mode, start: since, end });
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}

function withOutages(device: DeviceWorld, events: readonly LobbyEvent[], closesAt: EpochMs): DeviceWorld {
  const { failure: _failure, ...sound } = device;
  const outages: Span[] = [];
  let downSince: EpochMs | undefined;
  for (const event of events) {
    if (event.type === "DeviceWentDown" && event.deviceId === device.deviceId) downSince ??= event.at;
    if (event.type !== "DeviceCameUp" || event.deviceId !== device.deviceId || downSince === undefined) continue;
    outages.push({ start: downSince, end: event.at });
    downSince = undefined;
  }
  if (downSince !== undefined && downSince < closesAt) outages.push({ start: downSince, end: closesAt });
  return { ...sound, outages };
}
