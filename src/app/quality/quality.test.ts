import { createMemoryJournal } from "#adapter/journal/memory";
import { assert } from "#base/assert";
import type { Scheme } from "#domain/checklist/scheme";
import { expect, test } from "vitest";
import { auditJournal } from "../journal/audit";
import type { AskedOf } from "./asked";
import { personal, qualityHouse } from "../../../tests/fixtures/quality-house";
import { hashOf, unsealed } from "./seal";
import { streamOf } from "./quality";

const ID = "019ab000-0000-7000-8000-000000000001";
const place = { outletId: "O01", caseId: ID };
const viewing = { by: "lin", purpose: "complaint" };

const filed = (more: Partial<AskedOf<"complaint"> & { type: "ReceiveComplaint" }> = {}) =>
  ({
    type: "ReceiveComplaint",
    complaintId: ID,
    outletId: "O01",
    intake: "tablet",
    category: "waiting",
    facts: personal("Ana Wu waited ninety minutes"),
    givers: [{ giverId: "g1", role: "customer", identityVerified: false, person: { personal: { name: "Ana Wu" } } }],
    subjects: [],
    tickets: [],
    ...more,
  }) as const;

const register = { type: "RegisterComplaint", category: "fee", severity: "serious", complexity: "simple" } as const;

test("QA-1 of two servers one loses, loads again and decides anew", async () => {
  const journal = createMemoryJournal();
  const [one, other] = [await qualityHouse(journal), await qualityHouse(journal)];
  await one.quality.submit("complaint", place, filed(), one.cause("lin"));
  await one.quality.read("complaint", place);
  await other.quality.read("complaint", place);
  await one.quality.submit("complaint", place, register, { actor: "lin", commandId: "one registers" });
  const late = await other.quality.submit("complaint", place, register, { actor: "mei", commandId: "other registers" });
  expect(late).toEqual({ ok: false, refusal: { code: "complaint.wrongState", state: "registered" } });
  const told = { type: "AcknowledgeComplaint", by: "phone" } as const;
  const done = await other.quality.submit("complaint", place, told, { actor: "mei", commandId: "other tells" });
  expect(done).toMatchObject({ ok: true, value: { version: 3, repeated: false } });
});

test("QA-1 two commands at once on one case are decided one after the other", async () => {
  const { quality, cause } = await qualityHouse();
  await quality.submit("complaint", place, filed(), cause("lin"));
  const both = await Promise.all([1, 2].map(() => quality.submit("complaint", place, register, cause("lin"))));
  expect(both.map(({ ok }) => ok)).toEqual([true, false]);
});

test("QA-2 a repeated command gives the first answer and keeps no text twice", async () => {
  const { quality, vault } = await qualityHouse();
  const kept: string[] = [];
  const put = vault.put;
  Object.assign(vault, { put: (...asked: Parameters<typeof put>) => (kept.push(asked[0]), put(...asked)) });
  const again = { actor: "lin", commandId: "filing" };
  const first = await quality.submit("complaint", place, filed(), again);
  const second = await quality.submit("complaint", place, filed(), again);
  assert(first.ok && second.ok, "both are accepted");
  expect([second.value.events, second.value.repeated]).toEqual([first.value.events, true]);
  expect(kept).toEqual([`complaint/${ID}`, `complaint/${ID}`]);
});

test("QA-3 no word about a person is in the journal, and nothing is kept of a refused command", async () => {
  const { quality, journal, views, cause } = await qualityHouse();
  const refused = await quality.submit("complaint", place, filed({ intake: "web" }), cause("lin"));
  expect(refused).toMatchObject({ refusal: { code: "complaint.identityNeeded" } });
  await quality.submit("complaint", place, filed(), cause("lin"));
  const records = await journal.read(streamOf("complaint", place), 0);
  expect(records.map(({ dataJson }) => dataJson).join()).not.toMatch(/Ana|ninety/);
  const { facts } = JSON.parse(records[0]?.dataJson ?? "{}") as { facts: { token: string; hash: string } };
  expect(await quality.readText("complaint", place, facts.token, viewing)).toEqual({
    text: "Ana Wu waited ninety minutes",
  });
  expect(views).toMatchObject([{ ...viewing, personId: `complaint/${ID}` }]);
  const other = { outletId: "O02", caseId: ID };
  expect(await quality.readText("complaint", other, facts.token, viewing)).toBeUndefined();
  expect(views).toHaveLength(1);
});

test("QA-4 the hash fits the text that was kept, and no other salt gives it", async () => {
  const { quality, vault, cause } = await qualityHouse();
  const done = await quality.submit("complaint", place, filed(), cause("lin"));
  const [event] = done.ok ? done.value.events : [];
  assert(event?.type === "ComplaintReceived", "it was received");
  const { token, hash } = event.facts;
  const fields = await unsealed(vault, token, viewing);
  assert(fields, "it was kept");
  expect(hashOf(fields)).toBe(hash);
  expect(hashOf({ ...fields, salt: "another" })).not.toBe(hash);
});

