import { v7 as uuid } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { present } from "#base/assert";
import type { StaffRole } from "#domain/identity/roles";
import type { Browser } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";
import { postOf, signedInTo } from "../../tests/fixtures/signed-in";

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer({ guarded: true, isDemo: true });
});
afterEach(() => demo.stop());

const signedIn = (role: StaffRole, outletId = "O03"): Promise<Browser> =>
  signedInTo(demo, { accountId: `${role}-${outletId}`, posts: [postOf(role, outletId)], surface: "tablet" });
/** By the server's clock, which is not this machine's. */
const idNow = () => uuid({ msecs: demo.plan.opensAt });
const key = () => ({ "idempotency-key": uuid() });

const SCRIPT = {
  scriptId: "walk-machine",
  version: 1,
  situation: "divert",
  to: "selfService",
  serviceIds: [],
  segmentIds: [],
  text: { zh: "这边请", en: "This way", es: "Por aquí", ko: "이쪽입니다" },
};

test("a script is written at an outlet, approved by head office, and then used; nobody approves the own", async () => {
  const [manager, office] = [await signedIn("lobbyManager"), await signedIn("headOffice")];
  expect((await manager.post("/scripts", SCRIPT, key())).json).toEqual({ happened: ["ScriptWritten"] });
  expect((await manager.get("/scripts/in-use")).json).toEqual([]);
  const approve = "/scripts/walk-machine/versions/1/approve";
  expect((await manager.post(approve, undefined, key())).json["code"]).toBe("identity.notAllowed");
  expect((await office.post(approve, undefined, key())).status).toBe(200);
  expect((await manager.get("/scripts/in-use")).json).toMatchObject([
    { ref: "walk-machine:1", said: 0, retired: false },
  ]);
  const own = { ...SCRIPT, version: 2 };
  await office.post("/scripts", own, key());
  const refused = await office.post("/scripts/walk-machine/versions/2/approve", undefined, key());
  expect([refused.status, refused.json["code"]]).toEqual([403, "script.selfApproved"]);
});

test("LD-97 LD-98 a teller's mode waits for a yes of the lobby or the head, and a witness speaks for himself", async () => {
  await demo.lobbies.submit("O03", {
    commandId: uuid(),
    command: { type: "OpenDay", actor: "test", plan: demo.plan },
  });
  const { windowId, serviceIds } = present(
    demo.plan.windows.find(({ kind }) => kind === "cash"),
    "a cash window",
  );
  const certified = demo.plan.staff.filter((person) => person.serviceIds.some((id) => serviceIds.includes(id)));
  const [me, other] = [present(certified[0], "a teller").staffId, present(certified[1], "a colleague").staffId];
  const as = (accountId: string, role: StaffRole): Promise<Browser> =>
    signedInTo(demo, { accountId, posts: [postOf(role, "O03")], surface: "tablet" });
  const [teller, colleague] = [await as(me, "teller"), await as(other, "teller")];
  const [manager, head] = [await signedIn("lobbyManager"), await signedIn("branchHead")];
  const at = (who: Browser, action: string, body: object) =>
    who.post(`/outlets/O03/windows/${windowId}/${action}`, body, key());
  const refusal = async (who: Browser, action: string, body: object): Promise<unknown> =>
    (await at(who, action, body)).json["code"];
  const mode = { mode: "simpleOnly", reason: "long line" };

  expect(await refusal(teller, "open", { staffId: me, mode: "vipOnly" })).toBe("identity.notAllowed");
  const handOver = { cashMinor: 100, vouchersCounted: true, witnessId: other };
  expect((await at(teller, "open", { staffId: me, mode: "normal", handOver })).status).toBe(201);
  expect(await refusal(teller, "mode", mode)).toBe("identity.notAllowed");
  expect((await at(teller, "propose-mode", mode)).status).toBe(201);
  expect(await refusal(teller, "mode-proposal", { approved: true })).toBe("identity.notAllowed");
  expect(await refusal(manager, "mode", mode)).toBe("identity.notAllowed");
  expect((await at(manager, "mode-proposal", { approved: true })).status).toBe(201);
  expect(demo.lobbies.live("O03")?.day.windows.get(windowId)?.mode).toBe("simpleOnly");
  expect((await at(head, "mode", { mode: "normal", reason: "quiet" })).status).toBe(201);

  const waiting = async (): Promise<readonly string[]> => {
    const { json } = await head.get("/outlets/O03/floor");
    return Object.keys((json["view"] as { handOvers: object }).handOvers);
  };
  const [handOverId] = await waiting();
  const said = { handOverId, confirmed: true };
  expect(await refusal(head, "witness", said)).toBe("lobby.notTheWitness");
  expect((await at(colleague, "witness", said)).status).toBe(201);
  expect(await waiting()).toEqual([]);
});

test("a text that says no is answered in the reader's language", async () => {
  const manager = await signedIn("lobbyManager");
  const text = { ...SCRIPT.text, en: "That is not my job" };
  const refused = await manager.post("/scripts", { ...SCRIPT, text }, { ...key(), "accept-language": "es" });
  expect([refused.status, refused.json["code"]]).toEqual([422, "script.saysNo"]);
  expect(String(refused.json["detail"])).toContain("«not my job»");
});

test("a request is noted, kept by whoever was asked, and seen by no other branch", async () => {
  const [teller, elsewhere] = [await signedIn("teller"), await signedIn("teller", "O04")];
  const at = (requestId: string, action: string) => `/outlets/O03/reception/requests/${requestId}/${action}`;
  const requestId = idNow();
  const noted = await teller.post(at(requestId, "note"), { topic: "lostItem", matter: "a passbook" }, key());
  expect([noted.status, noted.json["happened"]]).toEqual([201, ["RequestNoted"]]);
  expect((await teller.get("/outlets/O03/reception")).json).toMatchObject({
    open: [{ requestId, owner: "teller-O03", topic: "lostItem" }],
    endedToday: 0,
  });
  expect((await elsewhere.get("/outlets/O03/reception")).json["code"]).toBe("identity.notAllowed");
  const manager = await signedIn("lobbyManager");
  const early = await manager.post(at(requestId, "answer"), { way: "settled" }, key());
  expect([early.status, early.json["code"]]).toEqual([403, "reception.notYours"]);
  expect((await teller.post(at(requestId, "answer"), { way: "settled" }, key())).status).toBe(201);
});

test("a no without another way is not taken", async () => {
  const teller = await signedIn("teller");
  const path = `/outlets/O03/reception/refusals/${idNow()}/note`;
  const bare = await teller.post(path, { cause: "rule", taken: false }, key());
  expect([bare.status, bare.json["code"]]).toEqual([422, "request.invalid"]);
  const whole = { cause: "papersMissing", alternative: "otherPapers", taken: false };
  expect((await teller.post(path, whole, key())).status).toBe(201);
  expect((await teller.get("/outlets/O03/reception")).json).toMatchObject({ refusals: [{ taken: false }] });
});
