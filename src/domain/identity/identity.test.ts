import { describe, expect, test } from "vitest";
import { decide } from "./decide";
import { approverIsNotAuthor, assessorIsNotAssessed, handlerHasNoPart, verifierIsNotOwner } from "./duties";
import { evolve } from "./evolve";
import { delayAfter } from "./lock-out";
import type { IdentityCommand } from "./messages";
import { emptyIdentity, postsAt, tokenOpens, type IdentityDraft } from "./model";
import type { Post } from "./roles";
import { owesSecondFactor } from "./second-factor";

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
const ADMIN: Post = { role: "administrator", place: { kind: "network" } };
const TELLER: Post = { role: "teller", place: { kind: "outlet", outletId: "O01" } };
const HEAD: Post = { role: "branchHead", place: { kind: "outlet", outletId: "O01" } };

/** Sends commands one after the other; the last one's answer is what a test looks at. */
function after(...commands: readonly IdentityCommand[]): {
  readonly identity: IdentityDraft;
  readonly answer: ReturnType<typeof decide> | undefined;
} {
  const identity = emptyIdentity();
  let answer: ReturnType<typeof decide> | undefined;
  for (const command of commands) {
    answer = decide(command, identity);
    if (answer.ok) for (const event of answer.value) evolve(identity, event);
  }
  return { identity, answer };
}

const open = (accountId: string, ...posts: readonly Post[]): IdentityCommand => ({
  type: "OpenAccount",
  now: 0,
  by: "set-up",
  accountId,
  posts,
});
const failed = (now: number): IdentityCommand => ({ type: "RecordFailedSignIn", now, by: "E001", accountId: "E001" });
const signIn = (now: number): IdentityCommand => ({
  type: "RecordSignIn",
  now,
  by: "E001",
  accountId: "E001",
  method: "password",
});
const refusal = (answer: ReturnType<typeof decide> | undefined): unknown =>
  answer?.ok === false ? answer.refusal.code : answer?.value.map(({ type }) => type);

describe("second factor", () => {
  const roles = ["administrator"];
  const who = { accountId: "A", method: "password", posts: [ADMIN] } as const;

  test("ID-19 an administrator who signs in by password owes a second factor until there is one", () => {
    const set = { type: "ChangeCredential", now: 1, by: "A", accountId: "A", kind: "totp", set: true } as const;
    expect(owesSecondFactor(after(open("A", ADMIN)).identity, who, roles)).toBe(true);
    expect(owesSecondFactor(after(open("A", ADMIN), set).identity, who, roles)).toBe(false);
    expect(owesSecondFactor(after(open("A", ADMIN), set, { ...set, set: false }).identity, who, roles)).toBe(true);
  });

  test("ID-19 nobody owes one whose posts do not ask, nor who came in by the bank's directory or a demonstration", () => {
    const { identity } = after(open("A", ADMIN));
    expect(owesSecondFactor(identity, { ...who, posts: [TELLER, HEAD] }, roles)).toBe(false);
    expect(owesSecondFactor(identity, { ...who, method: "sso" }, roles)).toBe(false);
    expect(owesSecondFactor(identity, { ...who, method: "demo" }, roles)).toBe(false);
  });
});

