import type { Rng } from "#base/rng";
import { DEADLINES, identifiedGivers, isFinal, type Complaint, type ComplaintDraft } from "./model";
import { unfiledComplaint } from "./model";
import { endOfDayAfter } from "#base/working-days";
import fc from "fast-check";
import { expect, test } from "vitest";
import { oneOf, walkRandomly } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import { by, giver, received, ref, TERMS } from "./given.fixture";
import type { ComplaintCommand, ComplaintEvent } from "./messages";

const STAFF = ["lin", "hao", "wu", "han", "kim", "dora", "lea"] as const;
const GIVERS = ["ana", "bea"] as const;
const TYPES = [
  "OfferHandOver",
  "AcceptHandOver",
  "DeclineHandOver",
  "NameOnSiteOwner",
  "CloseOnSite",
  "RegisterComplaint",
  "ReclassifyComplaint",
  "AcknowledgeComplaint",
  "TellPlan",
  "AssignHandler",
  "DeclareInterest",
  "RecordInvestigation",
  "AskPanel",
  "GiveOpinion",
  "RequestExtension",
  "AnswerExtension",
  "ProposeResolution",
  "TellOutcome",
  "RecordCallBack",
  "CloseUncalled",
  "ReopenComplaint",
  "EscalateOutside",
  "RecordOutsideDecision",
  "WithdrawComplaint",
  "LinkTicket",
  "AttachFiles",
  "ObserveDeadlines",
] as const satisfies readonly ComplaintCommand["type"][];

/** Rare acts would end most walks early if they were drawn as often as the others. */
const RARE: ReadonlySet<string> = new Set(["WithdrawComplaint", "EscalateOutside", "CloseOnSite", "DeclareInterest"]);

function randomCommand(rng: Rng, now: number, state: ComplaintDraft): ComplaintCommand {
  const chance = rng.next();
  if (state.state === "unfiled") {
    const givers = GIVERS.filter(() => rng.next() < 0.8).map((id) => (rng.next() < 0.8 ? giver(id) : unsigned(id)));
    return { ...received({ givers, subjects: rng.next() < 0.5 ? ["wu"] : [] }), now };
  }
  const type = oneOf(rng, TYPES);
  const actor = chance < 0.4 ? (state.handler ?? "dora") : oneOf(rng, STAFF);
  const drawn = { ...by(actor, 0, type, OWN(rng) as never), now } as ComplaintCommand;
  return RARE.has(type) && rng.next() < 0.9 ? { ...by("system", 0, "ObserveDeadlines", {}), now } : drawn;
}

const unsigned = (giverId: string) => ({ giverId, role: "customer", identityVerified: false }) as const;

/** Every field that some command needs; a command reads its own. */
const OWN = (rng: Rng): object => ({
  to: oneOf(rng, STAFF),
  staffId: oneOf(rng, STAFF),
  reason: "r",
  by: "phone",
  category: "fee",
  severity: "general",
  complexity: oneOf(rng, ["simple", "complex", "difficult"] as const),
  plan: ref("p"),
  findings: ref("f"),
  opinion: ref("o"),
  decision: ref("d"),
  resolution: ref("s"),
  rootCause: "x",
  departments: [oneOf(rng, ["legal", "operations"] as const)],
  department: oneOf(rng, ["legal", "operations"] as const),
  approved: rng.next() < 0.7,
  giverId: oneOf(rng, GIVERS),
  callerUnitId: oneOf(rng, ["O01", "district"] as const),
  outcome: oneOf(rng, ["answered", "declined", "unreachable"] as const),
  score: 1 + rng.below(5),
  body: "regulator",
  reopens: rng.next() < 0.5,
  ticket: { outletId: "O01", businessDate: "2026-11-23", ticketId: `t${rng.below(3)}` },
  files: [{ fileId: "f", sha256: `${rng.below(3)}` }],
});

const DAY_MS = 86_400_000;

function walk(
  seed: number,
  check: (state: Complaint, events: readonly ComplaintEvent[], before: ComplaintCommand) => void,
) {
  const context = { initial: unfiledComplaint, decide, evolve, command: randomCommand };
  return walkRandomly<ComplaintCommand, ComplaintEvent, ComplaintDraft>(
    seed,
    45,
    DAY_MS,
    context,
    ({ state, events, command }) => check(state, events, command),
  );
}

