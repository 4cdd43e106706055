import { assert, present } from "#base/assert";
import { HOUR_MS, MINUTE_MS } from "#base/time";
import type { Post } from "#domain/lobby-day/messages";
import type { LobbyPlan, WindowPlan } from "#domain/lobby-day/plan";
import type { StaffMember } from "#domain/network/catalogue";
import type { Network } from "#domain/network/network";
import type { CrewMember, Span } from "./world";

/** Share of the tellers who are present. (source: fixedRoster of the demo network, as every number here) */
const PRESENT_SHARE = 0.75;
const ARRIVE_BEFORE_MS = 20 * MINUTE_MS;
const OPEN_BEFORE_MS = 5 * MINUTE_MS;

type Group = "cash" | "lowCounter" | "flex" | "reviewer" | "adviser" | "other";

const GROUP_OF_POST: Readonly<Record<string, Group>> = {
  cashTeller: "cash",
  lowCounterTeller: "lowCounter",
  flexTeller: "flex",
  reviewer: "reviewer",
  customerManager: "adviser",
};

const POST_OF_DUTY: Readonly<Record<string, Post>> = {
  lobbyManager: "lobby",
  lobbyGuide: "guide",
  customerManager: "adviser",
  reviewer: "reviewer",
  branchHead: "head",
  deputyHead: "head",
  opsSupervisor: "backOffice",
};

/**
 * The baseline that every roster is compared with, for one outlet and day: of the tellers three quarters are present,
 * lowest staff id first, each at one window all day; everybody else is there; half-hour lunches from 11:30, half of
 * each group first; nobody floats.
 *
 * @param lunchAt when the first half goes to lunch, 11:30 on the outlet's wall
 */
export function fixedRoster(network: Network, plan: LobbyPlan, lunchAt: number): readonly CrewMember[] {
  const staff = [...network.staff.values()]
    .filter((member) => member.homeId === plan.outletId && member.retired !== true)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const tellers = staff.filter((member) => isTeller(groupOf(member)));
  const onDuty = new Set(tellers.slice(0, Math.round(tellers.length * PRESENT_SHARE)));
  const crew = staff.filter((member) => !isTeller(groupOf(member)) || onDuty.has(member));
  const seats = seatsFor(crew, plan);
  return crew.map((member) => crewMember(member, crew, plan, seats.get(member), lunchAt));
}

const isTeller = (group: Group): boolean => group === "cash" || group === "lowCounter" || group === "flex";

function groupOf(member: StaffMember): Group {
  return GROUP_OF_POST[member.posts[0] ?? ""] ?? "other";
}

/**
 * Who sits where: one cash teller at a corporate and one at a VIP window, by skill, because what these serve nobody
 * else may; the others at cash windows in order of id; low-counter tellers at non-cash windows; flexible tellers fill
 * what is left. Where no reviewer belongs to the outlet, the supervisor checks. A window nobody is certified for stays
 * empty.
 */
function seatsFor(crew: readonly StaffMember[], plan: LobbyPlan): ReadonlyMap<StaffMember, WindowPlan> {
  const free = [...plan.windows].sort((one, other) => (one.windowId < other.windowId ? -1 : 1));
  const seats = new Map<StaffMember, WindowPlan>();
  const unseated = (group: Group): readonly StaffMember[] =>
    crew.filter((member) => groupOf(member) === group && !seats.has(member));
  const take = (member: StaffMember | undefined, window: WindowPlan | undefined): void => {
    if (!member || !window) return;
    seats.set(member, window);
    free.splice(free.indexOf(window), 1);
  };
  const seat = (group: Group, kinds: readonly string[]): void => {
    for (const member of unseated(group)) {
      take(
        member,
        firstOfKinds(free, kinds, (window) => skillsAt(plan, window, member.id) > 0),
      );
    }
  };
  const seatBest = (kind: string): void => {
    const window = free.find((one) => one.kind === kind);
    const tellers = unseated("cash");
    if (window && tellers.length > 1) take(mostSkilled(tellers, window, plan), window);
  };
  seat("reviewer", ["review"]);
  if (seats.size === 0)
    take(
      crew.find(({ id }) => staffOf(plan, id)?.mayReview === true),
      free.find((one) => one.kind === "review"),
    );
  seat("adviser", ["advice"]);
  seatBest("corporate");
  seatBest("vip");
  seat("cash", ["cash", "corporate", "vip", "nonCash", "intermediary"]);
  seat("lowCounter", ["nonCash", "corporate", "vip", "intermediary"]);
  seat("flex", ["corporate", "vip", "nonCash", "cash", "intermediary"]);
  return seats;
}

function mostSkilled(tellers: readonly StaffMember[], window: WindowPlan, plan: LobbyPlan): StaffMember | undefined {
  let best: StaffMember | undefined;
  let most = 0;
  for (const teller of tellers) {
    const skills = skillsAt(plan, window, teller.id);
    if (skills <= most) continue;
    best = teller;
    most = skills;
  }
  return best;
}

function firstOfKinds(
  free: readonly WindowPlan[],
  kinds: readonly string[],
  fits: (window: WindowPlan) => boolean,
): WindowPlan | undefined {
  for (const kind of kinds) {
    const window = free.find((one) => one.kind === kind && fits(one));
    if (window) return window;
  }
  return undefined;
}

/** Staffed-window rule: of the window's services, those for which its person has the skill. Counts them. */
function skillsAt(plan: LobbyPlan, window: WindowPlan, staffId: string): number {
  const staff = staffOf(plan, staffId);
  if (!staff) return 0;
  if (window.reviewsFor.length > 0) return staff.mayReview ? 1 : 0;
  return window.serviceIds.filter((serviceId) => staff.serviceIds.includes(serviceId)).length;
}

const staffOf = (plan: LobbyPlan, staffId: string): LobbyPlan["staff"][number] | undefined =>
  plan.staff.find((one) => one.staffId === staffId);

function crewMember(
  member: StaffMember,
  crew: readonly StaffMember[],
  plan: LobbyPlan,
  window: WindowPlan | undefined,
  lunchAt: number,
): CrewMember {
  const group = crew.filter((other) => groupOf(other) === groupOf(member) && other.posts[0] === member.posts[0]);
  const inFirstHalf = group.indexOf(member) < group.length / 2;
  const start = lunchAt + (inFirstHalf ? 0 : LUNCH_MS);
  const known = present(
    plan.staff.find(({ staffId }) => staffId === member.id),
    "staff member in the plan",
  );
  assert(plan.closesAt > plan.opensAt, "an outlet that opens");
  const duty: Span = { start: plan.opensAt - ARRIVE_BEFORE_MS, end: plan.closesAt + 2 * HOUR_MS };
  return {
    staffId: member.id,
    post: postOf(member, known.mayHoldLobby),
    speedFactor: member.speedFactor,
    presence: duty,
    spells: window
      ? [{ windowId: window.windowId, mode: "normal", start: plan.opensAt - OPEN_BEFORE_MS, end: plan.closesAt }]
      : [],
    breaks: [{ start, end: start + LUNCH_MS }],
    mayAuthorise: known.mayAuthorise,
  };
}

const LUNCH_MS = 30 * MINUTE_MS;

function postOf(member: StaffMember, mayHoldLobby: boolean): Post {
  const post = POST_OF_DUTY[member.posts[0] ?? ""] ?? "window";
  return post === "lobby" && !mayHoldLobby ? "guide" : post;
}
