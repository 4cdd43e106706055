import { callNext, countInLine, countOpen, tallyOf } from "./serve";
import { trace, type Floor, type GroupState, type Job } from "./floor";
import { change } from "./tally";

/** The schedule wants another number of windows open; see ShiftChange for what the busy ones do. */
export function changeShift(floor: Floor, group: GroupState, open: number): void {
  group.wanted = open;
  if (group.plan.shiftChange !== "finishFirst") {
    const jobs = [...group.jobs].filter(({ isBlocked }) => !isBlocked);
    while (group.jobs.size > open && jobs.length > 0) interrupt(floor, jobs.pop());
  }
  countOpen(floor, group);
  for (const other of group.node.groups) callNext(floor, other);
}

/** The window closes over its customer, who goes to the head of the line. */
function interrupt(floor: Floor, job: Job | undefined): void {
  if (!job) return;
  const { customer, group, beganAt } = job;
  const { node } = group;
  group.jobs.delete(job);
  change(tallyOf(floor, group).busy, -1, floor.now, floor.tally);
  customer.token += 1;
  customer.joinedAt = floor.now;
  if (group.plan.shiftChange === "preemptResume") customer.workLeft -= floor.now - beganAt;
  trace(floor, "interrupted", customer, node.ix, group.plan.id);
  node.interrupted.push(customer);
  countInLine(floor, node, customer.arriving.classIx, 1);
}