const overHistories = (check: Parameters<typeof walk>[1]): void =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      walk(seed, check);
    }),
    { seed: 15, numRuns: 50 },
  );

test("a random history reaches every state, so that what holds on it means something", () => {
  const states = new Set<string>();
  const types = new Set<string>();
  for (let seed = 0; seed < 150; seed += 1) {
    walk(seed, (state, events) => {
      states.add(state.state);
      for (const { type } of events) types.add(type);
    });
  }
  expect(states.size).toBe(12);
  expect(types.size).toBe(32);
});

test("CP-12, CP-14 and CP-15 a complaint closes only with everybody told and called, or with it said why not", () => {
  overHistories((state, events) => {
    const closed = events.find((event) => event.type === "ComplaintClosed");
    if (!closed || closed.how === "outside") return;
    const named = identifiedGivers(state);
    expect(named.filter((giverId) => !state.told.has(giverId))).toEqual([]);
    if (closed.how === "nobodyToCall") expect(named).toEqual([]);
    else expect(events[0]).toMatchObject({ type: "CalledBack" });
  });
});

test("CP-1, CP-2 and CP-7 every open complaint has a receiver and a deadline, and every answer its day", () => {
  overHistories((state) => {
    const open = !isFinal(state.state) && state.state !== "escalatedOutside";
    const nobodyToCall = state.state === "communicated" && identifiedGivers(state).length === 0;
    const known = [...state.due.keys()].every((kind) => DEADLINES.includes(kind));
    const all = [
      STAFF.some((staffId) => staffId === state.receiver),
      nobodyToCall || open === state.due.size > 0,
      known,
    ];
    expect(all).toEqual([true, true, true]);
  });
});

test("CP-8 no deadline of the law is later than its last day, however often it moves", () => {
  overHistories((state) => {
    const last = endOfDayAfter(state.openedAt, TERMS.extendedWithinDays, TERMS.calendar.timeZone);
    expect(state.due.get("legal") ?? 0).toBeLessThanOrEqual(last);
  });
});

test("CP-9, CP-10 and CP-14 nobody with an interest ever handles, advises, owns or calls", () => {
  overHistories((state, events) => {
    const interested = new Set([...state.subjects, ...state.interested]);
    const acting = [state.handler, ...(state.panel?.opinions.values() ?? [])];
    expect(acting.filter((staffId) => staffId !== undefined && interested.has(staffId))).toEqual([]);
    for (const event of events) {
      if (event.type === "CalledBack") expect([state.handler, state.receiver, ...interested]).not.toContain(event.by);
    }
  });
});

test("CP-17 a deadline is missed at most once in a round, and never before its moment", () => {
  overHistories((_state, events, command) => {
    const missed = events.filter((event) => event.type === "DeadlineMissed");
    expect(new Set(missed.map(({ deadline }) => deadline)).size).toBe(missed.length);
    for (const { dueBy } of missed) expect(dueBy).toBeLessThanOrEqual(command.now);
  });
});

test("CP-4 no event of any history holds a text beside ids, reasons and vault references", () => {
  const known = /^(token|hash|reason|[a-zA-Z]*Id|by|to|from|type|how|cause|body|state|timeZone|businessDate)$/;
  const words: string[] = ["sha256", "intake", "category", "severity", "complexity", "role"];
  words.push("outcome", "rootCause", "department", "departments", "deadline", "receiver", "onSiteOwner", "askedBy");
  words.push(
    "approvedBy",
    "deniedBy",
    "assignedBy",
    "countsAgainst",
    "subjects",
    "panelDepartments",
    "overdueCountsAgainst",
  );
  const strange = new Set<string>();
  const look = (value: unknown, name: string): void => {
    if (Array.isArray(value)) value.forEach((item) => look(item, name));
    else if (typeof value === "object" && value !== null)
      Object.entries(value).forEach(([key, part]) => look(part, key));
    else if (typeof value === "string" && !known.test(name) && !words.includes(name)) strange.add(name);
  };
  for (let seed = 0; seed < 60; seed += 1) walk(seed, (_state, events) => look(events, ""));
  expect([...strange]).toEqual([]);
});
