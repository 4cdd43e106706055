import { pulseDiff, pulseOf, type NetworkBoard, type Pulse } from "#read/network-board/pulse";
import type { Lobbies } from "../lobbies/lobbies";
import {
  FRAME_BYTES_MAX,
  listen,
  newTopic,
  send,
  snapshotOf,
  type Frame,
  type FrameMaker,
  type TopicState,
} from "./topic";

export type NetworkTopicsDeps = {
  readonly lobbies: Pick<Lobbies, "subscribe" | "live" | "outletIds">;
  /** Org units above an outlet. */
  readonly unitsAbove: (outletId: string) => readonly string[];
  readonly maker: FrameMaker;
  /** Calls back once, a while later: what changed meanwhile is told in one go. */
  readonly gather: (work: () => void) => void;
};

/** Pulses of all outlets of a unit on one stream: a district's, or the whole network's. */
export type NetworkTopics = {
  readonly follow: (unitId: string, listener: (frame: Frame) => void, missedSince: number | undefined) => () => void;
  readonly snapshot: (unitId: string) => Frame | undefined;
  readonly stop: () => void;
};

type Unit = { readonly state: TopicState<NetworkBoard>; readonly outlets: Record<string, Pulse> };

/**
 * Rules LVW-10 and LVW-11 of ./SPEC.md. A unit that nobody follows costs nothing; of one that somebody follows only the
 * outlets are looked at in which something happened.
 */
export function createNetworkTopics({ lobbies, unitsAbove, maker, gather }: NetworkTopicsDeps): NetworkTopics {
  const units = new Map<string, Unit>();
  const changed = new Set<string>();
  const tellAll = (): void => {
    const pulses = [...changed].flatMap((outletId) => {
      const day = lobbies.live(outletId)?.day;
      return day ? [{ outletId, pulse: pulseOf(day), above: unitsAbove(outletId) }] : [];
    });
    changed.clear();
    for (const [unitId, unit] of units) {
      tell(
        unit,
        pulses.filter(({ above }) => above.includes(unitId)),
        maker,
      );
    }
  };
  const stop = lobbies.subscribe(({ outletId }) => {
    if (units.size === 0) return;
    if (changed.size === 0) gather(tellAll);
    changed.add(outletId);
  });

  const open = (unitId: string): Unit => {
    const known = units.get(unitId);
    if (known) return known;
    const outlets: Record<string, Pulse> = {};
    for (const outletId of lobbies.outletIds()) {
      const day = lobbies.live(outletId)?.day;
      if (day && unitsAbove(outletId).includes(unitId)) outlets[outletId] = pulseOf(day);
    }
    const unit = { state: newTopic<NetworkBoard>(`network:${unitId}`, { outlets }, maker.nextOrdinal), outlets };
    units.set(unitId, unit);
    return unit;
  };
  return {
    follow: (unitId, listener, missedSince) => {
      const { state } = open(unitId);
      const leave = listen(state, maker, listener, missedSince);
      return () => {
        leave();
        if (state.listeners.size === 0) units.delete(unitId);
      };
    },
    snapshot: (unitId) => {
      const unit = units.get(unitId);
      return unit && snapshotOf(unit.state, maker);
    },
    stop: () => {
      stop();
      units.clear();
    },
  };
}

type Fresh = { readonly outletId: string; readonly pulse: Pulse };
type Patches = Record<string, object>;

/** Tells the pulses that are different now, as many in a frame as fit. */
function tell({ state, outlets }: Unit, fresh: readonly Fresh[], maker: FrameMaker): void {
  let [patches, bytes]: [Patches, number] = [{}, 0];
  const leave = (): void => {
    if (bytes === 0) return;
    const { topic, seq: prev } = state;
    const body = { topic, prev, seq: prev + 1, patch: { outlets: patches } };
    send(state, { seq: prev + 1, view: { outlets } }, maker.frame(maker.nextOrdinal(), "patch", body));
    [patches, bytes] = [{}, 0];
  };
  for (const { outletId, pulse } of fresh) {
    const patch = pulseDiff(outlets[outletId], pulse);
    if (!patch) continue;
    const size = outletId.length + JSON.stringify(patch).length + ENTRY_BYTES;
    if (bytes > 0 && bytes + size > FRAME_BYTES_MAX - HEAD_BYTES) leave();
    outlets[outletId] = pulse;
    patches[outletId] = patch;
    bytes += size;
  }
  leave();
}

/** Quotes, colon and comma around an entry; and everything of a frame that is not an entry, generously. */
const ENTRY_BYTES = 4;
const HEAD_BYTES = 200;
