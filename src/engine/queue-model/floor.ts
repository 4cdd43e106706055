import { createHeap, type Heap } from "#base/heap";
import type { Arriving, Luck } from "./customers";
import type { QueueModel, QueueNode, WindowGroup } from "./model";
import type { Tally } from "./tally";

/** Everything that stands in one replication, by place. */
export type Floor = {
  readonly model: QueueModel;
  readonly nodes: readonly NodeState[];
  readonly nodeIx: ReadonlyMap<string, number>;
  readonly agenda: Heap<Due>;
  readonly luck: Luck;
  readonly tally: Tally;
  readonly onTrace: ((step: TraceStep) => void) | undefined;
  now: number;
  /** Nobody is let in, or called from a line, any more. */
  sentHome: boolean;
  due: number;
  customers: number;
};

export type NodeState = {
  readonly ix: number;
  readonly plan: QueueNode;
  /** By class, first come first. */
  readonly lines: readonly Customer[][];
  /** Whose service was interrupted: before everybody. */
  readonly interrupted: Customer[];
  /** Jobs at other nodes that are done and wait for a place here. */
  readonly blocked: Job[];
  readonly groups: readonly GroupState[];
  waiting: number;
};

export type GroupState = {
  readonly ix: number;
  readonly node: NodeState;
  readonly plan: WindowGroup;
  /** One byte a class. */
  readonly serves: Uint8Array;
  /** Windows that the schedule wants open. */
  wanted: number;
  /** At work or blocked. */
  readonly jobs: Set<Job>;
};

export type Customer = {
  readonly id: number;
  readonly arriving: Arriving;
  nodeIx: number;
  joinedAt: number;
  /** In lines of this node, and of all nodes that are done. */
  waited: number;
  waitedInAll: number;
  /** Time at the window that is left here. */
  workLeft: number;
  readonly visits: Uint16Array;
  /** Changes with every move, so that what was due before is void. */
  token: number;
};

export type Job = {
  readonly customer: Customer;
  readonly group: GroupState;
  readonly beganAt: number;
  isBlocked: boolean;
};

export type Due = { readonly at: number; readonly order: number; readonly kind: DueKind };
export type DueKind =
  | { readonly what: "arrives"; readonly arriving: Arriving }
  | { readonly what: "reneges" | "isCallable"; readonly customer: Customer; readonly token: number }
  | { readonly what: "finishes"; readonly job: Job; readonly token: number }
  | { readonly what: "shiftChanges"; readonly group: GroupState; readonly open: number }
  | { readonly what: "closes" };

export type TraceWord =
  | "arrives"
  | "baulks"
  | "joins"
  | "starts"
  | "finishes"
  | "blocks"
  | "interrupted"
  | "leaves"
  | "sentHome"
  | "departs"
  | "lost";

/** One thing that happened, for people who check a run by hand. */
export type TraceStep = {
  readonly at: number;
  readonly customer: number;
  readonly class: string;
  readonly what: TraceWord;
  readonly node: string;
  readonly window?: string;
};

export function createFloor(model: QueueModel, luck: Luck, tally: Tally, onTrace?: (step: TraceStep) => void): Floor {
  const nodes = model.nodes.map((plan, ix): NodeState => {
    const node: NodeState = {
      ix,
      plan,
      lines: model.classes.map(() => []),
      interrupted: [],
      blocked: [],
      groups: [],
      waiting: 0,
    };
    const groups = plan.windows.map((group, groupIx): GroupState => ({
      ix: groupIx,
      node,
      plan: group,
      serves: Uint8Array.from(model.classes, ({ id }) => (!group.serves || group.serves.includes(id) ? 1 : 0)),
      wanted: 0,
      jobs: new Set(),
    }));
    return Object.assign(node, { groups });
  });
  return {
    model,
    nodes,
    nodeIx: new Map(model.nodes.map(({ id }, ix) => [id, ix])),
    agenda: createHeap<Due>((one, other) => one.at < other.at || (one.at === other.at && one.order < other.order)),
    luck,
    tally,
    onTrace,
    now: 0,
    sentHome: false,
    due: 0,
    customers: 0,
  };
}

/** What falls on one instant is taken in this order: ends of services, shifts, arrivals, then who gives up. */
const PRECEDENCE: Readonly<Record<DueKind["what"], number>> = {
  finishes: 0,
  shiftChanges: 1,
  arrives: 2,
  isCallable: 3,
  reneges: 4,
  closes: 5,
};
/** Room for as many happenings in each rank of precedence. */
const ORDERS = 1e9;

export function plan(floor: Floor, at: number, kind: DueKind): void {
  floor.due += 1;
  floor.agenda.push({ at, order: PRECEDENCE[kind.what] * ORDERS + floor.due, kind });
}

export function trace(floor: Floor, what: TraceWord, customer: Customer, nodeIx: number, window?: string): void {
  floor.onTrace?.({
    at: floor.now,
    customer: customer.id,
    class: floor.model.classes[customer.arriving.classIx]?.id ?? "",
    what,
    node: floor.nodes[nodeIx]?.plan.id ?? "",
    ...(window !== undefined && { window }),
  });
}
