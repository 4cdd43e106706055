import { unreachable } from "#base/assert";
import type { Rng } from "#base/rng";
import type { Distribution } from "./model";

/** One draw. @complexity O(1), O(phases) for Erlang */
export function drawFrom(distribution: Distribution, rng: Rng): number {
  switch (distribution.kind) {
    case "fixed":
      return distribution.value;
    case "exponential":
      return rng.exponential(distribution.mean);
    case "uniform":
      return distribution.from + rng.next() * (distribution.to - distribution.from);
    case "triangular":
      return triangular(distribution, rng.next());
    case "lognormal":
      return rng.lognormal(distribution.mean, distribution.cv);
    case "gamma":
      return rng.gamma(distribution.mean, distribution.cv);
    case "erlang": {
      let sum = 0;
      for (let phase = 0; phase < distribution.phases; phase += 1)
        sum += rng.exponential(distribution.mean / distribution.phases);
      return sum;
    }
    case "mixture": {
      const part = distribution.parts[rng.pick(distribution.parts.map(({ share }) => share))];
      return part ? drawFrom(part.of, rng) : 0;
    }
    case "empirical":
      return distribution.values[rng.below(distribution.values.length)] ?? 0;
    default:
      return unreachable(distribution);
  }
}

type Triangle = Extract<Distribution, { kind: "triangular" }>;

/** By inversion. */
function triangular({ from, mode, to }: Triangle, share: number): number {
  const width = to - from;
  if (width === 0) return from;
  const rising = (mode - from) / width;
  return share < rising
    ? from + Math.sqrt(share * width * (mode - from))
    : to - Math.sqrt((1 - share) * width * (to - mode));
}
