/**
 * A named stream of chance. Same seed and purpose, same numbers, on any machine and any number of threads.
 *
 * Generator: sfc32 (Chris Doty-Humphrey, PractRand), seeded by splitmix32 from a hash of seed and purpose; it passes
 * PractRand to 16 TiB and costs about a nanosecond a draw. Not for secrets.
 */
export type Rng = {
  /** Uniform in [0, 1) with 32 bits. */
  readonly next: () => number;
  /** Uniform integer in [0, n). */
  readonly below: (n: number) => number;
  /** Exponential with the given mean. */
  readonly exponential: (mean: number) => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** Lognormal with the given mean and coefficient of variation (both of the variable itself, not of its logarithm). */
  readonly lognormal: (mean: number, cv: number) => number;
  /** Gamma with the given mean and coefficient of variation. */
  readonly gamma: (mean: number, cv: number) => number;
  /** Poisson count with the given mean. */
  readonly poisson: (mean: number) => number;
  /** Index drawn in proportion to the weights; the last one when rounding leaves a rest. */
  readonly pick: (weights: readonly number[]) => number;
};

export function createRng(seed: number | string, purpose: string): Rng {
  const next = sfc32(`${seed}/${purpose}`);
  let spare: number | undefined; // The polar method makes normals in pairs.

  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const u = 2 * next() - 1;
      const v = 2 * next() - 1;
      const s = u * u + v * v;
      if (s === 0 || s >= 1) continue;
      const factor = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * factor;
      return u * factor;
    }
  };

  return {
    next,
    below: (n) => Math.floor(next() * n),
    exponential: (mean) => -mean * Math.log(1 - next()),
    normal,
    lognormal: (mean, cv) => {
      const variance = Math.log(1 + cv * cv);
      return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2);
    },
    gamma: (mean, cv) => (cv === 0 ? mean : gammaDraw(1 / (cv * cv), next, normal) * mean * cv * cv),
    poisson: (mean) => poissonDraw(mean, next, normal),
    pick: (weights) => pickIndex(weights, next),
  };
}

/** Marsaglia and Tsang (2000), shape k, scale 1; boosted for shapes below 1. */
function gammaDraw(shape: number, next: () => number, normal: () => number): number {
  if (shape < 1) return gammaDraw(shape + 1, next, normal) * (1 - next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Halves large means through a gamma waiting time (Ahrens and Dieter 1974), then multiplies uniforms (Knuth). */
function poissonDraw(mean: number, next: () => number, normal: () => number): number {
  let left = mean;
  let count = 0;
  while (left > 30) {
    const steps = Math.floor(left * 0.875);
    const reached = gammaDraw(steps, next, normal);
    if (reached > left) return count + binomialDraw(steps - 1, left / reached, next);
    count += steps;
    left -= reached;
  }
  const floor = Math.exp(-left);
  for (let product = next(); product > floor; product *= next()) count += 1;
  return count;
}

function binomialDraw(trials: number, share: number, next: () => number): number {
  let hits = 0;
  for (let trial = 0; trial < trials; trial += 1) if (next() < share) hits += 1;
  return hits;
}

function pickIndex(weights: readonly number[], next: () => number): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let left = next() * total;
  for (let index = 0; index < weights.length - 1; index += 1) {
    left -= weights[index] ?? 0;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

function sfc32(text: string): () => number {
  const seed = splitmix32(hash32(text));
  let a = seed();
  let b = seed();
  let c = seed();
  let counter = 1;
  const next = (): number => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return (mixed >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}

function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
}

/** FNV-1a over UTF-16 code units: spreads names, not secrets. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
