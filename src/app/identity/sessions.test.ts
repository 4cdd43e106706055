import { expect, test } from "vitest";
import { createMemoryCredentials } from "#adapter/credentials/memory";
import { MINUTE_MS } from "#base/time";
import type { CredentialStore } from "../ports/credentials";
import { JournalUnavailable } from "../ports/journal";
import { createSessions } from "./sessions";

/** A teller who has signed in, on a store that can be away. */
async function signedIn() {
  const memory = createMemoryCredentials();
  let [isAway, now] = [false, 0];
  const reached = <Value>(work: () => Promise<Value>): Promise<Value> =>
    isAway ? Promise.reject(new JournalUnavailable("away")) : work();
  const credentials: CredentialStore = {
    ...memory,
    put: (credential) => reached(() => memory.put(credential)),
    find: (kind, key) => reached(() => memory.find(kind, key)),
  };
  const sessions = createSessions(credentials, { now: () => now });
  const secret = await sessions.open({ accountId: "E001", surface: "console", method: "password" });
  return {
    sessions,
    secret,
    goAway: () => void (isAway = true),
    comeBack: () => void (isAway = false),
    wait: (ms: number) => void (now += ms),
  };
}

test("AC-35 a teller who goes on pressing while the store is away is not locked out when it is back", async () => {
  const { sessions, secret, goAway, comeBack, wait } = await signedIn();
  goAway();
  for (let minute = 0; minute < 10; minute += 1) {
    wait(MINUTE_MS);
    const session = await sessions.find(secret);
    expect(session).toMatchObject({ accountId: "E001", locked: false });
    await sessions.touch(session?.handle ?? "");
  }
  comeBack();
  wait(MINUTE_MS);
  expect(await sessions.find(secret)).toMatchObject({ locked: false });
});

test("AC-35 nobody signs in by a session that this server has never seen while the store is away", async () => {
  const { sessions, goAway } = await signedIn();
  goAway();
  await expect(sessions.find("another secret")).rejects.toThrow(JournalUnavailable);
});
