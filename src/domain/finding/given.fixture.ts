import { givenOn } from "#base/given.fixture";
import { instantAt } from "#base/calendar";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { CommandOf, FindingCommand } from "./messages";
import { emptyFindingBook, type FindingTerms } from "./model";

export const TERMS: FindingTerms = {
  repeatWithinDays: 90,
  receiveWithinDays: 2,
  dueDays: 7,
  verifyWithinDays: 5,
  contestWithinDays: 5,
  behaviours: ["courteousWords", "bothHands", "raisedHand"],
  calendar: { timeZone: "Asia/Shanghai", restWeekdays: [6, 7], restDates: [], workDates: [] },
};

export const ref = (name: string) => ({ token: `v-${name}`, hash: `h-${name}` });
const DAY_MS = 86_400_000;
const MONDAY_10 = instantAt("2026-11-23", "10:00", "Asia/Shanghai");
/** Monday, 2026-11-23, 10:00 at the outlet, and so many days later. */
export const onDay = (day: number): number => MONDAY_10 + day * DAY_MS;

type Own<Type extends FindingCommand["type"]> = Omit<CommandOf<Type>, "type" | "now" | "actor">;

export function by<Type extends FindingCommand["type"]>(
  actor: string,
  day: number,
  type: Type,
  own: Own<Type>,
): CommandOf<Type> {
  // The three parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: onDay(day), actor, ...own } as unknown as CommandOf<Type>;
}

/** Ida, the district's inspector, finds something. */
export const raise = (findingId: string, day = 0, more: Partial<Own<"RaiseFinding">> = {}): FindingCommand =>
  by("ida", day, "RaiseFinding", {
    findingId,
    clause: "peak.3",
    severity: "main",
    source: "onSite",
    facts: ref(findingId),
    evidence: [],
    points: 2,
    terms: TERMS,
    ...more,
  });
export const line = (findingId: string, owner = "lin") => ({ findingId, owner, action: ref(`do-${findingId}`) });
export const issue = (noticeId: string, ...lines: Own<"IssueNotice">["lines"]): FindingCommand =>
  by("ida", 1, "IssueNotice", { noticeId, lines, terms: TERMS });
export const receive = (noticeId: string, day = 2): FindingCommand => by("hao", day, "ReceiveNotice", { noticeId });
export const reply = (findingId: string, day = 3, actor = "lin"): FindingCommand =>
  by(actor, day, "ReplyToFinding", {
    findingId,
    rootCause: "noCover",
    measure: ref("measure"),
    proof: [{ fileId: "f1", sha256: "00" }],
    terms: TERMS,
  });
export const verify = (findingId: string, passed = true, actor = "ida", day = 4): FindingCommand =>
  by(actor, day, "VerifyFinding", { findingId, passed, reason: "looked at the photo", terms: TERMS });
export const contest = (findingId: string, day = 2.5): FindingCommand =>
  by("hao", day, "ContestFinding", { findingId, grounds: ref("grounds") });
export const decideContest = (findingId: string, stands: boolean, day = 4.5, actor = "dora"): FindingCommand =>
  by(actor, day, "DecideContest", { findingId, stands, reasons: ref("reasons") });
export const observe = (day: number): FindingCommand => by("system", day, "ObserveDeadlines", {});

/** Two findings on one notice that the outlet has signed for. */
export const inRectification = (): readonly FindingCommand[] => [
  raise("a"),
  raise("b", 0, { clause: "close.2" }),
  issue("n1", line("a"), line("b", "mei")),
  receive("n1"),
];

/** A book on which all these commands were accepted. */
export function given(...commands: readonly FindingCommand[]) {
  const book = emptyFindingBook();
  return { book, ...givenOn(book, decide, evolve, commands) };
}
