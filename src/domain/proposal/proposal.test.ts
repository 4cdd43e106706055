import { givenOn } from "#base/given.fixture";
import type { Rng } from "#base/rng";
import { expect, test } from "vitest";
import { inAnyHistory, oneOf } from "../../../tests/support/random-history";
import { decide } from "./decide";
import { evolve } from "./evolve";
import {
  type CommandOf,
  isOwed,
  type ProposalCommand,
  type ProposalDraft,
  type ProposalEvent,
  unmadeProposal,
} from "./model";

const ref = { token: "v", hash: "h" };

function by<Type extends ProposalCommand["type"]>(
  actor: string,
  type: Type,
  own: Omit<CommandOf<Type>, "type" | "now" | "actor">,
): CommandOf<Type> {
  // The parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: 1_000, actor, ...own } as unknown as CommandOf<Type>;
}

const SAID = { proposalId: "p1", outletId: "O01", theme: "waiting", text: ref } as const;
const fromStaff = by("lin", "SubmitProposal", { ...SAID, source: "staff" });
const fromCustomer = by("lin", "SubmitProposal", { ...SAID, source: "customer", author: ref });
const anonymous = by("lin", "SubmitProposal", { ...SAID, source: "customer" });
const screen = (actor: string) => by(actor, "ScreenProposal", { passed: true });
const tell = by("lin", "TellAuthor", { by: "inApp" });
const discuss = by("hao", "DiscussProposal", { seminarId: "2026-11" });
const accepted = by("hao", "DecideProposal", { passed: true });
const given = (...commands: readonly ProposalCommand[]) => givenOn(unmadeProposal(), decide, evolve, commands);

test("IP-1 a customer's name is a reference, and a number is given once", () => {
  expect(given().then(fromCustomer)).toMatchObject([{ source: "customer", author: ref, submittedBy: "lin" }]);
  expect(given(fromStaff).refusal(fromStaff)).toEqual({ code: "proposal.idTaken", proposalId: "p1" });
  expect(given().refusal(tell)).toEqual({ code: "proposal.unknown" });
});

test("IP-2 IP-5 every step in its order, to the figure before and after", () => {
  const { then, refusal } = given(fromStaff);
  expect(refusal(discuss)).toEqual({ code: "proposal.wrongState", state: "handedIn" });
  const steps = [
    screen("hao"),
    discuss,
    accepted,
    by("hao", "SendToHeadOffice", {}),
    by("hq", "PilotProposal", {}),
    by("hq", "AdoptProposal", {}),
  ];
  for (const step of steps) {
    then(step);
    then(tell);
  }
  const effect = { indicator: "over10", before: 0.2, after: 0.1 };
  expect(then(by("hq", "MeasureProposal", effect))).toMatchObject([effect]);
});

test("IP-2 a rejection says why", () => {
  const no = by("hao", "ScreenProposal", { passed: false });
  expect(given(fromStaff).refusal(no)).toEqual({ code: "proposal.reasonMissing" });
  expect(given(fromStaff).then({ ...no, reason: "it is done so already" })).toMatchObject([
    { type: "ProposalRejected" },
  ]);
});

test("IP-3 nobody screens or decides the own proposal; who wrote down a customer's may", () => {
  expect(given(fromStaff).refusal(screen("lin"))).toEqual({ code: "proposal.ownProposal", staffId: "lin" });
  expect(given(fromCustomer).then(screen("lin"))).toMatchObject([{ type: "ProposalScreened" }]);
});

test("IP-4 IP-6 the next step waits until the author knows of the last, and nobody waits for who is unknown", () => {
  const { then, refusal } = given(fromCustomer, screen("hao"));
  expect(refusal(discuss)).toEqual({ code: "proposal.authorUntold", state: "screened" });
  expect(then(by("hao", "TellAuthor", { by: "phone" }))).toMatchObject([{ of: "screened", by: "phone" }]);
  expect(then(by("hao", "TellAuthor", { by: "phone" }))).toEqual([]);
  expect(then(discuss)).toMatchObject([{ seminarId: "2026-11" }]);
  expect(given(anonymous, screen("hao")).then(discuss)).toMatchObject([{ type: "ProposalDiscussed" }]);
});

test("IP-7 in the application only the author says that he knows; somebody else says how he told him", () => {
  const { then, refusal } = given(fromStaff, screen("hao"));
  expect(refusal({ ...tell, actor: "hao" })).toEqual({ code: "proposal.notTheAuthor" });
  expect(refusal(by("lin", "TellAuthor", { by: "phone" }))).toEqual({ code: "proposal.notTheAuthor" });
  expect(then(tell)).toMatchObject([{ of: "screened", by: "inApp" }]);
});

test("IP-1 to IP-7 in any history steps are in their order, none over the head of the author or by him, and he speaks for himself", () => {
  const TYPES = [
    "SubmitProposal",
    "ScreenProposal",
    "DiscussProposal",
    "DecideProposal",
    "SendToHeadOffice",
    "PilotProposal",
    "AdoptProposal",
    "MeasureProposal",
    "TellAuthor",
  ] as const;
  const ORDER = [
    "ProposalSubmitted",
    "ProposalScreened",
    "ProposalDiscussed",
    "ProposalAccepted",
    "ProposalSentToHeadOffice",
    "ProposalPiloted",
    "ProposalAdopted",
    "ProposalMeasured",
  ];
  const seen = new Set<string>();
  const command = (rng: Rng, now: number, { state }: ProposalDraft): ProposalCommand => {
    if (state === "unmade") return { ...oneOf(rng, [fromStaff, fromCustomer, anonymous]), now };
    const own = {
      ...SAID,
      passed: rng.next() < 0.8,
      ...(rng.next() < 0.8 && { reason: "r" }),
      seminarId: "s",
      by: oneOf(rng, ["inApp", "phone"] as const),
      indicator: "i",
      before: 1,
      after: 2,
    };
    return { ...by(oneOf(rng, ["lin", "hao"]), oneOf(rng, TYPES), own as never), now };
  };
  const context = { initial: unmadeProposal, decide, evolve, command };
  inAnyHistory<ProposalCommand, ProposalEvent, ProposalDraft>(
    context,
    { seed: 32, steps: 20, stepMs: 1_000, runs: 300 },
    () => {
      let before = unmadeProposal();
      const steps: string[] = [];
      return ({ state, events, command: last }) => {
        seen.add(state.state);
        for (const event of events) {
          if (event.type === "AuthorTold") {
            expect(event.by === "inApp").toBe(state.source === "staff" && last.actor === state.submittedBy);
            expect(decide(last, state)).toEqual({ ok: true, value: [] });
            continue;
          }
          steps.push(event.type);
          if (event.type === "ProposalSubmitted") expect(event.author ?? ref).toEqual(ref);
          if (event.type === "ProposalRejected")
            expect([event.reason, steps.length === 2 || steps.length === 4]).toEqual(["r", true]);
          if (event.type === "ProposalMeasured")
            expect([event.indicator, event.before, event.after]).toEqual(["i", 1, 2]);
        }
        const taken = steps.filter((type) => type !== "ProposalRejected");
        expect(taken).toEqual(ORDER.slice(0, taken.length));
        expect(steps.slice(0, -1)).not.toContain("ProposalRejected");
        if (last.type !== "TellAuthor") expect(isOwed(before)).toBe(false);
        const judged = last.type === "ScreenProposal" || last.type === "DecideProposal";
        if (judged && state.source === "staff") expect(last.actor).not.toBe(state.submittedBy);
        before = structuredClone(state);
      };
    },
  );
  expect(seen.size).toBe(9);
});
