export type UnderWay = {
  /** Lets the work go on by itself; what goes wrong is told. */
  readonly add: (work: Promise<void>) => void;
  /** Resolves when everything has ended. */
  readonly ended: () => Promise<void>;
};

/** Work that nobody waits for, so that a slow gateway holds up nothing. NS-3 */
export function createUnderWay(onTrouble: (trouble: unknown) => void): UnderWay {
  const all = new Set<Promise<void>>();
  return {
    add: (work) => {
      const one = work.catch(onTrouble).finally(() => all.delete(one));
      all.add(one);
    },
    ended: async () => {
      await Promise.all(all);
    },
  };
}
