import { beforeEach, expect, test } from "vitest";
import { MONDAY_10, personal, qualityHouse } from "../../../tests/fixtures/quality-house";
import type { PrintedDocument } from "../ports/document-printer";
import type { NoticeGateway, NoticeGateways, NoticeMessage } from "../ports/notice-gateway";
import { put } from "../ports/rows";
import { DAY_FIGURES } from "../today/figures-projection";
import { NO_SLOT_FIGURES } from "#read/day-figures/day-figures";
import { createComplaintLetter } from "./complaint-letter";
import { createOwnData } from "./own-data";
import { servicePack } from "./service-pack";
import { createTellGivers } from "./tell-givers";
import { createTicketSurveys } from "./ticket-surveys";

const OUTLET = "O01";
const COMPLAINT = "019ab000-0000-7000-8000-0000000000c1";
const OPINION = "019ab000-0000-7000-8000-0000000000a1";
const PROPOSAL = "019ab000-0000-7000-8000-0000000000b1";
const SURVEY = "019ab000-0000-7000-8000-0000000000d1";
const sms: { to: string; message: NoticeMessage }[] = [];

const gateway: NoticeGateway = {
  readContact: ({ to = "" }) => (/^\d{6,}$/u.test(to) ? { to } : undefined),
  send: async ({ to = "" }, message) => {
    if (to.startsWith("000")) return { ok: false, isPermanent: true, reason: "blocked" };
    sms.push({ to, message });
    return { ok: true };
  },
  close: async () => undefined,
};
const gateways: NoticeGateways = { byWay: { sms: gateway } };

let house: Awaited<ReturnType<typeof qualityHouse>>;
beforeEach(async () => {
  house = await qualityHouse();
  sms.length = 0;
});

const at = (caseId: string) => ({ outletId: OUTLET, caseId });

/** Does one thing after the other, each by whoever is named. */
async function act(
  kind: "complaint" | "opinion" | "proposal" | "survey" | "seminar" | "analysis",
  caseId: string,
  deeds: readonly (readonly [string, object])[],
) {
  for (const [actor, asked] of deeds) {
    const done = await house.quality.submit(kind, at(caseId), asked as never, house.cause(actor));
    expect([asked, done.ok ? "ok" : done.refusal]).toEqual([asked, "ok"]);
  }
  await house.projector.catchUp();
}

const GIVERS = [
  ["ana", { personal: { name: "Ana Wu", phone: "13800000001" } }],
  ["bea", { personal: { name: "Bea", contact: "0001234567" } }],
  ["cai", { personal: { name: "Cai" } }],
] as const;

async function proposedComplaint(): Promise<void> {
  const givers = GIVERS.map(([giverId, person]) => ({ giverId, role: "customer", person, identityVerified: false }));
  const filed = {
    complaintId: COMPLAINT,
    outletId: OUTLET,
    intake: "tablet",
    category: "fee",
    subjects: [],
    tickets: [],
  };
  await act("complaint", COMPLAINT, [
    ["lin", { type: "ReceiveComplaint", ...filed, facts: personal("charged twice"), givers }],
    ["lin", { type: "RegisterComplaint", category: "fee", severity: "general", complexity: "simple" }],
    ["lin", { type: "AcknowledgeComplaint", by: "phone" }],
    ["dora", { type: "AssignHandler", staffId: "han" }],
    ["han", { type: "RecordInvestigation", findings: personal("a fee was booked twice") }],
    ["han", { type: "ProposeResolution", resolution: personal("the fee is paid back"), rootCause: "system" }],
  ]);
}

const telling = () =>
  createTellGivers({ quality: house.quality, gateways, network: house.network.state, pause: async () => undefined });

test("FE-6 the outcome goes to everybody who can be reached; who cannot is named and stays to be told", async () => {
  await proposedComplaint();
  const notHandler = await telling().ofComplaint(at(COMPLAINT), "en", house.cause("lin"));
  expect(notHandler).toMatchObject({ refusal: { code: "complaint.notTheHandler" } });
  const told = await telling().ofComplaint(at(COMPLAINT), "en", house.cause("han"));
  expect(told).toEqual({
    ok: true,
    value: {
      told: ["ana"],
      unreached: [
        { giverId: "bea", why: "notTaken" },
        { giverId: "cai", why: "noContact" },
      ],
    },
  });
  expect(sms).toMatchObject([{ to: "13800000001", message: { text: "the fee is paid back" } }]);
  expect(sms[0]?.message.title).toContain("your complaint O01-20261123-000000C1");
  const { state } = await house.quality.read("complaint", at(COMPLAINT));
  expect(state).toMatchObject({ state: "proposed", told: new Set(["ana"]) });
});

