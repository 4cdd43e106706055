import type { EpochMs } from "#base/time";
import type { PlayedCard } from "#contract/screen-content";

/** The cards that play at an instant of business time; none while nobody knows it. */
export function playsAt(cards: readonly PlayedCard[], now: EpochMs | undefined): readonly PlayedCard[] {
  return now === undefined ? [] : cards.filter(({ from, until }) => from <= now && now < until);
}

/** Whose turn it is at an instant of real time: each stands for its seconds, one after the other, again and again. */
export function turnOf<Turn extends { readonly showSec: number }>(
  turns: readonly Turn[],
  realNow: EpochMs,
): Turn | undefined {
  const roundSec = turns.reduce((sum, { showSec }) => sum + showSec, 0);
  let left = Math.floor(realNow / 1_000) % roundSec;
  return turns.find(({ showSec }) => (left -= showSec) < 0);
}
