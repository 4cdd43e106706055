import type { JourneyCode, JourneyCodes } from "#app/ports/journey-codes";

/** Codes that are forgotten on exit: for tests. */
export function createMemoryJourneyCodes(): JourneyCodes {
  const kept = new Map<string, JourneyCode>();
  return {
    keep: (code) => {
      const known = kept.get(code.code);
      const isOwn = known === undefined || known.journeyId === code.journeyId;
      if (isOwn) kept.set(code.code, code);
      return Promise.resolve(isOwn);
    },
    find: (code) => Promise.resolve(kept.get(code)),
    ended: (now, limit) => {
      const over = [...kept.values()].filter(({ endsAt }) => endsAt <= now);
      return Promise.resolve(over.sort((one, other) => one.endsAt - other.endsAt).slice(0, limit));
    },
    forget: (code) => {
      kept.delete(code);
      return Promise.resolve();
    },
  };
}