describe("accounts", () => {
  test("ID-10 an account is opened once, and no teller is posted to the network", () => {
    expect(refusal(after(open("E001", TELLER), open("E001", HEAD)).answer)).toBe("identity.accountTaken");
    const misplaced = open("E001", { role: "teller", place: { kind: "network" } });
    expect(refusal(after(misplaced).answer)).toBe("identity.postNotThere");
  });

  test("ID-11 nobody gives himself a post, takes his own or closes his own account", () => {
    const base = [open("A", ADMIN), open("B", ADMIN)] as const;
    const give: IdentityCommand = { type: "GivePost", now: 1, by: "A", accountId: "A", post: HEAD };
    const close: IdentityCommand = { type: "CloseAccount", now: 1, by: "A", accountId: "A", reason: "leaving" };
    expect(refusal(after(...base, give).answer)).toBe("identity.ownPosts");
    expect(refusal(after(...base, close).answer)).toBe("identity.ownPosts");
    expect(refusal(after(...base, { ...give, by: "B" }).answer)).toEqual(["PostGiven"]);
    expect(refusal(after(...base, { ...give, by: "B" }, { ...give, by: "B", now: 2 }).answer)).toEqual([]);
  });

  test("ID-12 the last administrator stays", () => {
    const take: IdentityCommand = { type: "TakePost", now: 1, by: "E001", accountId: "A", post: ADMIN };
    expect(refusal(after(open("A", ADMIN), take).answer)).toBe("identity.lastAdministrator");
    expect(refusal(after(open("A", ADMIN), open("B", ADMIN), take).answer)).toEqual(["PostTaken"]);
    const close: IdentityCommand = { type: "CloseAccount", now: 1, by: "E001", accountId: "A", reason: "gone" };
    expect(refusal(after(open("A", ADMIN), close).answer)).toBe("identity.lastAdministrator");
  });

  test("ID-13 a closed account has no posts, signs in no more, and its number is not given again", () => {
    const close: IdentityCommand = { type: "CloseAccount", now: 1, by: "A", accountId: "E001", reason: "left" };
    const base = [open("A", ADMIN), open("E001", TELLER), close] as const;
    expect(postsAt(after(...base).identity, "E001", 2)).toEqual([]);
    expect(refusal(after(...base, signIn(2)).answer)).toBe("identity.accountClosed");
    expect(refusal(after(...base, open("E001", TELLER)).answer)).toBe("identity.accountTaken");
  });

  test("ID-14 many accounts at once leave alone what is there", () => {
    const accounts = ["E001", "E002"].map((accountId) => ({ accountId, posts: [HEAD] }));
    const { identity } = after(open("E001", TELLER), { type: "OpenAccounts", now: 1, by: "demo", accounts });
    expect([...identity.accounts].map(([id, { posts }]) => [id, posts])).toEqual([
      ["E001", [TELLER]],
      ["E002", [HEAD]],
    ]);
  });

  test("ID-18 a credential is told by its kind and date alone", () => {
    const set: IdentityCommand = {
      type: "ChangeCredential",
      now: 5,
      by: "E001",
      accountId: "E001",
      kind: "pin",
      set: true,
    };
    const { identity, answer } = after(open("E001", TELLER), set);
    expect(answer).toEqual({
      ok: true,
      value: [{ type: "CredentialChanged", at: 5, accountId: "E001", kind: "pin", set: true }],
    });
    expect(identity.accounts.get("E001")?.credentials).toEqual({ pin: 5 });
    const removed = after(open("E001", TELLER), set, { ...set, set: false });
    expect(removed.identity.accounts.get("E001")?.credentials).toEqual({});
  });
});

describe("wrong tries", () => {
  const five = Array.from({ length: 5 }, () => failed(0));

  test("ID-15 the fifth wrong try closes the door for half a minute, each further one for twice as long", () => {
    expect([0, 4, 5, 6, 7, 12, 40].map(delayAfter)).toEqual([
      0,
      0,
      MINUTE / 2,
      MINUTE,
      2 * MINUTE,
      60 * MINUTE,
      60 * MINUTE,
    ]);
    const { identity } = after(open("E001", TELLER), ...five, failed(MINUTE / 2));
    expect(identity.accounts.get("E001")).toMatchObject({ failures: 6, lockedUntil: 1.5 * MINUTE });
  });

  test("ID-16 while the door is closed the right word does not help, and the wrong one does not count", () => {
    const { answer } = after(open("E001", TELLER), ...five, signIn(MINUTE / 2 - 1));
    expect(answer).toEqual({ ok: false, refusal: { code: "identity.lockedOut", waitSec: 1 } });
    expect(after(open("E001", TELLER), ...five, failed(1)).identity.accounts.get("E001")?.failures).toBe(5);
  });

  test("ID-17 a right try begins the count anew, and so does an administrator", () => {
    const right = after(open("E001", TELLER), ...five, signIn(MINUTE)).identity.accounts.get("E001");
    expect(right).toMatchObject({ failures: 0, lockedUntil: 0, lastSignInAt: MINUTE });
    const freed = after(open("E001", TELLER), ...five, { type: "EndLockOut", now: 1, by: "A", accountId: "E001" });
    expect(refusal(freed.answer)).toEqual(["LockOutEnded"]);
    expect(freed.identity.accounts.get("E001")?.lockedUntil).toBe(0);
  });
});

