/** Lines that have been good, a few for each person: what a neighbourhood starts from. Bounded; the oldest go first. */
export type LinePool = {
  readonly add: (person: number, cells: Uint8Array) => void;
  readonly of: (person: number) => Iterable<Uint8Array>;
};

export function createLinePool(people: number, linesPerPerson: number): LinePool {
  const pools = Array.from({ length: people }, () => new Map<string, Uint8Array>());
  return {
    add: (person, cells) => {
      const pool = pools[person];
      if (!pool) return;
      const key = String.fromCharCode(...cells);
      pool.delete(key);
      pool.set(key, cells.slice());
      const oldest = pool.keys().next();
      if (pool.size > linesPerPerson && !oldest.done) pool.delete(oldest.value);
    },
    of: (person) => pools[person]?.values() ?? [],
  };
}
