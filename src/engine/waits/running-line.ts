/**
 * A straight line through several causes, learned one truth at a time: recursive least squares whose memory fades.
 * Plain numbers, so that it can be stored.
 */
export type RunningLine = { readonly weights: number[]; readonly spread: number[] };

/** Share of old experience kept at each truth: a half is left after about 700. */
const KEPT = 0.999;
/** The spread never grows past where it began, however little is learned: else a quiet night would unlearn the day. */
const SPREAD_MAX = 1;

/** @param weights believed before anything is learned. @param doubts how far each may be off, in its own unit */
export function startLine(weights: readonly number[], doubts: readonly number[]): RunningLine {
  const size = weights.length;
  const spread = Array.from({ length: size * size }, () => 0);
  for (const [ix, doubt] of doubts.entries()) spread[ix * size + ix] = doubt * doubt;
  return { weights: [...weights], spread };
}

export function valueOn({ weights }: RunningLine, causes: readonly number[]): number {
  let sum = 0;
  for (let ix = 0; ix < weights.length; ix += 1) sum += (weights[ix] ?? 0) * (causes[ix] ?? 0);
  return sum;
}

/**
 * @param noise variance of this truth around the line: what is far off by nature teaches less
 * @complexity O(causes squared)
 * @source Ljung 1999, System Identification, section 11.2
 */
export function learnLine(line: RunningLine, causes: readonly number[], truth: number, noise: number): void {
  const { weights, spread } = line;
  const size = weights.length;
  const reach = weights.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += (spread[row * size + column] ?? 0) * (causes[column] ?? 0);
    return sum;
  });
  let known = noise;
  for (let ix = 0; ix < size; ix += 1) known += (reach[ix] ?? 0) * (causes[ix] ?? 0);
  const miss = truth - valueOn(line, causes);
  for (let row = 0; row < size; row += 1) {
    weights[row] = (weights[row] ?? 0) + ((reach[row] ?? 0) * miss) / known;
    for (let column = 0; column < size; column += 1) {
      const at = row * size + column;
      spread[at] = (spread[at] ?? 0) - ((reach[row] ?? 0) * (reach[column] ?? 0)) / known;
    }
  }
  let widest = 0;
  for (let ix = 0; ix < size; ix += 1) widest = Math.max(widest, (spread[ix * size + ix] ?? 0) / KEPT);
  if (widest < SPREAD_MAX) for (let at = 0; at < spread.length; at += 1) spread[at] = (spread[at] ?? 0) / KEPT;
}
