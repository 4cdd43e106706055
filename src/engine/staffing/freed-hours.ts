/** Person-hours a roster gives against what the forecast needs, by interval. */
export type FreedHours = {
  /** Hours on the roster that the need does not ask for: people who may leave the windows. */
  readonly freed: number;
  /** Hours the need asks for and the roster does not give. */
  readonly short: number;
  /** Both by interval, in persons; positive is freed. */
  readonly byInterval: readonly number[];
};

/** @source rule 2-69: tellers freed = need by forecast against the roster */
export function freedHours(rostered: readonly number[], needed: readonly number[], intervalMin: number): FreedHours {
  const byInterval = rostered.map((people, interval) => people - (needed[interval] ?? 0));
  const hours = (sign: number): number =>
    (byInterval.reduce((sum, spare) => sum + Math.max(0, sign * spare), 0) * intervalMin) / 60;
  return { freed: hours(1), short: hours(-1), byInterval };
}

/** Share of open window time that is spent serving, by interval; above 1 the queue must grow. */
export function workIntensity(
  arrivalsPerHour: readonly number[],
  serviceMin: number,
  windows: readonly number[],
): readonly number[] {
  return arrivalsPerHour.map((rate, interval) => {
    const open = windows[interval] ?? 0;
    const load = (rate / 60) * serviceMin;
    return open > 0 ? load / open : load > 0 ? Infinity : 0;
  });
}
