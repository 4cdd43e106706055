import type { Rng } from "#base/rng";
import { legalDeadline } from "./deadlines";
import { DEADLINES, deskOf, identifiedGivers, isDesk, isFinal, type Complaint, type ComplaintDraft } from "./model";
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
    const named = (id: string) => giver(id, { identityVerified: rng.next() < 0.5 });
    const givers = GIVERS.filter(() => rng.next() < 0.8).map((id) => (rng.next() < 0.8 ? named(id) : unsigned(id)));
    const intake = oneOf(rng, ["tablet", "tablet", "opinionBook", "web"] as const);
    const terms = { ...TERMS, representativesMax: 1 + rng.below(3) };
    const desk = intake === "web" ? { desk: deskOf("O01") } : {};
    return { ...received({ givers, intake, terms, subjects: rng.next() < 0.5 ? ["wu"] : [], ...desk }), now };
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
  by: oneOf(rng, ["phone", "letter"] as const),
  ...(rng.next() < 0.6 && { letter: { text: ref("letter"), signedBy: oneOf(rng, STAFF) } }),
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
      isDesk(state.receiver) || STAFF.some((staffId) => staffId === state.receiver),
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
      if (event.type !== "CalledBack") continue;
      // A dissatisfied answer releases the handler at once: the acts of the walk know who he was.
      expect([state.handler, state.receiver, state.onSiteOwner, ...interested]).not.toContain(event.by);
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
    "signedBy",
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

/** The same walks for checks that keep something in mind from one act to the next. */
const overWalks = (begin: () => Parameters<typeof walk>[1]): void =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      walk(seed, begin());
    }),
    { seed: 16, numRuns: 50 },
  );

test("CP-1 and CP-1a in any history the receiver changes only by his own acceptance, of an offer or from the desk", () => {
  overWalks(() => {
    let receiver = "";
    let offered: string | undefined;
    return (state, events, { actor }) => {
      for (const event of events) {
        if (event.type === "ComplaintReceived") receiver = event.receiver;
        if (event.type === "HandOverOffered") {
          expect(actor).toBe(receiver);
          offered = event.to;
        }
        if (event.type === "HandOverDeclined") expect([actor, event.reason]).toEqual([offered, "r"]);
        if (event.type !== "HandOverAccepted") continue;
        expect(actor === offered || isDesk(receiver)).toBe(true);
        [receiver, offered] = [event.to, undefined];
        expect(event.to).toBe(actor);
      }
      expect(state.receiver).toBe(receiver);
    };
  });
});

test("CP-3, CP-5 and CP-6 in any history the web knows who speaks, few speak for all, and who closes on the spot may", () => {
  overHistories((state, events, { actor }) => {
    for (const event of events) {
      if (event.type === "ComplaintReceived") {
        expect(event.givers.length).toBeLessThanOrEqual(event.terms.representativesMax);
        const isKnown = event.givers.some(({ identityVerified, person }) => identityVerified && person !== undefined);
        expect(event.intake !== "web" || isKnown).toBe(true);
      }
      if (event.type !== "ComplaintClosedOnSite") continue;
      expect([state.receiver, state.onSiteOwner]).toContain(actor);
      expect(state.subjects).not.toContain(actor);
      expect(state.openings).toBe(1);
    }
  });
});

test("CP-7, CP-8 and CP-24 in any history the law's day follows from the opening, the class and one approved extension", () => {
  overWalks(() => {
    let extensions = 0;
    let askedBy: string | undefined;
    return ({ due, openedAt, terms, complexity, extended }, events) => {
      for (const event of events) {
        if (event.type === "ComplaintReopened") extensions = 0;
        if (event.type === "ExtensionRequested") ({ askedBy } = event);
        if (event.type === "ComplaintReclassified" && event.complexity === "simple") extensions = 0;
        if (event.type !== "ExtensionApproved") continue;
        extensions += 1;
        expect([event.approvedBy === askedBy, complexity === "simple"]).toEqual([false, false]);
      }
      expect(extensions).toBeLessThanOrEqual(1);
      const legal = due.get("legal");
      if (legal !== undefined) expect(legal).toBe(legalDeadline(openedAt, terms, complexity, extended));
    };
  });
});

test("CP-10, CP-11, CP-13 and CP-22 in any history only the handler works, after the panel, with a cause, by a signed letter", () => {
  const HANDLERS: ReadonlySet<string> = new Set([
    "InvestigationRecorded",
    "PanelAsked",
    "ExtensionRequested",
    "ResolutionProposed",
    "OutcomeTold",
  ]);
  overHistories((state, events, { actor }) => {
    for (const event of events) {
      if (HANDLERS.has(event.type)) expect(actor).toBe(state.handler);
      if (event.type === "OpinionGiven") expect([state.handler, ...state.subjects]).not.toContain(actor);
      if (event.type === "OutcomeTold") {
        expect(event.by === "letter" && event.letter === undefined).toBe(false);
        expect([...state.subjects, ...state.interested]).not.toContain(event.letter?.signedBy);
      }
      if (event.type !== "ResolutionProposed") continue;
      const { panel, complexity } = state;
      const silent = panel?.departments.filter((department) => !panel.opinions.has(department)) ?? [];
      expect(silent.length === 0 || event.at >= (panel?.dueBy ?? 0)).toBe(true);
      expect([complexity === "difficult" && panel === undefined, event.rootCause]).toEqual([false, "x"]);
    }
  });
});

test("CP-15, CP-16 and CP-18 in any history a call ends it as it went, and it opens again in its days with nobody yet to handle it", () => {
  overWalks(() => {
    let inVain = 0;
    let closedAt = 0;
    return (state, events) => {
      for (const event of events) {
        if (event.type === "CalledBack") {
          inVain += event.outcome === "unreachable" ? 1 : 0;
          const [, next] = events;
          const isOver = event.outcome !== "unreachable" || inVain >= TERMS.callBackAttempts;
          expect(next !== undefined).toBe(isOver);
          if (event.outcome === "answered") {
            expect(next?.type).toBe((event.score ?? 0) >= 3 ? "ComplaintClosed" : "ComplaintReopened");
          }
        }
        if (event.type === "ComplaintClosed" || event.type === "ComplaintClosedOnSite") closedAt = event.at;
        if (event.type !== "ComplaintReopened") continue;
        inVain = 0;
        expect([state.handler, state.told.size, state.panel]).toEqual([undefined, 0, undefined]);
        const last = endOfDayAfter(closedAt, TERMS.reopenWithinDays, TERMS.calendar.timeZone);
        if (event.cause === "asked") expect([event.at < last, event.reason]).toEqual([true, "r"]);
      }
    };
  });
});

test("CP-19 to CP-21, CP-23 and CP-25 in any history what went outside is decided there, and nothing is linked, attached or withdrawn twice", () => {
  overHistories((state, events) => {
    for (const event of events) {
      if (event.type === "OutsideDecided") {
        expect(["ComplaintReopened", "ComplaintClosed"]).toContain(events[1]?.type);
      }
      if (event.type === "ComplaintWithdrawn") expect(state.withdrawnGivers.size).toBe(state.givers.size);
    }
    const tickets = state.tickets.map(({ ticketId }) => ticketId);
    const files = state.files.map(({ sha256 }) => sha256);
    expect([new Set(tickets).size, new Set(files).size]).toEqual([tickets.length, files.length]);
    expect(state.tickets.every(({ outletId, businessDate }) => outletId !== "" && businessDate !== "")).toBe(true);
    if (state.state === "withdrawn") expect([...state.withdrawnGivers].sort()).toEqual([...state.givers.keys()].sort());
  });
});
