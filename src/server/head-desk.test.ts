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
  const looked = await admin.get(`/network/history/${last?.seq}/undo`);
  expect(looked.json).toMatchObject({
    changes: 1,
    fields: [{ field: "label", before: "77", after: entry["label"] }],
    days: [{ outletId: OUTLET, parts: ["windows"] }],
    change: { kind: "entry", section: "windows", entry },
  });
  expect((await entryOf(window))["label"]).toBe("77");
  const undone = await admin.post(`/network/history/${last?.seq}/undo`, undefined, keyed());
  expect(undone.status).toBe(200);
  expect(await entryOf(window)).toEqual(entry);
  expect((await admin.get(`/network/history/${last?.seq}/undo`)).json["code"]).toBe("history.changedSince");
});

test("HO-11 a date without hours has no plan, and says where to give it some", async () => {
  const { json } = await admin.get(`/network/sections/outlets?search=${OUTLET}`);
  const outlet = (json["entries"] as Record<string, unknown>[]).find(({ id }) => id === OUTLET);
  const entry = { ...outlet, exceptions: ["2099-01-05=closed"] };
  const changed = await admin.post("/network/sections/outlets/entries", { entry }, keyed());
  expect(changed.json).toMatchObject({ changes: 1 });
  const plan = await (await signedIn("branchHead")).get(`/outlets/${OUTLET}/plan?date=2099-01-05`);
  expect([plan.status, plan.json["code"]]).toEqual([409, "request.closedOn"]);
});

