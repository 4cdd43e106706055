import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browserOn, type Browser } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";
import { postOf, signedInTo } from "../../tests/fixtures/signed-in";
import type { StaffRole } from "#domain/identity/roles";

const OUTLET = "O03";
let demo: DemoServer;
let admin: Browser;
beforeEach(async () => {
  demo = await demoServer({ guarded: true, isDemo: true, outletId: OUTLET });
  await demo.server.app.ready();
  await demo.lobbies.submit(OUTLET, {
    commandId: randomUUID(),
    command: { type: "OpenDay", actor: "test", plan: demo.plan },
  });
  admin = await signedIn("administrator");
});
afterEach(() => demo.stop());

const signedIn = (role: StaffRole, outletId = OUTLET, accountId: string = role): Promise<Browser> =>
  signedInTo(demo, { accountId, posts: [postOf(role, outletId)] });
const keyed = () => ({ "idempotency-key": randomUUID() });
const window = `${OUTLET}-C1`;

async function entryOf(id: string): Promise<Record<string, unknown>> {
  const page = await admin.get(`/network/sections/windows?search=${id}`);
  return (page.json["entries"] as Record<string, unknown>[])[0] ?? {};
}

test("HO-11 HO-12 an entry is looked at, changed, told in the history and brought back, over the interface", async () => {
  const entry = await entryOf(window);
  const changed = { ...entry, label: "77" };
  const preview = await admin.post("/network/sections/windows/preview", { entry: changed });
  expect(preview.json).toMatchObject({
    changes: 1,
    fields: [{ field: "label", after: "77" }],
    days: [{ outletId: OUTLET, parts: ["windows"] }],
  });
  const done = await admin.post("/network/sections/windows/entries", { entry: changed }, keyed());
  expect([done.status, done.json]).toMatchObject([200, { changes: 1, pinned: { outletIds: [OUTLET] } }]);
  const history = await admin.get("/network/history?limit=1");
  const [last] = history.json["changes"] as { seq: number; actor: string; id: string }[];
  expect(last).toMatchObject({ actor: "administrator", id: window });
  const undone = await admin.post(`/network/history/${last?.seq}/undo`, undefined, keyed());
  expect(undone.status).toBe(200);
  expect(await entryOf(window)).toEqual(entry);
});

