import type { EpochMs } from "#base/time";
import type { OutletSummary } from "#contract/outlets";
import type { BoardQueue, HallBoard } from "#read/hall-board/hall-board";
import type { KioskService } from "./errand";

/** What stands still during a day: names, and what each service asks of a customer. */
export type KioskOutlet = {
  readonly outletId: string;
  readonly name: OutletSummary["name"];
  readonly timeZone: string;
  /** Lines that a customer can choose, by letter. */
  readonly queues: readonly {
    readonly queueId: string;
    readonly letter: string;
    readonly name: OutletSummary["name"];
  }[];
  readonly services: readonly (KioskService & { readonly name: OutletSummary["name"] })[];
  /** Cash from this amount on needs a counter; in whole units of the currency. */
  readonly cashLimit: number;
  /**
   * The class in which a kiosk issues, the one of the green lane, and all that a recognised customer can be in. It shows
   * none of them (invariant 28).
   */
  readonly segments: { readonly ordinary: string; readonly specialNeed: string; readonly known: readonly string[] };
  readonly opensAt: EpochMs;
  readonly closesAt: EpochMs;
};

export const MINOR_PER_UNIT = 100;
const GREEN_LANE = "specialNeed";

/** The kiosk's part of an outlet. Lines that no service leads to (a diversion's, a class's own) are not shown. */
export function kioskOutletOf(outlet: OutletSummary): KioskOutlet {
  const { outletId, name, timeZone, opensAt, closesAt, services, segments } = outlet;
  const ordinary = segments.find(({ level }) => level === 0)?.segmentId ?? "ordinary";
  const greenLane = segments.find(({ segmentId }) => segmentId === GREEN_LANE)?.segmentId ?? ordinary;
  const chosen = new Set(services.map((service) => service.queueId));
  const queues = outlet.queues.filter(({ queueId }) => chosen.has(queueId));
  return {
    outletId,
    name,
    timeZone,
    opensAt,
    closesAt,
    queues: queues.sort((left, right) => (left.letter < right.letter ? -1 : 1)),
    services,
    cashLimit: outlet.policy.selfServiceBelowMinor / MINOR_PER_UNIT,
    segments: { ordinary, specialNeed: greenLane, known: segments.map(({ segmentId }) => segmentId) },
  };
}

/** What a customer has to expect behind a tile. */
export type Offer = {
  readonly available: boolean;
  /** Absent while nobody can say. */
  readonly waiting?: number;
  readonly wait: BoardQueue["wait"];
};

/** What can be offered while the machine gives numbers by itself: what was open last, and no word about waits. */
export function aloneOffer({ available }: Offer): Offer {
  return { available, wait: "unknown" };
}

/** What waits behind one service. A service the board does not know is not offered today. */
export function offerOfService(board: HallBoard, serviceId: string): Offer {
  const service = board.services[serviceId];
  const queue = service && board.queues[service.queueId];
  if (!queue) return { available: false, waiting: 0, wait: "unknown" };
  return { available: service.available, waiting: queue.waiting, wait: queue.wait };
}

/** What waits in a line; available while any of its services is. */
export function offerOfQueue(board: HallBoard, queueId: string): Offer {
  const queue = board.queues[queueId];
  const available = Object.values(board.services).some((service) => service.queueId === queueId && service.available);
  return { available, waiting: queue?.waiting ?? 0, wait: queue?.wait ?? "unknown" };
}
