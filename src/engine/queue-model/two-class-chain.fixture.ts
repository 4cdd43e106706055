/** Two classes, each with windows of its own, and universal windows; rates per minute. */
export type TwoClassLobby = {
  readonly cashWindows: number;
  readonly otherWindows: number;
  readonly universal: number;
  readonly arrivals: readonly [number, number];
  readonly serviceMin: readonly [number, number];
};

type State = readonly [
  cash: number,
  other: number,
  uniCash: number,
  uniOther: number,
  cashLine: number,
  otherLine: number,
];

/** Longest line kept; with loads up to 0.8 longer ones hold less than a hundred-thousandth of the time. */
const LINE_MAX = 50;
const ROUNDS_MAX = 3_000;
const CHANGE_MIN = 1e-12;

/**
 * Mean waits of both classes, exactly: the stationary law of the lobby's Markov chain by Gauss and Seidel, then
 * Little's law. An arrival takes a free window of its own, else a free universal one; an own window that frees takes its
 * own line, a universal one the longer line, ties to the first class.
 */
export function exactWaits(lobby: TwoClassLobby): readonly [number, number] {
  const ids = new Map<string, number>();
  const states: State[] = [];
  const idOf = (state: State): number => {
    const key = state.join();
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, states.length);
    return states.push(state) - 1;
  };
  idOf([0, 0, 0, 0, 0, 0]);
  const into: { from: number; rate: number }[][] = [];
  const out: number[] = [];
  for (let ix = 0; ix < states.length; ix += 1) {
    out[ix] = 0;
    for (const { to, rate } of movesFrom(lobby, states[ix] as State)) {
      const target = idOf(to);
      (into[target] ??= []).push({ from: ix, rate });
      out[ix] = (out[ix] ?? 0) + rate;
    }
  }
  const share = stationary(into, out);
  const inLine = (place: 4 | 5): number => states.reduce((sum, state, ix) => sum + state[place] * (share[ix] ?? 0), 0);
  return [inLine(4) / lobby.arrivals[0], inLine(5) / lobby.arrivals[1]];
}

function stationary(
  into: readonly (readonly { from: number; rate: number }[] | undefined)[],
  out: readonly number[],
): Float64Array {
  const share = new Float64Array(out.length).fill(1 / out.length);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    let changed = 0;
    let total = 0;
    for (let ix = 0; ix < share.length; ix += 1) {
      let inflow = 0;
      for (const { from, rate } of into[ix] ?? []) inflow += (share[from] ?? 0) * rate;
      const value = inflow / (out[ix] ?? 1);
      changed += Math.abs(value - (share[ix] ?? 0));
      share[ix] = value;
      total += value;
    }
    for (let ix = 0; ix < share.length; ix += 1) share[ix] = (share[ix] ?? 0) / total;
    if (changed < CHANGE_MIN) break;
  }
  return share;
}

function movesFrom(lobby: TwoClassLobby, state: State): readonly { to: State; rate: number }[] {
  const { cashWindows, otherWindows, universal, arrivals, serviceMin } = lobby;
  const [a, b, u, v, p, q] = state;
  const moves: { to: State; rate: number }[] = [];
  const uniFree = u + v < universal;
  if (a < cashWindows) moves.push({ to: [a + 1, b, u, v, p, q], rate: arrivals[0] });
  else if (uniFree) moves.push({ to: [a, b, u + 1, v, p, q], rate: arrivals[0] });
  else if (p < LINE_MAX) moves.push({ to: [a, b, u, v, p + 1, q], rate: arrivals[0] });
  if (b < otherWindows) moves.push({ to: [a, b + 1, u, v, p, q], rate: arrivals[1] });
  else if (uniFree) moves.push({ to: [a, b, u, v + 1, p, q], rate: arrivals[1] });
  else if (q < LINE_MAX) moves.push({ to: [a, b, u, v, p, q + 1], rate: arrivals[1] });
  if (a > 0) moves.push({ to: p > 0 ? [a, b, u, v, p - 1, q] : [a - 1, b, u, v, p, q], rate: a / serviceMin[0] });
  if (b > 0) moves.push({ to: q > 0 ? [a, b, u, v, p, q - 1] : [a, b - 1, u, v, p, q], rate: b / serviceMin[1] });
  if (u > 0) moves.push({ to: afterUniversal([a, b, u - 1, v, p, q]), rate: u / serviceMin[0] });
  if (v > 0) moves.push({ to: afterUniversal([a, b, u, v - 1, p, q]), rate: v / serviceMin[1] });
  return moves;
}

function afterUniversal([a, b, u, v, p, q]: State): State {
  if (p === 0 && q === 0) return [a, b, u, v, p, q];
  return p >= q ? [a, b, u + 1, v, p - 1, q] : [a, b, u, v + 1, p, q - 1];
}
