import { v7 as uuid } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addDays } from "#base/calendar";
import type { StaffRole } from "#domain/identity/roles";
import { browserOn, type Browser } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";
import { postOf, signedInTo } from "../../tests/fixtures/signed-in";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);
const text = { zh: "自助更快", en: "Machines are faster", es: "El cajero es más rápido", ko: "기기가 더 빠릅니다" };

let demo: DemoServer;
beforeEach(async () => {
  demo = await demoServer({ guarded: true, isDemo: true });
});
afterEach(() => demo.stop());

const signedIn = (role: StaffRole, outletId = "O03"): Promise<Browser> =>
  signedInTo(demo, { accountId: `${role}-${outletId}`, posts: [postOf(role, outletId)] });
const key = () => ({ "idempotency-key": uuid() });
const today = () => demo.plan.businessDate;
const card = (cardId: string, more: object = {}) => ({
  ...{ cardId, version: 1, content: { kind: "line", text }, showSec: 10 },
  ...{ firstDay: today(), lastDay: addDays(today(), 1) },
  ...more,
});
const OUTLET = "/outlets/O03/screen";
const approveAt = (base: string, cardId: string, version = 1) => `${base}/cards/${cardId}/versions/${version}/approve`;
const played = async (path = OUTLET) => {
  const { json } = await browserOn(demo).get(path);
  return (json["cards"] as { cardId: string }[]).map(({ cardId }) => cardId);
};
const send = (who: Browser, path: string, bytes: Buffer) => {
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, "guichet-page": "1", "content-type": "application/octet-stream", ...key() };
  return demo.server.app.inject({ method: "POST", url: `/api/v1${path}`, headers, payload: bytes });
};

test("SCP-1 a screen plays what was approved, for the days it is for, and is told nobody's name", async () => {
  const [manager, head] = [await signedIn("lobbyManager"), await signedIn("branchHead")];
  expect((await manager.post(`${OUTLET}/cards`, card("fast"), key())).json).toEqual({ happened: ["CardWritten"] });
  expect(await played()).toEqual([]);
  expect((await manager.post(approveAt(OUTLET, "fast"), undefined, key())).json["code"]).toBe("identity.notAllowed");
  expect((await head.post(approveAt(OUTLET, "fast"), undefined, key())).status).toBe(200);
  const { status, json } = await browserOn(demo).get(OUTLET);
  expect(status).toBe(200);
  const from = Date.parse(`${today()}T00:00:00+08:00`);
  expect(json).toEqual({
    businessDate: today(),
    cards: [
      {
        ...{ cardId: "fast", version: 1, content: { kind: "line", text }, showSec: 10 },
        from,
        until: from + 2 * 86_400_000,
      },
    ],
    quiet: { fromHour: 21, toHour: 7 },
    farthestSeatM: 4,
    inches: 55,
  });
  expect((await manager.get(`${OUTLET}/cards`)).json).toMatchObject([
    { cardId: "fast", place: "outlet", state: "playing", writtenBy: "lobbyManager-O03", approvedBy: "branchHead-O03" },
  ]);
  demo.advance(2 * 86_400_000);
  expect(await played()).toEqual([]);
  expect((await manager.get(`${OUTLET}/cards`)).json).toMatchObject([{ state: "over" }]);
});

test("SCP-1 nobody approves the own card, and a retired one stops at once", async () => {
  const [head, office] = [await signedIn("branchHead"), await signedIn("headOffice")];
  await head.post(`${OUTLET}/cards`, card("own"), key());
  const refused = await head.post(approveAt(OUTLET, "own"), undefined, key());
  expect([refused.status, refused.json["code"]]).toEqual([403, "screen.selfApproved"]);
  await office.post(approveAt(OUTLET, "own"), undefined, key());
  expect(await played()).toEqual(["own"]);
  expect((await head.post(`${OUTLET}/cards/own/retire`, undefined, key())).status).toBe(200);
  expect(await played()).toEqual([]);
});

test("SCP-1 a card for a zone plays on that zone's screens alone", async () => {
  const [manager, head] = [await signedIn("lobbyManager"), await signedIn("branchHead")];
  await manager.post(`${OUTLET}/cards`, card("for-vip", { zone: "vip" }), key());
  await head.post(approveAt(OUTLET, "for-vip"), undefined, key());
  expect([await played(), await played(`${OUTLET}?zone=vip`)]).toEqual([[], ["for-vip"]]);
});

