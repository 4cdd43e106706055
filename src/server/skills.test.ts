import { readFileSync } from "node:fs";
import { v7 as uuid } from "uuid";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { PaperSchema } from "#contract/quality/skills";
import type { Post } from "#domain/identity/roles";
import { browserOn } from "../../tests/fixtures/api-client";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

const AT = "/outlets/O03";
const HERE = { kind: "outlet", outletId: "O03" } as const;
const opened: DemoServer[] = [];
afterEach(async () => {
  for (const demo of opened.splice(0)) await demo.stop();
});

async function openBank() {
  const demo = await demoServer({ guarded: true, isDemo: true });
  opened.push(demo);
  const enter = async (accountId: string, post: Post) => {
    const account = { type: "OpenAccount", now: 0, by: "test", accountId, posts: [post] } as const;
    await demo.identity.stream.submit(account, { commandId: uuid(), actor: "test" });
    const browser = browserOn(demo);
    await browser.post("/demo/sign-in", { accountId, surface: "office" });
    const send = (path: string, body?: object) => browser.post(path, body, { "idempotency-key": uuid() });
    return { get: browser.get, post: send };
  };
  return { demo, enter };
}

const [PAPER] = z
  .array(PaperSchema)
  .parse(JSON.parse(readFileSync(new URL("../../examples/skills/lobby-manager.json", import.meta.url), "utf8")));

test("QZ-1 to QZ-5 our own paper is published, answered without its key, watched, and the month knows who passed", async () => {
  const { enter } = await openBank();
  const lin = await enter("lin", { role: "lobbyManager", place: HERE });
  const mei = await enter("mei", { role: "lobbyManager", place: HERE });
  const head = await enter("head", { role: "branchHead", place: HERE });
  const office = await enter("office", { role: "headOffice", place: { kind: "network" } });
  const attempt = `${AT}/skill-tests/${uuid()}`;
  expect(await lin.post(`${attempt}/answers`, { answers: {} })).toMatchObject({ json: { code: "skillTest.noPaper" } });
  const publish = { paper: PAPER, writtenBy: "wen" };
  expect(await head.post("/skill-papers", publish)).toMatchObject({ status: 403 });
  expect(await office.post("/skill-papers", publish)).toMatchObject({ status: 200 });

  const asked = await lin.get(`${AT}/skill-tests`);
  expect(asked.json).toMatchObject({ times: 1, standings: [{ staffId: "lin", state: "due" }] });
  expect(asked.text).not.toContain('"right"');
  const questions = PAPER?.questions ?? [];
  const answers = Object.fromEntries(questions.map(({ questionId, right }) => [questionId, right]));
  expect(await lin.post(`${attempt}/answers`, { answers })).toMatchObject({ json: { changes: 1 } });
  const done = Object.fromEntries((PAPER?.practical ?? []).map(({ itemId }) => [itemId, true]));
  expect(await mei.post(`${attempt}/practical`, { done })).toMatchObject({ status: 403 });
  expect(await head.post(`${attempt}/practical`, { done })).toMatchObject({ json: { changes: 1 } });
  const month = await head.get(`${AT}/skill-tests`);
  expect((month.json as { standings: object[] }).standings).toMatchObject([
    { staffId: "lin", state: "passed", attempts: [{ watchedBy: "head" }] },
    { staffId: "mei", state: "due" },
  ]);
});

test("TL-1 TL-2 a letter is given to somebody of the branch, and signed by both", async () => {
  const { demo, enter } = await openBank();
  const person = demo.plan.staff[0]?.staffId ?? "";
  const head = await enter("head", { role: "branchHead", place: HERE });
  const own = await enter(person, { role: "teller", place: HERE });
  const other = await enter("other", { role: "teller", place: HERE });
  const letter = `${AT}/target-letters/${uuid()}`;
  const targets = [{ name: "average wait", figure: 8, unit: "min" }];
  const text = { person, from: "2026-12-01", until: "2027-11-30", targets };
  expect(await own.post(`${letter}/text`, text)).toMatchObject({ status: 403 });
  expect(await head.post(`${letter}/text`, { ...text, person: "stranger" })).toMatchObject({ status: 403 });
  expect(await head.post(`${letter}/text`, text)).toMatchObject({ status: 200 });
  expect((await other.get(`${AT}/target-letters`)).json).toEqual([]);
  const [read] = (await own.get(`${AT}/target-letters`)).json as unknown as readonly { fingerprint: string }[];
  const sign = { fingerprint: read?.fingerprint };
  expect(await own.post(`${letter}/signature`, { fingerprint: "0".repeat(64) })).toMatchObject({
    json: { code: "targetLetter.textChanged" },
  });
  expect(await own.post(`${letter}/signature`, sign)).toMatchObject({ status: 200 });
  expect(await other.post(`${letter}/signature`, sign)).toMatchObject({ json: { code: "targetLetter.notYours" } });
  expect(await head.post(`${letter}/signature`, sign)).toMatchObject({ status: 200 });
  expect((await own.get(`${AT}/target-letters`)).json).toMatchObject([{ state: "signed", person }]);
  expect(await head.post(`${letter}/withdrawal`, { reason: "late" })).toMatchObject({
    json: { code: "targetLetter.signedAlready" },
  });
});