test("HO-13 what brings an entry back waits for its day where somebody chose a later one", async () => {
  const entry = await entryOf(window);
  await admin.post("/network/sections/windows/entries", { entry: { ...entry, label: "77" } }, keyed());
  const [last] = (await admin.get("/network/history?limit=1")).json["changes"] as { seq: number }[];
  const { change } = (await admin.get(`/network/history/${last?.seq}/undo`)).json;
  const asked = await admin.post("/changes", { requestId: randomUUID(), change, from: "2099-01-01" }, keyed());
  expect(asked.json).toMatchObject({ state: "approved", may: ["withdraw"] });
  expect((await entryOf(window))["label"]).toBe("77");
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

test("HO-18 who may ask for a value to be taken back is told so, and a district manager approves what a head asks", async () => {
  const [head, manager] = [await signedIn("branchHead"), await signedIn("districtManager")];
  const elsewhere = await signedIn("branchHead", "O01", "elsewhere");
  const change = { kind: "policy", key: "today.leftPctMax", scope: { outletId: OUTLET }, value: 3 };
  const from = demo.plan.businessDate;
  const set = { requestId: randomUUID(), change, from };
  await head.post("/changes", set, keyed());
  await manager.post(`/changes/${set.requestId}/approve`, { reason: "fine" }, keyed());
  const entryFor = async (who: Browser): Promise<unknown> => {
    const { json } = await who.get(`/policies?date=${from}&outletId=${OUTLET}`);
    return (json as unknown as { key: string }[]).find(({ key }) => key === change.key);
  };
  expect(await entryFor(head)).toMatchObject({ valueId: set.requestId, mayWithdraw: true });
  expect(await entryFor(elsewhere)).toMatchObject({ mayWithdraw: false });
  const preview = await head.post("/policies/preview", { withdraw: set.requestId, from });
  expect(preview.json).toMatchObject({ before: 3, after: 5, days: [] });
  const back = {
    requestId: randomUUID(),
    change: { kind: "policyWithdrawal", valueId: set.requestId, reason: "as everywhere" },
    from,
  };
  expect((await elsewhere.post("/changes", back, keyed())).json["code"]).toBe("identity.notAllowed");
  expect((await head.post("/changes", back, keyed())).json).toMatchObject({ state: "asked", may: ["withdraw"] });
  const mayOf = async (who: Browser): Promise<unknown> => {
    const { json } = await who.get("/changes");
    return (json as unknown as { requestId: string; may: unknown }[]).find((one) => one.requestId === back.requestId)
      ?.may;
  };
  expect([await mayOf(manager), await mayOf(elsewhere)]).toEqual([["approve", "decline"], []]);
  const approved = await manager.post(`/changes/${back.requestId}/approve`, { reason: "fine" }, keyed());
  expect(approved.json).toMatchObject({ state: "applied", decidedBy: "districtManager", may: [] });
  expect(await entryFor(head)).toMatchObject({ value: 5, mayWithdraw: false });
});

test("HO-19 HO-20 HO-21 files are looked at, brought in by who may, and taken back over the interface", async () => {
  const page = await admin.get(`/network/sections/windows?outletId=${OUTLET}&limit=200`);
  const all = await admin.get("/network/export?form=csv");
  const windows = (all.json["files"] as { name: string; text: string }[]).find(({ name }) => name === "windows.csv");
  const text = String(windows?.text).replace(`${window},${OUTLET},1,`, `${window},${OUTLET},77,`);
  const files = [{ name: "windows.csv", text }];
  const preview = await admin.post("/network/import/preview?limit=5", { files });
  expect(preview.json).toMatchObject({
    counts: { added: 0, changed: 1, retired: 0, values: 0 },
    lines: [{ section: "windows", id: window, fate: "changed", fields: [{ field: "label", after: "77" }] }],
    days: [{ outletId: OUTLET }],
  });
  const head = await signedIn("branchHead");
  const asked = { requestId: randomUUID(), files, versions: preview.json["versions"] };
  expect((await head.post("/network/import", asked, keyed())).status).toBe(403);
  const stale = { ...asked, versions: "1.0" };
  expect((await admin.post("/network/import", stale, keyed())).json["code"]).toBe("import.overtaken");
  const brought = await admin.post("/network/import", asked, keyed());
  expect(brought.json).toMatchObject({ changes: 1, request: { state: "applied", may: ["undo"] } });
  expect(JSON.stringify(brought.json)).not.toContain("revision");
  const again = await admin.post(
    "/network/import",
    { ...asked, requestId: randomUUID(), versions: undefined },
    keyed(),
  );
  expect(again.json).toEqual({ changes: 0, warnings: [] });
  const back = await admin.get(`/changes/${asked.requestId}/import?undo=true`);
  expect(back.json).toMatchObject({ lines: [{ id: window, fields: [{ field: "label", before: "77" }] }] });
  const undo = {
    requestId: randomUUID(),
    change: { kind: "importUndo", undoes: asked.requestId },
    from: demo.plan.businessDate,
  };
  expect((await head.post("/changes", undo, keyed())).json["code"]).toBe("identity.notAllowed");
  expect((await admin.post("/changes", undo, keyed())).json).toMatchObject({ state: "applied", may: [] });
  expect((await admin.get(`/network/sections/windows?outletId=${OUTLET}&limit=200`)).json).toEqual(page.json);
});

test("HO-20 an administrator brings in no policy; head office asks, and another of head office approves", async () => {
  const text = `key,value,validFrom,approvedBy\ntoday.leftPctMax,4,${demo.plan.businessDate},someone\n`;
  const asked = { requestId: randomUUID(), files: [{ name: "policies.csv", text }] };
  expect((await admin.post("/network/import", asked, keyed())).json["code"]).toBe("identity.notAllowed");
  const [one, two] = [await signedIn("headOffice"), await signedIn("headOffice", "O01", "second")];
  const waiting = await one.post("/network/import", asked, keyed());
  expect(waiting.json).toMatchObject({ changes: 1, request: { state: "asked", may: ["withdraw"] } });
  const look = await two.get(`/changes/${asked.requestId}/import`);
  expect(look.json).toMatchObject({ lines: [{ section: "policies", id: "today.leftPctMax", fate: "added" }] });
  const approve = `/changes/${asked.requestId}/approve`;
  expect((await admin.post(approve, { reason: "fine" }, keyed())).json["code"]).toBe("identity.notAllowed");
  expect((await two.post(approve, { reason: "fine" }, keyed())).json).toMatchObject({
    state: "applied",
    decidedBy: "second",
  });
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