describe("devices, programs, emergencies", () => {
  test("ID-20 a revoked device is never itself again", () => {
    const pair: IdentityCommand = {
      type: "PairDevice",
      now: 1,
      by: "A",
      deviceId: "d1",
      kind: "kiosk",
      outletId: "O01",
      label: "by the door",
    };
    const revoke: IdentityCommand = { type: "RevokeDevice", now: 2, by: "A", deviceId: "d1", reason: "stolen" };
    const { identity, answer } = after(pair, revoke, { ...pair, outletId: "O02" });
    expect(refusal(answer)).toEqual([]);
    expect(identity.devices.get("d1")).toMatchObject({ outletId: "O01", revoked: true, pairedBy: "A" });
    expect(refusal(after(revoke).answer)).toBe("identity.deviceUnknown");
  });

  test("ID-21 a token says what it may, until it is revoked or its days are over, a year at most", () => {
    const create: IdentityCommand = {
      type: "CreateToken",
      now: 1,
      by: "A",
      tokenId: "t1",
      label: "replay",
      rights: ["lobby"],
      expiresAt: 1_000 * YEAR,
    };
    const made = after(create).identity.tokens.get("t1");
    expect(made && [YEAR, YEAR + 1].map((at) => tokenOpens(made, at))).toEqual([true, false]);
    const { identity } = after(create, { type: "RevokeToken", now: 2, by: "A", tokenId: "t1", reason: "done" });
    expect(identity.tokens.get("t1")).toMatchObject({ rights: ["lobby"], revoked: true, createdAt: 1 });
  });

  const broken = (lastsMs: number, post = HEAD): IdentityCommand => ({
    type: "BreakGlass",
    now: 10,
    by: "E001",
    emergencyId: "x1",
    post,
    reason: "the head is in hospital",
    lastsMs,
  });

  test("ID-25 an emergency lends a post with a reason, for its time and no longer", () => {
    const { identity } = after(open("E001", TELLER), broken(MINUTE));
    expect(postsAt(identity, "E001", 9)).toEqual([TELLER]);
    expect(postsAt(identity, "E001", 10)).toEqual([TELLER, HEAD]);
    expect(postsAt(identity, "E001", 10 + MINUTE)).toEqual([TELLER]);
    expect(refusal(after(open("E001", TELLER), broken(5 * 60 * MINUTE)).answer)).toBe("identity.emergencyTooLong");
  });

  test("ID-26 no emergency makes an administrator or head office", () => {
    for (const role of ["administrator", "headOffice"] as const) {
      const lent = broken(MINUTE, { role, place: { kind: "network" } });
      expect(refusal(after(open("E001", TELLER), lent).answer)).toBe("identity.roleNotLent");
    }
  });

  test("ID-27 an emergency is looked at by somebody else", () => {
    const base = [open("E001", TELLER), broken(MINUTE)] as const;
    const review: IdentityCommand = { type: "ReviewEmergency", now: 99, by: "E001", emergencyId: "x1" };
    expect(refusal(after(...base, review).answer)).toBe("identity.verifiesOwn");
    expect(after(...base, { ...review, by: "H1" }).identity.emergencies.get("x1")?.reviewedBy).toBe("H1");
  });
});

describe("separation of duties", () => {
  test("ID-30 nobody assesses himself", () => {
    expect(assessorIsNotAssessed("E1", "E1")).toMatchObject({ ok: false, refusal: { code: "identity.assessesSelf" } });
    expect(assessorIsNotAssessed("E1", "E2").ok).toBe(true);
  });

  test("ID-31 an owner does not verify the own work", () => {
    expect(verifierIsNotOwner("E1", ["E2", "E1"]).ok).toBe(false);
    expect(verifierIsNotOwner("E1", ["E2"]).ok).toBe(true);
  });

  test("ID-32 the only author does not approve, one of two authors may", () => {
    expect(approverIsNotAuthor("E1", ["E1"]).ok).toBe(false);
    expect(approverIsNotAuthor("E1", ["E1", "E2"]).ok).toBe(true);
  });

  test("ID-33 whoever is concerned does not handle the case", () => {
    expect(handlerHasNoPart("E1", ["E1", "E2"]).ok).toBe(false);
    expect(handlerHasNoPart("E3", ["E1", "E2"]).ok).toBe(true);
  });
});