test("FE-5 a letter is printed with its dates, text and signature, its reading is told, and an erased person has none", async () => {
  await proposedComplaint();
  const printed: PrintedDocument[] = [];
  const printDocument = async (document: PrintedDocument) => {
    printed.push(document);
    return new Uint8Array([1]);
  };
  const letter = createComplaintLetter({ quality: house.quality, network: house.network.state, printDocument });
  const viewing = { by: "han", purpose: "to send it" };
  expect(await letter(at(COMPLAINT), "ana", "ko", viewing)).toBeUndefined();
  const text = { text: personal("We have paid the fee back."), signedBy: "han" };
  await act("complaint", COMPLAINT, [["han", { type: "TellOutcome", giverId: "ana", by: "letter", letter: text }]]);
  expect(await letter(at(COMPLAINT), "ana", "es", viewing)).toEqual(new Uint8Array([1]));
  expect(printed[0]).toMatchObject({
    language: "es",
    title: "Respuesta a su queja",
    paragraphs: [
      expect.stringContaining("Ana Wu"),
      "We have paid the fee back.",
      expect.any(String),
      expect.any(String),
    ],
    signatures: [{ name: "han" }],
  });
  expect(house.views.filter(({ purpose }) => purpose === "to send it").length).toBe(2);
  await house.quality.erase("complaint", at(COMPLAINT), { type: "ErasePeople", own: true }, house.cause("customer"));
  expect(await letter(at(COMPLAINT), "ana", "es", viewing)).toBeUndefined();
});

test("FE-6 an opinion and a customer's proposal are answered by message, step by step", async () => {
  const giver = { personal: { contact: "13800000002" } };
  const heard = { opinionId: OPINION, outletId: OUTLET, channel: "box", theme: "fee", identityVerified: false };
  await act("opinion", OPINION, [
    ["lin", { type: "ReceiveOpinion", ...heard, text: personal("fees are hard to find"), giver }],
    ["hao", { type: "DecideOpinion", outcome: personal("a list hangs at the door now") }],
  ]);
  expect(await telling().ofOpinion(at(OPINION), "en", house.cause("hao"))).toMatchObject({
    value: { told: ["giver"] },
  });
  expect((await house.quality.read("opinion", at(OPINION))).state).toMatchObject({ state: "closed" });

  const made = { proposalId: PROPOSAL, outletId: OUTLET, source: "customer", theme: "fee" };
  await act("proposal", PROPOSAL, [
    ["lin", { type: "SubmitProposal", ...made, text: personal("show fees at the kiosk"), author: giver }],
    ["hao", { type: "ScreenProposal", passed: true }],
  ]);
  await telling().ofProposal(at(PROPOSAL), "es", house.cause("hao"));
  expect(sms.map(({ message }) => message.text)).toEqual([
    "a list hangs at the door now",
    "Su propuesta ha pasado la primera revisión y se tratará en el seminario.",
  ]);
  await act("proposal", PROPOSAL, [["hao", { type: "DiscussProposal", seminarId: "2026-11" }]]);
});

test("FE-9 FE-10 who confirms the contact of his case takes it along, and erases it once it is over", async () => {
  await proposedComplaint();
  const checks = {
    confirm: (checkId: string) => ({ ok: true as const, value: { way: "sms" as const, to: checkId } }),
    end: () => undefined,
  };
  const own = createOwnData({ quality: house.quality, checks });
  const stranger = await own.export(at(COMPLAINT), "complaint", { checkId: "13999999999", code: "1" });
  expect(stranger).toEqual({ ok: false, refusal: { code: "ownData.notYours" } });
  const proof = { checkId: "13800000001", code: "1" };
  const taken = await own.export(at(COMPLAINT), "complaint", proof);
  expect(JSON.stringify(taken)).toContain("the fee is paid back");
  expect(await own.erase(at(COMPLAINT), "complaint", proof, "e1")).toMatchObject({
    refusal: { code: "ownData.stillOpen" },
  });
  await act(
    "complaint",
    COMPLAINT,
    GIVERS.map(([giverId]) => ["lin", { type: "WithdrawComplaint", giverId }] as const),
  );
  expect(await own.erase(at(COMPLAINT), "complaint", proof, "e2")).toMatchObject({ ok: true });
  expect(await own.export(at(COMPLAINT), "complaint", proof)).toMatchObject({ refusal: { code: "ownData.notYours" } });
  expect((await house.quality.history("complaint", at(COMPLAINT))).length).toBeGreaterThan(6);
});