test("HO-12 a faulty entry is refused with each field, in the reader's language", async () => {
  const entry = { ...(await entryOf(window)), kind: "sofa", label: "" };
  const headers = { ...keyed(), "accept-language": "es" };
  const refused = await admin.post("/network/sections/windows/entries", { entry }, headers);
  expect([refused.status, refused.json["code"]]).toEqual([422, "request.entryFaulty"]);
  expect((refused.json["errors"] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(["/label", "/kind"]);
  expect(String(refused.json["detail"])).toMatch(/corregir/u);
  const head = await signedIn("branchHead");
  expect((await head.post("/network/sections/windows/entries", { entry }, keyed())).status).toBe(403);
});

test("HO-14 a head proposes a stricter value for the own outlet, a district manager approves, and it holds", async () => {
  const [head, manager] = [await signedIn("branchHead"), await signedIn("districtManager")];
  const change = { kind: "policy", key: "today.leftPctMax", scope: { outletId: OUTLET }, value: 3 };
  const asked = { requestId: randomUUID(), change, from: demo.plan.businessDate };
  const loose = { ...asked, change: { ...change, value: 9 } };
  expect((await head.post("/changes", loose, keyed())).json["code"]).toBe("policy.loosensNetworkMinimum");
  const elsewhere = { ...asked, change: { ...change, scope: { outletId: "O01" } } };
  expect((await head.post("/changes", elsewhere, keyed())).json["code"]).toBe("identity.notAllowed");
  expect((await head.post("/changes", asked, keyed())).json["state"]).toBe("asked");
  const approve = `/changes/${asked.requestId}/approve`;
  expect((await head.post(approve, { reason: "mine" }, keyed())).json["code"]).toBe("identity.notAllowed");
  expect((await manager.post(approve, { reason: "fine" }, keyed())).json).toMatchObject({
    state: "applied",
    askedBy: "branchHead",
    decidedBy: "districtManager",
  });
  const today = await head.get(`/outlets/${OUTLET}/today`);
  const left = (today.json["figures"] as { key: string; target?: { value: number } }[]).find(
    ({ key }) => key === "left",
  );
  expect(left?.target?.value).toBe(3);
});

test("FLS-3 from the head's question to the person at the window, each by who may", async () => {
  const [head, manager] = [await signedIn("branchHead"), await signedIn("districtManager")];
  const floater = await signedIn("teller", "O04", "E177");
  const moveId = randomUUID();
  const asked = { moveId, staffId: "E177", windowId: `${OUTLET}-C2`, minutes: 60, reason: "crowd" };
  expect((await manager.post(`/outlets/${OUTLET}/floats`, asked, keyed())).status).toBe(403);
  expect((await head.post(`/outlets/${OUTLET}/floats`, asked, keyed())).status).toBe(200);
  const step = (who: Browser, action: string, body: object = {}) =>
    who.post(`/outlets/${OUTLET}/floats/${moveId}/${action}`, body, keyed());
  expect((await step(head, "approve")).json["code"]).toBe("identity.notAllowed");
  expect((await step(manager, "approve")).status).toBe(200);
  const other = await signedIn("teller", OUTLET, "E050");
  expect((await step(other, "accept")).json["code"]).toBe("float.notYours");
  expect((await floater.get("/floats/mine")).json).toMatchObject([{ move: { moveId, state: "approved" } }]);
  expect((await step(floater, "accept")).status).toBe(200);
  expect((await step(other, "start")).json["code"]).toBe("identity.notAllowed");
  expect((await step(floater, "start")).status).toBe(200);
  expect(demo.lobbies.live(OUTLET)?.day.windows.get(`${OUTLET}-C2`)).toMatchObject({ state: "open", staffId: "E177" });
  const unit = await manager.get("/units/AREA/floats");
  expect(unit.json).toMatchObject({
    moves: [{ move: { state: "working" }, effect: { spanMin: 30 } }],
    suggestions: [],
  });
  expect((await head.get("/units/AREA/floats")).json["code"]).toBe("identity.notAllowed");
  expect((await step(head, "end", { reason: "quiet again" })).status).toBe(200);
  expect(demo.lobbies.live(OUTLET)?.day.windows.get(`${OUTLET}-C2`)?.state).toBe("closed");
});

test("LVW-10 the stream of a unit is for those above its outlets, and tells its clock", async () => {
  const [head, manager] = [await signedIn("branchHead"), await signedIn("districtManager")];
  expect((await head.get("/stream?topics=network:AREA")).json["code"]).toBe("identity.notAllowed");
  expect((await manager.get("/stream?topics=network:NET")).json["code"]).toBe("identity.notAllowed");
  expect((await manager.get("/stream?topics=network:NOWHERE")).json["code"]).toBe("live.outletUnknown");
  expect((await manager.get("/units")).json).toMatchObject([{ unitId: "AREA" }]);
  const address = await demo.server.listen({ port: 0 });
  const abort = new AbortController();
  const cookie = [...manager.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const stream = await fetch(`${address}/api/v1/stream?topics=network:AREA`, {
    headers: { cookie },
    signal: abort.signal,
  });
  let text = "";
  for await (const chunk of stream.body ?? []) {
    text += Buffer.from(chunk).toString();
    if (text.includes("event: snapshot") && text.endsWith("\n\n")) break;
  }
  abort.abort();
  expect(text).toContain('"outletId":"AREA"');
  expect(text).toContain(`"topic":"network:AREA"`);
  expect(text).toContain(`"${OUTLET}":{"phase":"open"`);
});

test("STE-2 anybody may ask for freer outlets, and is told nothing where nobody can say", async () => {
  const anybody = browserOn(demo);
  expect((await anybody.get(`/outlets/${OUTLET}/freer-outlets`)).json).toEqual({ outlets: [] });
  expect((await anybody.get("/outlets/NOWHERE/freer-outlets")).status).toBe(404);
});
