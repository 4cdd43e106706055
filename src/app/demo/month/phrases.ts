import { present } from "#base/assert";
import type { Rng } from "#base/rng";

/** Says something on an occasion such as "complaint.waiting". @throws InvariantError where nothing is known to say */
export type Say = (occasion: string, rng: Rng) => string;

/** What people write in the demo month: several texts for each occasion, of which chance takes one. */
export function createSay(phrases: Readonly<Record<string, readonly string[]>>): Say {
  return (occasion, rng) => {
    const texts = present(phrases[occasion], `phrase of ${occasion}`);
    return present(texts[rng.below(texts.length)], `phrase of ${occasion}`);
  };
}