test("QA-5 a later change of policy moves no running deadline", async () => {
  const house = await qualityHouse();
  const { quality, policies, cause } = house;
  await quality.submit("complaint", place, filed(), cause("lin"));
  await policies.submit(
    {
      type: "SetPolicyValue",
      now: 0,
      valueId: "v1",
      key: "complaint.acknowledgeWithinHours",
      scope: {},
      value: 1,
      validFrom: "2026-01-01",
      setBy: "dora",
      approvedBy: "kim",
    },
    cause("dora"),
  );
  const other = { outletId: "O01", caseId: "019ab000-0000-7000-8000-000000000002" };
  await quality.submit("complaint", other, filed({ complaintId: other.caseId }), cause("lin"));
  const hours = async (at: typeof place): Promise<unknown> =>
    ((await quality.read("complaint", at)).state as { terms: { acknowledgeWithinHours: number } }).terms
      .acknowledgeWithinHours;
  expect([await hours(place), await hours(other)]).toEqual([2, 1]);
});

test("QA-6 and QA-9 a deadline that passes is said once, and the bulletin counts it by outlet", async () => {
  const { quality, projector, list, later, look, cause } = await qualityHouse();
  await quality.submit("complaint", place, filed(), cause("lin"));
  await projector.catchUp();
  expect(await look()).toBe(0);
  const at = later(3);
  expect(await look()).toBe(1);
  await projector.catchUp();
  expect(await look()).toBe(0);
  expect((await quality.read("complaint", place)).version).toBe(2);
  expect(await list.countByUnit({ kind: "complaint", open: true, dueBefore: at })).toEqual([
    { unitId: "O01", count: 1 },
  ]);
});

const SIX = ["env", "groom", "lobby", "teller", "device", "sat"];
const scheme: Scheme = {
  schemeId: "mystery",
  version: 1,
  use: "mystery",
  title: { en: "Mystery visit" },
  deduction: "wholeItem",
  modules: SIX.map((moduleId) => ({
    moduleId,
    text: { en: moduleId },
    items: [{ itemId: `${moduleId}.1`, text: { en: "item" }, points: 10, details: 1, evidence: "none" }],
  })),
};
const plan = {
  type: "PlanInspection",
  inspectionId: ID,
  outletId: "O01",
  kind: "mysteryExternal",
  plannedFor: "2026-11-25",
  schemeId: "mystery",
} as const;

test("QA-7 and QA-8 the score comes from the scheme, and the outlet's list shows a mystery visit with its release", async () => {
  const { quality, checklists, projector, list, cause } = await qualityHouse();
  const act = async (asked: AskedOf<"inspection">, actor: string) => {
    const done = await quality.submit("inspection", place, asked, cause(actor));
    await projector.catchUp();
    return done;
  };
  expect(await act(plan, "hq")).toMatchObject({ refusal: { code: "quality.schemeUnknown" } });
  expect(await checklists.publish(scheme, "wen", cause("hq"))).toMatchObject({ ok: true });
  await act(plan, "hq");
  await act({ type: "AssignInspector", inspector: "M-07" }, "hq");
  await act({ type: "AcceptAssignment" }, "M-07");
  await act({ type: "StartInspection" }, "M-07");
  const results = SIX.map((moduleId, at) => ({
    itemId: `${moduleId}.1`,
    result: at < 3 ? ("ok" as const) : ("notOk" as const),
    hasNote: false,
    photos: 0,
  }));
  const report = { type: "SubmitReport", narrative: personal("what happened") } as const;
  expect(await act({ ...report, results: results.slice(1) }, "M-07")).toMatchObject({
    refusal: { code: "inspection.incomplete", itemId: "env.1" },
  });
  expect(await act({ ...report, results }, "M-07")).toMatchObject({ value: { events: [{ percent: 50 }] } });
  await act({ type: "CheckReport", lacking: [] }, "qc");
  const onList = async (unitId: string) =>
    (await list.list({ unitIds: [unitId] }, { limit: 5 })).map((row) => row.caseId);
  expect([await onList("O01"), await onList("network")]).toEqual([[], [ID]]);
  await act({ type: "ReleaseResults", tickets: [] }, "hq");
  expect([await onList("O01"), await onList("network")]).toEqual([[ID], []]);
});

