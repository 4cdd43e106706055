import { present } from "#base/assert";
import { choose } from "./choose";
import { plan, trace, type Customer, type Floor, type GroupState, type Job, type NodeState } from "./floor";
import { change, countedIn, type GroupTally } from "./tally";

/** To a free window, else into the line; false when the room is full. */
export function enter(floor: Floor, customer: Customer, nodeIx: number): boolean {
  const node = present(floor.nodes[nodeIx], "node of the model");
  const { classIx, notBefore, work } = customer.arriving;
  const free =
    notBefore <= floor.now ? node.groups.find((group) => isFree(group) && group.serves[classIx] === 1) : undefined;
  if (!free && node.waiting >= (node.plan.room ?? Infinity)) return false;
  customer.nodeIx = nodeIx;
  customer.joinedAt = floor.now;
  customer.waited = 0;
  const visit = customer.visits[nodeIx] ?? 0;
  customer.workLeft = visit === 0 ? (work[nodeIx] ?? 0) : floor.luck.workAt(classIx, nodeIx);
  customer.visits[nodeIx] = visit + 1;
  if (free) start(floor, customer, free);
  else join(floor, customer, node);
  return true;
}

const isFree = ({ jobs, wanted }: GroupState): boolean => jobs.size < wanted;

function join(floor: Floor, customer: Customer, node: NodeState): void {
  const { classIx, notBefore, patience } = customer.arriving;
  node.lines[classIx]?.push(customer);
  countInLine(floor, node, classIx, 1);
  trace(floor, "joins", customer, node.ix);
  const { token } = customer;
  if (patience < Infinity) plan(floor, floor.now + patience, { what: "reneges", customer, token });
  if (notBefore > floor.now) plan(floor, notBefore, { what: "isCallable", customer, token });
}

export function countInLine(floor: Floor, node: NodeState, classIx: number, by: number): void {
  node.waiting += by;
  change(floor.tally.visits[node.ix]?.[classIx]?.lineArea, by, floor.now, floor.tally);
}

function start(floor: Floor, customer: Customer, group: GroupState): void {
  customer.token += 1;
  customer.waited += floor.now - customer.joinedAt;
  const job: Job = { customer, group, beganAt: floor.now, isBlocked: false };
  group.jobs.add(job);
  change(tallyOf(floor, group).busy, 1, floor.now, floor.tally);
  trace(floor, "starts", customer, group.node.ix, group.plan.id);
  plan(floor, floor.now + customer.workLeft, { what: "finishes", job, token: customer.token });
}

export const tallyOf = ({ tally }: Floor, { node, ix }: GroupState): GroupTally =>
  present(tally.groups[node.ix]?.[ix], "tally of a group");

/** The work is done: on to the next node, home, or blocked where the way is full. */
export function finish(floor: Floor, job: Job): void {
  const { customer, group } = job;
  const { node } = group;
  const { arriving } = customer;
  const visit = floor.tally.visits[node.ix]?.[arriving.classIx];
  if (visit && arriving.at >= floor.tally.from) {
    visit.done += 1;
    visit.waitSum += customer.waited;
    if (customer.waited > 0) visit.waited += 1;
  }
  customer.waitedInAll += customer.waited;
  trace(floor, "finishes", customer, node.ix, group.plan.id);
  const next = floor.sentHome ? undefined : wayOn(floor, customer, node);
  const stepIn = next !== undefined && enter(floor, customer, next);
  if (next !== undefined && !stepIn && node.plan.whenFull === "block") {
    job.isBlocked = true;
    trace(floor, "blocks", customer, node.ix, group.plan.id);
    change(tallyOf(floor, group).blocked, 1, floor.now, floor.tally);
    floor.nodes[next]?.blocked.push(job);
    return;
  }
  if (!stepIn) depart(floor, customer, next === undefined ? "departs" : "lost");
  release(floor, job);
}

function wayOn(floor: Floor, customer: Customer, node: NodeState): number | undefined {
  const { classIx, ways } = customer.arriving;
  const routing = node.plan.routing[floor.model.classes[classIx]?.id ?? ""] ?? node.plan.routing["*"] ?? [];
  let left = (customer.visits[node.ix] ?? 0) <= 1 ? (ways[node.ix] ?? 0) : floor.luck.wayAt(classIx, node.ix);
  for (const { to, probability } of routing) {
    if (left < probability) return floor.nodeIx.get(to);
    left -= probability;
  }
  return undefined;
}

/** Out of the system: served to the end, or lost on the way. */
function depart(floor: Floor, customer: Customer, how: "departs" | "lost"): void {
  const { now, tally } = floor;
  const { arriving } = customer;
  trace(floor, how, customer, customer.nodeIx);
  tally.lastAt = Math.max(tally.lastAt, now);
  const counted = countedIn(tally, arriving);
  if (!counted) return;
  if (how === "lost") {
    counted.lost += 1;
    return;
  }
  counted.served += 1;
  counted.waits.push(customer.waitedInAll);
  counted.staySum += now - arriving.at;
}

/** The window is free again: it closes when the schedule wants fewer, else calls. */
export function release(floor: Floor, job: Job): void {
  const { group } = job;
  group.jobs.delete(job);
  change(tallyOf(floor, group).busy, -1, floor.now, floor.tally);
  countOpen(floor, group);
  callNext(floor, group);
}

/** Windows that the schedule wants, or that still hold somebody. */
export function countOpen(floor: Floor, group: GroupState): void {
  const { open } = tallyOf(floor, group);
  change(open, Math.max(group.wanted, group.jobs.size) - open.value, floor.now, floor.tally);
}

/** Every free window of the group calls from the lines, then from who is blocked on the way here. */
export function callNext(floor: Floor, group: GroupState): void {
  while (isFree(group) && !floor.sentHome) {
    const next = choose(floor, group);
    if (next) {
      takeFromLine(floor, next, group.node);
      start(floor, next, group);
      admitBlocked(floor, group.node);
    } else if (!admitBlocked(floor, group.node)) return;
  }
}

function takeFromLine(floor: Floor, customer: Customer, node: NodeState): void {
  const { classIx } = customer.arriving;
  const place = node.interrupted.indexOf(customer);
  if (place >= 0) node.interrupted.splice(place, 1);
  else node.lines[classIx]?.splice(node.lines[classIx].indexOf(customer), 1);
  countInLine(floor, node, classIx, -1);
}

/** Whoever is blocked longest and finds a place comes in; the window that held him is free again. */
function admitBlocked(floor: Floor, node: NodeState): boolean {
  const job = node.blocked[0];
  if (!job || !enter(floor, job.customer, node.ix)) return false;
  node.blocked.shift();
  job.isBlocked = false;
  change(tallyOf(floor, job.group).blocked, -1, floor.now, floor.tally);
  release(floor, job);
  return true;
}

/** Patience has ended in a line. */
export function renege(floor: Floor, customer: Customer): void {
  leaveLine(floor, customer, "leaves");
  const counted = countedIn(floor.tally, customer.arriving);
  if (counted) counted.left += 1;
}

/** Out of a line and out of the system; a place in the room is free. */
export function leaveLine(floor: Floor, customer: Customer, how: "leaves" | "sentHome"): void {
  const node = present(floor.nodes[customer.nodeIx], "node of a customer");
  customer.token += 1;
  takeFromLine(floor, customer, node);
  trace(floor, how, customer, node.ix);
  floor.tally.lastAt = Math.max(floor.tally.lastAt, floor.now);
  if (!floor.sentHome) admitBlocked(floor, node);
}
