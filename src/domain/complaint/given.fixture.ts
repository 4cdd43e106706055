import { givenOn } from "#base/given.fixture";
import { instantAt } from "#base/calendar";
import { HOUR_MS } from "#base/time";
import { decide } from "./decide";
import { evolve } from "./evolve";
import type { CommandOf, ComplaintCommand } from "./messages";
import { type ComplaintTerms, type Giver, unfiledComplaint } from "./model";

export const TERMS: ComplaintTerms = {
  acknowledgeWithinHours: 2,
  planWithinHours: 24,
  solveWithinDays: 5,
  simpleWithinDays: 15,
  complexWithinDays: 30,
  extendedWithinDays: 60,
  panelDepartments: ["legal", "personalFinance", "eBankingAndCards", "operations", "channels"],
  panelWithinDays: 3,
  callBackWithinDays: 5,
  callBackAttempts: 3,
  reopenWithinDays: 30,
  representativesMax: 5,
  overdueCountsAgainst: "onSiteOwner",
  calendar: { timeZone: "Asia/Shanghai", restWeekdays: [6, 7], restDates: [], workDates: [] },
};

/** Monday, 2026-11-23, 10:00 at the outlet. */
export const MONDAY_10 = instantAt("2026-11-23", "10:00", "Asia/Shanghai");

export const ref = (name: string) => ({ token: `v-${name}`, hash: `h-${name}` });

export const giver = (giverId: string, more: Partial<Giver> = {}): Giver => ({
  giverId,
  role: "customer",
  person: ref(giverId),
  identityVerified: false,
  ...more,
});

type Own<Type extends ComplaintCommand["type"]> = Omit<CommandOf<Type>, "type" | "now" | "actor">;

/** A command by somebody, so many hours after Monday ten o'clock. */
export function by<Type extends ComplaintCommand["type"]>(
  actor: string,
  hour: number,
  type: Type,
  own: Own<Type>,
): CommandOf<Type> {
  // The three parts make up the whole; TypeScript cannot see it through the generic.
  return { type, now: MONDAY_10 + hour * HOUR_MS, actor, ...own } as unknown as CommandOf<Type>;
}

/** Lin, the lobby manager, is told at the tablet by Ana; Wu is complained of and Hao is the duty head. */
export const received = (more: Partial<Own<"ReceiveComplaint">> = {}): ComplaintCommand =>
  by("lin", 0, "ReceiveComplaint", {
    complaintId: "c1",
    outletId: "O01",
    intake: "tablet",
    category: "waiting",
    facts: ref("facts"),
    givers: [giver("ana")],
    subjects: ["wu"],
    tickets: [],
    onSiteOwner: "hao",
    terms: TERMS,
    ...more,
  });

type Classed = Own<"RegisterComplaint">;
export const registered = (more: Partial<Classed> = {}): ComplaintCommand =>
  by("lin", 1, "RegisterComplaint", { category: "waiting", severity: "general", complexity: "simple", ...more });
export const acknowledged = by("lin", 1, "AcknowledgeComplaint", { by: "phone" });
export const assigned = by("dora", 3, "AssignHandler", { staffId: "han" });
export const investigated = by("han", 20, "RecordInvestigation", { findings: ref("findings") });
export const proposed = (hour = 30, actor = "han"): ComplaintCommand =>
  by(actor, hour, "ProposeResolution", { resolution: ref("resolution"), rootCause: "noonCover" });
export const told = (giverId = "ana", hour = 31): ComplaintCommand =>
  by("han", hour, "TellOutcome", { giverId, by: "phone" });
export const called = (more: Partial<Own<"RecordCallBack">> = {}, actor = "dora"): ComplaintCommand =>
  by(actor, 60, "RecordCallBack", { giverId: "ana", callerUnitId: "district", outcome: "answered", score: 4, ...more });

/** Until a handler has looked into it; without a panel. */
export const inWork = (more: Partial<Classed> = {}): readonly ComplaintCommand[] => [
  received(),
  registered(more),
  acknowledged,
  assigned,
  investigated,
];
/** Until everybody has been told. */
export const answered = (): readonly ComplaintCommand[] => [...inWork(), proposed(), told()];

/** A complaint on which all these commands were accepted. */
export function given(...commands: readonly ComplaintCommand[]) {
  const complaint = unfiledComplaint();
  return { complaint, ...givenOn(complaint, decide, evolve, commands) };
}
