import type { NumberRange } from "#domain/lobby-day/messages";

/** Numbers that this machine alone may give today; what has been given is cut off. */
export type NumberBlock = {
  readonly blockId: string;
  readonly outletId: string;
  readonly businessDate: string;
  readonly ranges: readonly NumberRange[];
};

/** Enough of each queue for what one machine gives in half an hour without a server. */
export const BLOCK_SIZE = 30;
const SHORT_BELOW = 15;

/** The next number of a queue and what is left; undefined when none is. */
export function takeNumber(
  block: NumberBlock | undefined,
  queueId: string,
): { readonly number: string; readonly rest: NumberBlock } | undefined {
  const range = block?.ranges.find((one) => one.queueId === queueId && one.from <= one.to);
  if (!block || !range) return undefined;
  const rest = block.ranges.map((one) => (one === range ? { ...one, from: one.from + 1 } : one));
  return { number: `${range.letter}${String(range.from).padStart(3, "0")}`, rest: { ...block, ranges: rest } };
}

export function isShort({ ranges }: NumberBlock): boolean {
  return ranges.some(({ from, to }) => to - from + 1 < SHORT_BELOW);
}

/** Where a block stays while the page is loaded anew. */
export type BlockStore = {
  readonly takeOut: () => NumberBlock | undefined;
  readonly putBack: (block: NumberBlock) => void;
};

const KEY = "guichet.number-block";

/**
 * A block lies in a running page alone, and in its tab only from one page to the next: two tabs never give the same
 * numbers. One that is lost in a power cut is no loss: the next page is granted another.
 */
export const tabStore: BlockStore = {
  takeOut: () => {
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    return kept === null ? undefined : (JSON.parse(kept) as NumberBlock); // What `putBack` has written.
  },
  putBack: (block) => sessionStorage.setItem(KEY, JSON.stringify(block)),
};
