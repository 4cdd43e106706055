import { generate } from "otplib";
import { expect, test } from "vitest";
import { createMemoryCredentials } from "#adapter/credentials/memory";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryVaultStore } from "#adapter/vault/memory";
import { MINUTE_MS, SECOND_MS } from "#base/time";
import { openIdentityHouse } from "../identity/identity";
import type { NoticeGateway } from "../ports/notice-gateway";
import { createVault } from "../vault/vault";
import { tellOwner } from "./credential-notices";
import { personOf } from "./staff-contact";

const PASSWORD = "seven quiet herons";
const ENTERED = { accountId: "E001", password: PASSWORD, surface: "office" } as const;

/** One account, and a gateway for SMS that keeps what it is given. */
async function openHouse() {
  const sent: string[] = [];
  const sms: NoticeGateway = {
    readContact: ({ to = "" }) => ({ to }),
    send: async ({ to = "" }, { text }) => {
      sent.push(`${to} ${text.split(".")[0]}`);
      return { ok: true };
    },
    close: async () => undefined,
  };
  const masterKey = new Uint8Array(32).fill(7);
  const vault = createVault({ store: createMemoryVaultStore(), masterKey, tellView: async () => undefined });
  const telling = { vault, gateways: { byWay: { sms } }, pause: async () => undefined };
  const told: Promise<void>[] = [];
  let now = Date.UTC(2026, 10, 23, 2);
  let commands = 0;
  const newCommandId = (): string => `command ${(commands += 1)}`;
  const identity = await openIdentityHouse({
    ...{ journal: createMemoryJournal(), credentials: createMemoryCredentials(), masterKey, newCommandId },
    ...{ unitId: "network", wall: { now: () => now } },
    hasher: { hash: async (text) => text, verify: async (hashed, text) => hashed === text },
    secondFactorRoles: () => [],
    news: (accountId, news) => told.push(tellOwner(telling, accountId, news)),
  });
  const open = { type: "OpenAccount", now, by: "test", accountId: "E001", posts: [] } as const;
  await identity.stream.submit(open, { commandId: newCommandId(), actor: "test" });
  const heard = async (): Promise<readonly string[]> => {
    await Promise.all(told);
    return sent.splice(0);
  };
  const codeOf = (secret: string) => generate({ secret, epoch: now / SECOND_MS });
  return { ...identity, vault, heard, codeOf, wait: (durationMs: number) => (now += durationMs) };
}

test("AC-42 whoever's password, PIN or second factor changes hears of it, whoever changed it", async () => {
  const { own, vault, heard, codeOf } = await openHouse();
  await own.setPassword("E001", PASSWORD);
  expect(await heard()).toEqual([]);
  await vault.put(personOf("E001"), { phone: "600000001", language: "en" });
  await own.changePassword("E001", PASSWORD, "nine quiet herons");
  await own.changePassword("E001", "not the password", "ten quiet herons");
  await own.setPin("E001", "nine quiet herons", "259173");
  const begun = await own.beginTotp("E001", "nine quiet herons");
  await own.confirmTotp("E001", begun.ok ? await codeOf(begun.value.secret) : "");
  await own.resetTotp("E001", "A1");
  expect(await heard()).toEqual([
    "600000001 Your password was set",
    "600000001 Your PIN was set",
    "600000001 A second factor was set up",
    "600000001 Your second factor was removed",
  ]);
});

test("AC-42 whoever's code comes a second time hears of it", async () => {
  const { own, signIn, vault, heard, codeOf, wait } = await openHouse();
  await own.setPassword("E001", PASSWORD);
  const begun = await own.beginTotp("E001", PASSWORD);
  const secret = begun.ok ? begun.value.secret : "";
  await own.confirmTotp("E001", await codeOf(secret));
  await vault.put(personOf("E001"), { phone: "600000001", language: "en" });
  wait(MINUTE_MS);
  const code = await codeOf(secret);
  expect((await signIn.withPassword({ ...ENTERED, code })).ok).toBe(true);
  expect(await heard()).toEqual([]);
  expect((await signIn.withPassword({ ...ENTERED, code })).ok).toBe(false);
  expect(await heard()).toEqual(["600000001 A code of your second factor was tried a second time"]);
});