test("QA-8 findings and their notice are on the list with what is due, and leave it when all is verified", async () => {
  const { quality, projector, list, cause } = await qualityHouse();
  const book = { outletId: "O02", caseId: "book" };
  const act = async (asked: AskedOf<"finding">, actor: string): Promise<void> => {
    const done = await quality.submit("finding", book, asked, cause(actor));
    assert(done.ok, JSON.stringify(done));
    await projector.catchUp();
  };
  const states = async () =>
    (await list.list({ unitIds: ["O02"] }, { limit: 9 })).map(
      (row) => `${row.caseId} ${row.state} ${row.isOpen ? 1 : 0}`,
    );
  await act(
    {
      type: "RaiseFinding",
      findingId: "f1",
      clause: "peak.3",
      severity: "main",
      source: "onSite",
      facts: personal("nobody at the door"),
      evidence: [],
      points: 2,
    },
    "ida",
  );
  expect(await states()).toEqual(["f1 raised 1"]);
  await act(
    { type: "IssueNotice", noticeId: "n1", lines: [{ findingId: "f1", owner: "lin", action: personal("a") }] },
    "ida",
  );
  await act({ type: "ReceiveNotice", noticeId: "n1" }, "hao");
  expect(await states()).toEqual(["f1 inRectification 1", "n1 received 1"]);
  const proof = [{ fileId: "p", sha256: "0".repeat(64) }];
  await act({ type: "ReplyToFinding", findingId: "f1", rootCause: "noCover", measure: personal("m"), proof }, "lin");
  expect(await states()).toEqual(["f1 replied 1", "n1 allReplied 1"]);
  await act({ type: "VerifyFinding", findingId: "f1", passed: true }, "ida");
  expect(await states()).toEqual(["f1 closed 0", "n1 closed 0"]);
});

test("QA-8 the list folded in one go is the list folded event by event", async () => {
  const house = await qualityHouse();
  const { quality, projector, list, cause, later } = house;
  const steps: readonly AskedOf<"complaint">[] = [
    filed({ tickets: [{ outletId: "O01", businessDate: "2026-11-23", ticketId: "t1" }] }),
    register,
    { type: "AcknowledgeComplaint", by: "phone" },
    { type: "AssignHandler", staffId: "han" },
  ];
  for (const step of steps) {
    await quality.submit("complaint", place, step, cause("lin"));
    await projector.catchUp();
    later(1);
  }
  const stepwise = await list.list({}, { limit: 9 });
  await projector.rebuild("quality-cases");
  expect(await list.list({}, { limit: 9 })).toEqual(stepwise);
  expect(stepwise).toMatchObject([{ state: "assigned", person: "han", summary: { tickets: ["t1"] } }]);
});

test("QA-12 where a caller or an inspector works is known of the posts, and no act can say otherwise", async () => {
  const { quality, checklists, posts, cause } = await qualityHouse();
  posts.set("lin", [{ role: "branchHead", place: { kind: "outlet", outletId: "O01" } }]);
  await checklists.publish(scheme, "wen", cause("hq"));
  await quality.submit("inspection", place, plan, cause("hq"));
  const assign = (inspector: string) =>
    quality.submit("inspection", place, { type: "AssignInspector", inspector }, cause("hq"));
  expect(await assign("lin")).toMatchObject({ refusal: { code: "inspection.ownOutlet" } });
  const elsewhere = { outletId: "O02", caseId: ID };
  const astray = await quality.submit("inspection", elsewhere, { type: "FinaliseResults" }, cause("hq"));
  expect(astray).toEqual({ ok: false, refusal: { code: "inspection.unknown" } });
  expect(await assign("M-07")).toMatchObject({ ok: true });
});

test("QA-10 ER-1 erased people leave every event and the whole chain behind, and one more that names nobody", async () => {
  const { quality, journal, cause } = await qualityHouse();
  const done = await quality.submit("complaint", place, filed(), cause("lin"));
  const [event] = done.ok ? done.value.events : [];
  assert(event?.type === "ComplaintReceived", "it was received");
  const ask = { type: "AskErasure", ground: "askedByPerson" } as const;
  await quality.erase("complaint", place, ask, cause("district"));
  await quality.erase("complaint", place, { type: "ErasePeople", own: false }, cause("head-office"));
  expect(await quality.readText("complaint", place, event.facts.token, viewing)).toBeUndefined();
  expect(
    (await quality.history("complaint", place)).map(({ type, actor, said }) => [type, actor, said]).at(-1),
  ).toEqual(["PeopleErased", "head-office", {}]);
  expect(await quality.submit("complaint", place, register, cause("lin"))).toMatchObject({ ok: true });
  expect((await auditJournal(journal)).findings).toEqual([]);
});

test("an outlet nobody knows has no cases", async () => {
  const { quality, cause } = await qualityHouse();
  const nowhere = { outletId: "O99", caseId: ID };
  expect(await quality.submit("complaint", nowhere, filed(), cause("lin"))).toMatchObject({
    refusal: { code: "quality.outletUnknown" },
  });
});

test("a day of routine asks for what is missing by itself", async () => {
  const { quality, projector, list, look, later, cause } = await qualityHouse();
  const day = { outletId: "O03", caseId: "2026-11-24" };
  const opensAt = later(0) + 23 * 3_600_000;
  const planned = await quality.submit(
    "routine",
    day,
    {
      type: "PlanDay",
      outletId: "O03",
      businessDate: "2026-11-24",
      opensAt,
      closesAt: opensAt + 8 * 3_600_000,
      dutyHead: "hao",
    },
    cause("system"),
  );
  expect(planned).toMatchObject({ ok: true });
  await projector.catchUp();
  later(23.5);
  expect(await look()).toBe(1);
  await projector.catchUp();
  expect((await list.list({ kind: "routine" }, { limit: 2 }))[0]).toMatchObject({
    state: "incomplete",
    summary: { missed: ["checkIn", "meeting", "preOpen"] },
  });
});