test("SCP-4 quiet hours, the farthest seat and the screen's size follow the outlet's policies", async () => {
  const open = await demoServer();
  const program = browserOn(open);
  const values = { "screen.quietFromHour": 18, "screen.farthestSeatM": 7.5, "screen.inches": 65 };
  for (const [policy, value] of Object.entries(values)) {
    const body = {
      valueId: uuid(),
      key: policy,
      value,
      scope: { outletId: "O03" },
      validFrom: today(),
      approvedBy: "lin",
    };
    const set = await program.post("/policies/values", body, { ...key(), "guichet-actor": "hao" });
    expect([policy, set.status]).toEqual([policy, 200]);
  }
  const told = { quiet: { fromHour: 18, toHour: 7 }, farthestSeatM: 7.5, inches: 65 };
  expect((await program.get(OUTLET)).json).toMatchObject(told);
  expect((await program.get("/outlets/O04/screen")).json).toMatchObject({ farthestSeatM: 4, inches: 55 });
  await open.stop();
});

test("SCP-5 a branch writes its own cards and no other place's; the network's play at every outlet", async () => {
  const [head, elsewhere] = [await signedIn("branchHead"), await signedIn("branchHead", "O04")];
  const [office, second] = [await signedIn("headOffice"), await signedIn("headOffice", "O01")];
  for (const path of [`${OUTLET}/cards`, "/network/screen/cards"]) {
    expect((await elsewhere.post(path, card("ours"), key())).json["code"]).toBe("identity.notAllowed");
  }
  await office.post("/network/screen/cards", card("ours"), key());
  expect((await head.post(approveAt("/network/screen", "ours"), undefined, key())).status).toBe(403);
  await second.post(approveAt("/network/screen", "ours"), undefined, key());
  expect(await played()).toEqual(["ours"]);
  await head.post(`${OUTLET}/cards`, card("ours"), key());
  expect(await played()).toEqual(["ours"]);
  const cards = (await head.get(`${OUTLET}/cards`)).json as unknown;
  expect(cards).toMatchObject([
    { place: "network", state: "playing" },
    { place: "outlet", state: "waiting" },
  ]);
  expect((await office.get("/outlets/O99/screen/cards")).json["code"]).toBe("live.outletUnknown");
});

test("SCP-2 and SCP-3 a picture is kept clean, and a screen gets it once a card that plays names it", async () => {
  const [manager, head] = [await signedIn("lobbyManager"), await signedIn("branchHead")];
  const pictures = `${OUTLET}/pictures`;
  const pdf = await send(manager, pictures, Buffer.from("%PDF-1.7"));
  expect([pdf.statusCode, pdf.json<{ code: string }>().code]).toEqual([422, "screen.notAPicture"]);
  const film = Buffer.from("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02", "latin1");
  expect((await send(manager, pictures, film)).json<{ code: string }>().code).toBe("screen.pictureMoves");
  const kept = await send(manager, `${pictures}?name=steps.png`, PNG);
  expect([kept.statusCode, kept.json<{ type: string }>().type]).toEqual([201, "image/png"]);
  const { fileId } = kept.json<{ fileId: string }>();
  const content = { kind: "picture", fileId, about: text };
  const missing = card("pic", { content: { ...content, fileId: "none" } });
  expect((await manager.post(`${OUTLET}/cards`, missing, key())).json["code"]).toBe("screen.pictureMissing");
  await manager.post(`${OUTLET}/cards`, card("pic", { content }), key());
  expect((await browserOn(demo).get(`${pictures}/${fileId}`)).status).toBe(404);
  expect((await manager.get(`${OUTLET}/cards/pic/versions/1/picture`)).headers["content-type"]).toBe("image/png");
  await head.post(approveAt(OUTLET, "pic"), undefined, key());
  const shown = await browserOn(demo).get(`${pictures}/${fileId}`);
  expect([shown.status, shown.headers["content-type"], shown.headers["cache-control"]]).toEqual([
    200,
    "image/png",
    "public, max-age=31536000, immutable",
  ]);
});
