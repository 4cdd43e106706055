import type { Credential, CredentialStore } from "#app/ports/credentials";

/** Credentials that are forgotten on exit: for tests. */
export function createMemoryCredentials(): CredentialStore {
  const kept = new Map<string, Credential>();
  const placeOf = (kind: string, key: string): string => `${kind} ${key}`;
  return {
    put: (credential) => {
      kept.set(placeOf(credential.kind, credential.key), credential);
      return Promise.resolve();
    },
    find: (kind, key) => Promise.resolve(kept.get(placeOf(kind, key))),
    ofOwner: (kind, owner) =>
      Promise.resolve(
        [...kept.values()]
          .filter((credential) => credential.kind === kind && credential.owner === owner)
          .sort((one, other) => (one.key < other.key ? -1 : 1)),
      ),
    take: (kind, key) => {
      const taken = kept.get(placeOf(kind, key));
      kept.delete(placeOf(kind, key));
      return Promise.resolve(taken);
    },
    removeOf: (kind, owner) => {
      for (const [place, credential] of kept) {
        if (credential.kind === kind && credential.owner === owner) kept.delete(place);
      }
      return Promise.resolve();
    },
  };
}
