import { present } from "#base/assert";
import type { Arriving } from "./customers";
import { trace, type Customer, type Floor } from "./floor";
import { enter } from "./serve";
import { countedIn } from "./tally";

/** A customer comes in: turns round, goes where the model sends who finds it full, or takes a place at the entry. */
export function arrive(floor: Floor, arriving: Arriving): void {
  const { model, nodes, tally } = floor;
  const group = present(model.classes[arriving.classIx], "class of a customer");
  floor.customers += 1;
  const customer: Customer = {
    id: floor.customers,
    arriving,
    nodeIx: floor.nodeIx.get(group.entry) ?? 0,
    joinedAt: floor.now,
    waited: 0,
    waitedInAll: 0,
    workLeft: 0,
    visits: new Uint16Array(nodes.length),
    token: 0,
  };
  const counted = countedIn(tally, arriving);
  if (counted) counted.arrived += 1;
  trace(floor, "arrives", customer, customer.nodeIx);
  const waiting = nodes[customer.nodeIx]?.waiting ?? 0;
  const rule = group.baulking.find(({ waitingOver }) => waiting > waitingOver);
  if (rule && arriving.baulks < rule.probability) {
    trace(floor, "baulks", customer, customer.nodeIx);
    if (rule.to === undefined) {
      if (counted) counted.baulked += 1;
      return;
    }
    customer.nodeIx = floor.nodeIx.get(rule.to) ?? 0;
  }
  if (enter(floor, customer, customer.nodeIx)) return;
  trace(floor, "lost", customer, customer.nodeIx);
  if (counted) counted.lost += 1;
}
