import type { Granted } from "#contract/answers";

/** Numbers of one line in their order; `blockId` is the grant they came with. */
export type HeldRange = Granted["ranges"][number] & { readonly blockId: string };

/** Numbers that this machine alone may give today; what has been given is cut off. */
export type NumberBlock = {
  readonly outletId: string;
  readonly businessDate: string;
  readonly ranges: readonly HeldRange[];
  /** With fewer left of a line it is time to ask for more. */
  readonly low: number;
};

/** What a page lost in a power cut: browsers write down a few seconds later what a page keeps. */
const LOST_IN_A_CUT = 3;

/** The next number of a queue and what is left; undefined when none is. */
export function takeNumber(
  block: NumberBlock | undefined,
  queueId: string,
): { readonly number: string; readonly blockId: string; readonly rest: NumberBlock } | undefined {
  const range = block?.ranges.find((one) => one.queueId === queueId && one.from <= one.to);
  if (!block || !range) return undefined;
  const { letter, from, blockId } = range;
  const rest = block.ranges.map((one) => (one === range ? { ...one, from: from + 1 } : one));
  return { number: `${letter}${String(from).padStart(3, "0")}`, blockId, rest: { ...block, ranges: rest } };
}

/** Lines of which few numbers are left. */
export function shortLines({ ranges, low }: NumberBlock): readonly string[] {
  const left = new Map<string, number>();
  for (const { queueId, from, to } of ranges) {
    left.set(queueId, (left.get(queueId) ?? 0) + Math.max(0, to - from + 1));
  }
  return [...left].filter(([, count]) => count < low).map(([queueId]) => queueId);
}

/** The same block with what was granted beside; lines that have run out are known by their last range. */
export function withGranted(block: NumberBlock, { blockId, size, ranges }: Granted): NumberBlock {
  const fresh = ranges.map((range) => ({ ...range, blockId }));
  const anew = new Set(fresh.map(({ queueId }) => queueId));
  const before = block.ranges.filter(({ queueId, from, to }) => from <= to || !anew.has(queueId));
  return { ...block, ranges: [...before, ...fresh], low: Math.ceil(size / 2) };
}

/** What may still be given by a page that finds the block as another one was torn away from it. */
export function afterCut(block: NumberBlock): NumberBlock {
  const ranges = block.ranges.map((range) => ({ ...range, from: range.from + LOST_IN_A_CUT }));
  return { ...block, ranges };
}
