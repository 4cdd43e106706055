import { randomUUID } from "node:crypto";
import type { Vault } from "#app/ports/vault";
import type { PersonalFields } from "#base/vault-ref";

/** A vault that forgets on exit, for tests. `readings` is its log. */
export function createMemoryVault(): Vault & {
  readonly readings: readonly { readonly token: string; readonly purpose: string }[];
} {
  const kept = new Map<string, { readonly personId: string; readonly fields: PersonalFields }>();
  const readings: { token: string; purpose: string }[] = [];
  return {
    readings,
    put: (personId, fields) => {
      const token = randomUUID();
      kept.set(token, { personId, fields });
      return Promise.resolve(token);
    },
    read: (token, purpose) => {
      readings.push({ token, purpose });
      return Promise.resolve(kept.get(token)?.fields);
    },
    erase: (personId) => {
      for (const [token, entry] of kept) if (entry.personId === personId) kept.delete(token);
      return Promise.resolve();
    },
  };
}
