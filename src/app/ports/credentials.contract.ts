import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Credential, CredentialStore } from "./credentials";

type Subject = { readonly credentials: CredentialStore; readonly close: () => Promise<void> };

const made = (key: string, more: Partial<Credential> = {}): Credential => ({
  kind: "recovery",
  key,
  owner: "E001",
  value: "hash",
  at: 1_763_800_000_000,
  ...more,
});

/** What every store of credentials does. Each test uses keys of its own. */
export function credentialContract(name: string, open: () => Promise<Subject>): void {
  describe(`the credentials (${name})`, () => {
    let subject: Subject;
    let store: CredentialStore;
    beforeAll(async () => {
      subject = await open();
      store = subject.credentials;
    });
    afterAll(() => subject.close());

    test("CR-1 what was kept is found by kind and key, and a second one takes its place", async () => {
      const odd = made('cr-1 "名"', { value: '{"a":"\\u0000 \'; --"}', owner: "o-1" });
      await store.put(odd);
      expect(await store.find("recovery", odd.key)).toEqual(odd);
      expect(await store.find("pin", odd.key)).toBeUndefined();
      await store.put({ ...odd, value: "other", owner: "o-1b" });
      expect(await store.find("recovery", odd.key)).toEqual({ ...odd, value: "other", owner: "o-1b" });
      expect(await store.ofOwner("recovery", "o-1")).toEqual([]);
    });

    test("CR-2 everything of one owner is listed by key, and nothing of others", async () => {
      await store.put(made("cr-2 b", { owner: "o-2" }));
      await store.put(made("cr-2 a", { owner: "o-2" }));
      await store.put(made("cr-2 c", { owner: "o-2", kind: "session" }));
      await store.put(made("cr-2 d", { owner: "o-2x" }));
      expect((await store.ofOwner("recovery", "o-2")).map(({ key }) => key)).toEqual(["cr-2 a", "cr-2 b"]);
    });

    test("CR-3 of several who take one at once exactly one gets it", async () => {
      await store.put(made("cr-3"));
      const taken = await Promise.all(Array.from({ length: 6 }, () => store.take("recovery", "cr-3")));
      expect(taken.filter((one) => one !== undefined)).toEqual([made("cr-3")]);
      expect(await store.find("recovery", "cr-3")).toBeUndefined();
    });

    test("CR-4 all of one kind of an owner are removed together, the other kinds stay", async () => {
      await store.put(made("cr-4 a", { owner: "o-4" }));
      await store.put(made("cr-4 b", { owner: "o-4", kind: "session" }));
      await store.removeOf("recovery", "o-4");
      expect(await store.ofOwner("recovery", "o-4")).toEqual([]);
      expect(await store.ofOwner("session", "o-4")).toHaveLength(1);
    });
  });
}
