import { HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from "#base/time";
import type { SignInMethod } from "#domain/identity/messages";
import type { Clock } from "../ports/clock";
import type { CredentialStore } from "../ports/credentials";
import { JournalUnavailable } from "../ports/journal";
import { hashOf, newSecret } from "./secrets";

/** Where somebody works, which decides how soon the screen locks. */
export const SURFACES = ["tablet", "console", "office"] as const;
export type Surface = (typeof SURFACES)[number];

/** A tablet lies about, a console stands behind the counter, an office has a door. */
export const LOCK_AFTER_MS: Readonly<Record<Surface, number>> = {
  tablet: 3 * MINUTE_MS,
  console: 5 * MINUTE_MS,
  office: 15 * MINUTE_MS,
};
/** Left alone for so long a session ends. */
export const IDLE_END_MS = 2 * HOUR_MS;
/** A working day; then everybody signs in again. */
export const ABSOLUTE_END_MS = 12 * HOUR_MS;
/** Wrong PINs after which the session ends and only the password helps. */
export const PIN_TRIES_MAX = 5;
/** How long another server's sign-out may stay unnoticed here. */
const TRUST_MS = 5 * SECOND_MS;
/** Activity is written down at most this often. */
const KEEP_EVERY_MS = 30 * SECOND_MS;

export type SessionFacts = {
  readonly accountId: string;
  readonly surface: Surface;
  readonly method: SignInMethod;
  readonly openedAt: EpochMs;
  activeAt: EpochMs;
  locked: boolean;
  wrongPins: number;
};

/** A session as its table knows it; `handle` names it to people and opens nothing. */
export type Session = Readonly<SessionFacts> & { readonly handle: string };

export type Sessions = {
  /** @returns the secret for the cookie, this once */
  readonly open: (who: Pick<SessionFacts, "accountId" | "surface" | "method">) => Promise<string>;
  /** The session behind a secret, unless it has ended. Locks it when it was left alone. */
  readonly find: (secret: string) => Promise<Session | undefined>;
  /** Somebody is there: a key, a touch, a command. Does not open a locked one. */
  readonly touch: (handle: string) => Promise<void>;
  readonly lock: (handle: string) => Promise<void>;
  readonly unlock: (handle: string) => Promise<void>;
  /** @returns wrong PINs so far; the session ends with the last one allowed */
  readonly wrongPin: (handle: string) => Promise<number>;
  readonly end: (handle: string) => Promise<void>;
  readonly endAllOf: (accountId: string, except?: string) => Promise<void>;
  readonly listOf: (accountId: string) => Promise<readonly Session[]>;
};

type Known = { facts: SessionFacts; checkedAt: EpochMs; keptAt: EpochMs };

/** While the store is away nobody can end a session either: what is remembered of it serves. Rule AC-35. */
function unlessAway<Value>(asking: Promise<Value>): Promise<Value | "away"> {
  return asking.catch((error: unknown) => {
    if (error instanceof JournalUnavailable) return "away";
    throw error;
  });
}

/** The rows of the table, the ones in use in memory, and the rules by which they end. */
function createTable(credentials: CredentialStore, wall: Clock) {
  const known = new Map<string, Known>();

  const keep = async (handle: string, one: Known): Promise<void> => {
    one.keptAt = wall.now();
    const { facts } = one;
    const value = JSON.stringify(facts);
    await credentials.put({ kind: "session", key: handle, owner: facts.accountId, value, at: facts.openedAt });
  };
  const end = async (handle: string): Promise<void> => {
    known.delete(handle);
    await credentials.take("session", handle);
  };
  const load = async (handle: string): Promise<Known | undefined> => {
    const now = wall.now();
    const before = known.get(handle);
    if (before && now - before.checkedAt < TRUST_MS) return before;
    const asking = credentials.find("session", handle);
    const row = before ? await unlessAway(asking) : await asking;
    if (before && row === "away") return before;
    if (!row || row === "away") {
      known.delete(handle);
      return undefined;
    }
    const facts = JSON.parse(row.value) as SessionFacts; // Written by `keep` alone.
    if (before) facts.activeAt = Math.max(facts.activeAt, before.facts.activeAt);
    const loaded = { facts, checkedAt: now, keptAt: before?.keptAt ?? now };
    known.set(handle, loaded);
    return loaded;
  };
  /** The session, if it still lasts; locked when nobody was there for too long. */
  const living = async (handle: string): Promise<Known | undefined> => {
    const one = await load(handle);
    if (!one) return undefined;
    const { facts } = one;
    const idleMs = wall.now() - facts.activeAt;
    if (idleMs >= IDLE_END_MS || wall.now() - facts.openedAt >= ABSOLUTE_END_MS) {
      await end(handle);
      return undefined;
    }
    if (!facts.locked && idleMs >= LOCK_AFTER_MS[facts.surface]) {
      facts.locked = true;
      await keep(handle, one);
    }
    return one;
  };
  const change = async (handle: string, work: (facts: SessionFacts) => void): Promise<void> => {
    const one = await living(handle);
    if (!one) return;
    work(one.facts);
    await keep(handle, one);
  };
  const begin = async (facts: SessionFacts): Promise<string> => {
    const secret = newSecret();
    const one = { facts, checkedAt: facts.openedAt, keptAt: facts.openedAt };
    await keep(hashOf(secret), one);
    known.set(hashOf(secret), one);
    return secret;
  };
  return { begin, keep, end, living, change };
}

/** Sessions with random secrets, kept by their hashes, found in memory nearly always. */
export function createSessions(credentials: CredentialStore, wall: Clock): Sessions {
  const { begin, keep, end, living, change } = createTable(credentials, wall);
  return {
    open: (who) => {
      const now = wall.now();
      return begin({ ...who, openedAt: now, activeAt: now, locked: false, wrongPins: 0 });
    },
    find: async (secret) => {
      const handle = hashOf(secret);
      const one = await living(handle);
      return one && { ...one.facts, handle };
    },
    touch: async (handle) => {
      const one = await living(handle);
      if (!one || one.facts.locked) return;
      one.facts.activeAt = wall.now();
      if (wall.now() - one.keptAt < KEEP_EVERY_MS) return;
      await unlessAway(keep(handle, one));
    },
    lock: (handle) => change(handle, (facts) => void (facts.locked = true)),
    unlock: (handle) =>
      change(handle, (facts) => Object.assign(facts, { locked: false, wrongPins: 0, activeAt: wall.now() })),
    wrongPin: async (handle) => {
      let wrongPins = 0;
      await change(handle, (facts) => {
        facts.wrongPins += 1;
        wrongPins = facts.wrongPins;
      });
      if (wrongPins >= PIN_TRIES_MAX) await end(handle);
      return wrongPins;
    },
    end,
    endAllOf: async (accountId, except) => {
      for (const { key } of await credentials.ofOwner("session", accountId)) if (key !== except) await end(key);
    },
    listOf: async (accountId) => {
      const rows = await credentials.ofOwner("session", accountId);
      const found = await Promise.all(rows.map(async ({ key }) => ({ handle: key, one: await living(key) })));
      return found.flatMap(({ handle, one }) => (one ? [{ ...one.facts, handle }] : []));
    },
  };
}
