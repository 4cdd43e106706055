import { v7 as uuid } from "uuid";
import { afterEach, expect, test } from "vitest";
import { openProjector } from "#app/projections/projector";
import { caseProjection } from "#app/quality/case-projection";
import type { Post } from "#domain/identity/roles";
import { browserOn } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

const AT = "/outlets/O03";
const HERE = { role: "branchHead", place: { kind: "outlet", outletId: "O03" } } as const;
const OFFICE = { role: "headOffice", place: { kind: "network" } } as const;

const opened: DemoServer[] = [];
afterEach(async () => {
  for (const demo of opened.splice(0)) await demo.stop();
});

async function openBank() {
  const demo = await demoServer({ guarded: true, isDemo: true });
  opened.push(demo);
  const projector = await openProjector({ journal: demo.journal, rows: demo.rows, projections: [caseProjection] });
  const enter = async (accountId: string, post: Post) => {
    const account = { type: "OpenAccount", now: 0, by: "test", accountId, posts: [post] } as const;
    await demo.identity.stream.submit(account, { commandId: uuid(), actor: "test" });
    const browser = browserOn(demo);
    await browser.post("/demo/sign-in", { accountId, surface: "office" });
    const send = (path: string, body?: object) => browser.post(path, body, { "idempotency-key": uuid() });
    return { get: browser.get, post: send };
  };
  return { demo, enter, catchUp: () => projector.catchUp() };
}

test("FE-10 FE-11 a case is found by its receipt, handed out for a purpose, and erased by two people", async () => {
  const { demo, enter, catchUp } = await openBank();
  const [head, mei, hao] = [await enter("head", HERE), await enter("mei", OFFICE), await enter("hao", OFFICE)];
  const caseId = uuid();
  const given = { channel: "box", theme: "fee", text: { personal: { text: "Ana is angry" } }, identityVerified: false };
  expect(await head.post(`${AT}/opinions/${caseId}/receive`, given)).toMatchObject({ status: 201 });
  const sought = `/quality/people?outletId=O03&kind=opinion&number=${caseId.replaceAll("-", "").slice(-8)}`;
  expect(await head.get(sought)).toMatchObject({ status: 403 });
  await catchUp();
  expect((await mei.get(sought)).json).toMatchObject([{ caseId, isOpen: true }]);

  const person = `${AT}/quality/people/opinion/${caseId}`;
  expect(await mei.post(`${person}/erasure-request`, { ground: "court" })).toMatchObject({
    json: { code: "ownData.stillOpen" },
  });
  const outcome = { outcome: { personal: { text: "the fee is paid back" } } };
  expect(await head.post(`${AT}/opinions/${caseId}/outcome`, outcome)).toMatchObject({ status: 201 });

  const out = await mei.post(`${person}/export`, { purpose: "askedByPerson" });
  expect(out.text).toContain("Ana is angry");
  const paper = (await mei.get(`${person}/paper?purpose=court&language=es`)).json as { readonly title: string };
  expect(paper).toMatchObject({
    title: "Lo dicho en su caso",
    tables: [
      { rows: expect.arrayContaining([expect.arrayContaining(["Opinión recibida", "Ana is angry"])]) as object },
    ],
  });
  expect(await head.get(`${person}/paper?purpose=court&language=es`)).toMatchObject({ status: 403 });
  const day = new Date(demo.plan.opensAt).toISOString().slice(0, 10);
  expect((await mei.get(`/identity/personal-views?day=${day}`)).text).toContain("export: askedByPerson");

  expect(await mei.post(`${person}/erasure`)).toMatchObject({ json: { code: "erasure.notAsked" } });
  expect(await mei.post(`${person}/erasure-request`, { ground: "askedByPerson" })).toMatchObject({ status: 200 });
  expect(await mei.post(`${person}/erasure`)).toMatchObject({ json: { code: "erasure.secondPersonNeeded" } });
  expect(await hao.post(`${person}/erasure`)).toMatchObject({ status: 200 });
  expect((await mei.post(`${person}/export`, { purpose: "court" })).text).not.toContain("Ana is angry");
  expect((await mei.get("/quality/erasures")).json).toMatchObject([
    { step: "erased", by: "hao", caseId },
    { step: "asked", by: "mei", why: "askedByPerson" },
  ]);
});

test("KP-1 QA-21 the head office reads how long records name staff, and others do not", async () => {
  const { enter } = await openBank();
  const [head, office] = [await enter("head", HERE), await enter("office", OFFICE)];
  expect(await head.get("/quality/retention")).toMatchObject({ status: 403 });
  expect((await office.get("/quality/retention")).json).toMatchObject({
    kinds: expect.arrayContaining([
      { record: "duty", days: 1_460, basis: "timeRecord", sources: ["2-10", "2-22", "1-30"] },
    ]) as object,
    forgotten: [],
  });
  expect((await head.get("/identity/me/record")).json).toMatchObject({ kept: [], drills: [] });
});

test("QA-25 a teller writes how the day went, reads it in the own record, and nobody finds it in another one", async () => {
  const { enter } = await openBank();
  const [head, mei] = [await enter("head", HERE), await enter("mei", OFFICE)];
  const today = "2026-11-23";
  const written = { date: today, text: "too quick with the forms" };
  expect(await head.post("/identity/me/reviews", written)).toMatchObject({ status: 200 });
  expect((await head.get("/identity/me/record")).json["reviews"]).toEqual({ today, days: [written] });
  expect((await mei.get("/identity/me/record")).text).not.toContain("too quick");
  const late = await head.post("/identity/me/reviews", { ...written, date: "2026-09-30" });
  expect([late.status, late.json["code"]]).toEqual([422, "ownReview.dayNotKept"]);
});

test("QA-24 everybody takes his record along as data and as a document in his language, with the contact he gave", async () => {
  const { enter } = await openBank();
  const head = await enter("head", HERE);
  expect((await head.get("/identity/me/record")).json).toMatchObject({ deviations: [], contact: "+8613800000000" });
  const titles = await Promise.all(
    ["zh", "en", "es", "ko"].map(async (language) => {
      const { json } = await head.get(`/identity/me/record/paper?language=${language}`);
      const { title, facts } = json as { readonly title: string; readonly facts: readonly (readonly string[])[] };
      expect(facts.flat()).toContain("+8613800000000");
      return title;
    }),
  );
  expect(titles).toEqual(["我的记录", "My record", "Mi registro", "내 기록"]);
  expect(await head.get(`/outlets/O03/routine/2026-11-23/papers/peak?language=en`)).toMatchObject({ status: 404 });
});