test("FE-7 a served ticket that was drawn is asked once, and answers with its holder's agreement", async () => {
  const said = (word: string) => ({ zh: word, en: word, es: word, ko: word });
  const questions = [{ questionId: "q1", theme: "waiting", text: said("the wait?") }];
  const days = { sharePercent: 100, from: "2026-11-01", to: "2026-11-30" };
  await act("survey", SURVEY, [
    [
      "hao",
      {
        type: "DraftSurvey",
        surveyId: SURVEY,
        outletId: OUTLET,
        title: said("t"),
        consent: said("c"),
        questions,
        ...days,
      },
    ],
    ["dora", { type: "ApproveSurvey" }],
  ]);
  const tickets = new Map([
    ["t1", { state: "ended", outcome: "done" }],
    ["t2", { state: "waiting" }],
  ]);
  const lobbies = { live: () => ({ day: { tickets, businessDate: "2026-11-23" } }) };
  const surveys = createTicketSurveys({ ...house, lobbies: lobbies as never });
  const [served, waiting] = [
    { outletId: OUTLET, ticketId: "t1" },
    { outletId: OUTLET, ticketId: "t2" },
  ];
  expect(await surveys.of(waiting)).toBeUndefined();
  expect(await surveys.of(served)).toMatchObject({ surveyId: SURVEY });
  const answer = { agreed: true, scores: { q1: 2 }, words: "too long" };
  expect(await surveys.answer(waiting, SURVEY, answer, house.cause("customer"))).toMatchObject({ ok: false });
  expect(await surveys.answer(served, SURVEY, answer, house.cause("customer"))).toMatchObject({ ok: true });
  expect(await surveys.of(served)).toBeUndefined();
  await house.projector.catchUp();
  const heldAt = MONDAY_10 + 3_600_000;
  const planned = { seminarId: "2026-11", outletId: OUTLET, heldAt, departments: ["operations"] };
  await act("seminar", "2026-11", [["hao", { type: "PlanSeminar", ...planned }]]);
  expect((await house.quality.read("seminar", at("2026-11"))).state).toMatchObject({
    agenda: [{ theme: "waiting", lowScores: 1 }],
  });
});

test("QA-17 FE-8 a month's pack counts its figures from the records, and carries its actions into the next", async () => {
  const slot = { ...NO_SLOT_FIGURES, waits: 100, over10: 40, asked: 20, answers: 10, satisfied: 10 };
  await house.rows.write([put(DAY_FIGURES, [{ unitId: OUTLET, businessDate: "2026-10-05", figures: { 20: slot } }])]);
  const gap = {
    gapId: COMPLAINT,
    month: "2026-10",
    indicator: "late",
    cause: "staffing",
    action: "open window 4 at noon",
  };
  await act("analysis", "book", [
    ["hao", { type: "OpenPack", month: "2026-10" }],
    ["hao", { type: "NoteGap", ...gap, owner: "lin", dueOn: "2026-11-20" }],
    ["hao", { type: "SignPack", month: "2026-10" }],
    ["hao", { type: "OpenPack", month: "2026-11" }],
    ["lin", { type: "ReportProgress", gapId: COMPLAINT, said: "window 4 opens" }],
  ]);
  const deps = { quality: house.quality, network: house.network.state };
  expect(await servicePack(deps, OUTLET, "2026-09", "zh")).toBeUndefined();
  const [october, november] = [
    await servicePack(deps, OUTLET, "2026-10", "en"),
    await servicePack(deps, OUTLET, "2026-11", "zh"),
  ];
  expect(october?.sheets[0].rows[0]).toEqual(["Waited over 10 minutes (%)", 40, undefined, "≤ 10", "missed"]);
  expect(november?.sheets[0].rows[0]).toEqual(["等候超过 10 分钟(%)", undefined, 40, "≤ 10", ""]);
  expect(november?.sheets[1].rows).toMatchObject([
    ["等候超过 10 分钟(%)", "人手", "open window 4 at noon", "lin", "2026-11-20", "2026-10", "window 4 opens"],
  ]);
  expect(november?.document).toMatchObject({ isWide: true, tables: [{ title: "指标" }, { title: "差距与措施" }] });
});

test("QC-5 a planned seminar is on the list of those who hold it", async () => {
  const planned = { seminarId: "2026-11", outletId: OUTLET, heldAt: MONDAY_10, departments: ["operations"] };
  await act("seminar", "2026-11", [["hao", { type: "PlanSeminar", ...planned }]]);
  const rows = await house.list.list({ kind: "seminar", open: true }, { limit: 5 });
  expect(rows).toMatchObject([{ caseId: "2026-11", state: "planned", dueAt: MONDAY_10 }]);
});
