import { arrive } from "./arrive";
import { drawArrivals } from "./customers";
import { createFloor, plan, type DueKind, type Floor, type TraceStep } from "./floor";
import type { QueueModel } from "./model";
import { callNext, finish, leaveLine, release, renege } from "./serve";
import { changeShift } from "./shift-change";
import { countedIn, newTally, settleAreas, type Tally } from "./tally";

/**
 * One replication of a model, from an empty floor. Same model and replication, same customers and luck.
 *
 * @param onTrace told of every step in order
 * @complexity O(n log n), n = happenings
 */
export function playOnce(model: QueueModel, replication: number, onTrace?: (step: TraceStep) => void): Tally {
  const { arriving, luck } = drawArrivals(model, replication);
  const floor = createFloor(model, luck, newTally(model), onTrace);
  for (const node of floor.nodes)
    for (const group of node.groups)
      for (const { from, open } of group.plan.schedule) plan(floor, from, { what: "shiftChanges", group, open });
  for (const one of arriving) plan(floor, one.at, { what: "arrives", arriving: one });
  plan(floor, model.horizon, { what: "closes" });
  for (let due = floor.agenda.pop(); due; due = floor.agenda.pop()) {
    if (model.atClose === "stop" && due.at >= model.horizon) break;
    floor.now = due.at;
    happen(floor, due.kind);
  }
  settleAreas(floor.tally);
  return floor.tally;
}

function happen(floor: Floor, kind: DueKind): void {
  switch (kind.what) {
    case "arrives":
      arrive(floor, kind.arriving);
      return;
    case "finishes":
      if (kind.job.customer.token === kind.token) finish(floor, kind.job);
      return;
    case "reneges":
      if (kind.customer.token === kind.token) renege(floor, kind.customer);
      return;
    case "isCallable":
      // The appointment's time has come: a free window takes the customer at once.
      if (kind.customer.token === kind.token)
        for (const group of floor.nodes[kind.customer.nodeIx]?.groups ?? []) callNext(floor, group);
      return;
    case "shiftChanges":
      changeShift(floor, kind.group, kind.open);
      return;
    case "closes":
      if (floor.model.atClose === "finishCurrent") sendHome(floor);
  }
}

/** Who waits goes home unserved; who is at a window is finished, and goes home where the next step would be. */
function sendHome(floor: Floor): void {
  floor.sentHome = true;
  for (const node of floor.nodes) {
    for (const customer of [...node.interrupted, ...node.lines.flat()]) {
      leaveLine(floor, customer, "sentHome");
      const counted = countedIn(floor.tally, customer.arriving);
      if (counted) counted.sentHome += 1;
    }
    // Who was blocked on the way to this node has no place to wait either.
    for (const job of node.blocked.splice(0)) {
      const counted = countedIn(floor.tally, job.customer.arriving);
      if (counted) counted.sentHome += 1;
      release(floor, job);
    }
  }
}
