import type { BusinessDate } from "#base/calendar";
import type { Personal } from "#base/vault-ref";
import type { Rng } from "#base/rng";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { Scheme } from "#domain/checklist/scheme";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import { MEETING_STEPS, type Filled, type Slot } from "#domain/routine/model";
import type { FormId } from "#read/site-forms/form-fields";
import type { DayForms } from "../../quality/day-forms";
import { dutyOn, headOf, hostOf, type Branch } from "./branch";
import type { CaseScript, Deed, Scribe } from "./deeds";
import type { Say } from "./phrases";

export type RoutineProblem = {
  readonly branch: Branch;
  readonly plan: LobbyPlan;
  readonly date: BusinessDate;
  /** The shipped checklist of each of the three inspections. */
  readonly schemeOf: (slot: Slot) => Scheme;
  readonly dayForms: DayForms;
  readonly scribe: Scribe;
  readonly say: Say;
  readonly rng: Rng;
};

/** Assumptions of ours: how often each duty of a day is forgotten, and how often an item is not in order. */
const FORGOTTEN = { checkIn: 0.02, meeting: 0.02, peak: 0.05, close: 0.04, lobbyLog: 0.04, meetingLog: 0.04 } as const;
const WRONG_SHARE = 0.012;
const UNREAD_SHARE = 0.03;
const LATE_SHARE = 0.06;
/** Earlier than the lobby opens its day, which would plan it as well. */
const PLANNED_BEFORE_MS = 75 * MINUTE_MS;
/** A circular comes every so many days. */
const CIRCULAR_EVERY_DAYS = 3;

type Day = RoutineProblem & {
  readonly script: CaseScript<"routine">;
  readonly head: string;
  readonly host: string;
  /** What nobody does on this day. */
  readonly forgotten: ReadonlySet<keyof typeof FORGOTTEN>;
};

/** The name of the deed that ends every played day, whatever was forgotten before. */
export const LAST_LOG = "dutyLog";

/** One day beside the counter, from the plan to the last signature, with now and then something that nobody did. */
export function routineDeeds(problem: RoutineProblem): readonly Deed[] {
  const { branch, date, rng, scribe } = problem;
  const { head } = dutyOn(branch, date);
  const names = Object.keys(FORGOTTEN) as (keyof typeof FORGOTTEN)[];
  const forgotten = new Set(names.filter((name) => rng.next() < FORGOTTEN[name]));
  const day: Day = { ...problem, script: scribe("routine", date), head, host: hostOf(branch), forgotten };
  return [...planned(day), ...meeting(day), ...opening(day), ...midday(day), ...closing(day)];
}

function planned({ script, branch, date, plan: { outletId, opensAt, closesAt } }: Day): readonly Deed[] {
  const { head: dutyHead, deputy } = dutyOn(branch, date);
  const asked = { outletId, businessDate: date, opensAt, closesAt, dutyHead, ...(deputy !== undefined && { deputy }) };
  return [script(opensAt - PLANNED_BEFORE_MS, "system", { type: "PlanDay", ...asked })];
}

function meeting(day: Day): readonly Deed[] {
  const { script, head, branch, date, rng, forgotten, plan } = day;
  if (forgotten.has("meeting")) return [];
  const from = plan.opensAt - 42 * MINUTE_MS;
  const absent = branch.everybody.filter((one) => one !== head && rng.next() < UNREAD_SHARE);
  const present = branch.everybody.filter((one) => !absent.includes(one));
  const circular = circularOf(date);
  const passed =
    circular === undefined
      ? []
      : [
          script(from + MINUTE_MS, head, { type: "PassDocument", documentId: circular }),
          ...present
            .filter((one) => one !== head && rng.next() >= UNREAD_SHARE)
            .map((one) => script(from + 2 * MINUTE_MS, one, { type: "ConfirmRead", documentId: circular })),
        ];
  const steps = MEETING_STEPS.map((step, ix) =>
    script(from + (5 + 3 * ix) * MINUTE_MS, head, { type: "FinishMeetingStep", step }),
  );
  return [
    script(from, head, { type: "StartMeeting", present, absent }),
    ...passed,
    ...steps,
    signature(day, from + 20 * MINUTE_MS, head, "meetingLog", (paper) => ({ type: "SignMeeting", ...paper })),
  ];
}

/** Named after its month and its place in it. */
function circularOf(date: BusinessDate): string | undefined {
  const day = Number(date.slice(8));
  return day % CIRCULAR_EVERY_DAYS === 1
    ? `circular-${date.slice(0, 7)}-${(day + 2) / CIRCULAR_EVERY_DAYS}`
    : undefined;
}

function opening(day: Day): readonly Deed[] {
  const { script, head, host, rng, say, forgotten, plan } = day;
  const { opensAt } = plan;
  const seen = seenBy(day, "preOpen");
  const late = rng.next() < LATE_SHARE ? 16 + rng.below(10) : -8;
  const reason = seen.wrong.length > 0 ? { reason: say("readyReason", rng) } : {};
  return [
    inspection(day, opensAt - 15 * MINUTE_MS, host, "preOpen", seen),
    script(opensAt - 5 * MINUTE_MS, headOf(day.branch), { type: "DeclareReady", ...reason }),
    ...(forgotten.has("checkIn") ? [] : [script(opensAt + late * MINUTE_MS, head, { type: "CheckIn" })]),
  ];
}

function midday(day: Day): readonly Deed[] {
  const { script, host, head, branch, rng, forgotten, plan, date } = day;
  const { opensAt } = plan;
  const noon = opensAt + 165 * MINUTE_MS;
  const stand = branch.lobbyManagers[1] ?? branch.advisers[0];
  const handOverId = `${date}-noon`;
  const post = { handOverId, post: "lobby" } as const;
  const relief =
    stand === undefined || stand === host
      ? []
      : [
          script(noon, host, { type: "OfferPost", ...post, to: stand }),
          script(noon + MINUTE_MS, stand, { type: "AcceptPost", handOverId }),
        ];
  if (forgotten.has("peak")) return relief;
  const at = opensAt + (60 + rng.below(90)) * MINUTE_MS;
  return [inspection(day, at, rng.next() < 0.5 ? host : head, "peak", seenBy(day, "peak")), ...relief];
}

function closing(day: Day): readonly Deed[] {
  const { script, head, host, forgotten, plan } = day;
  const after = (minutes: number): EpochMs => plan.closesAt + minutes * MINUTE_MS;
  const log = (at: EpochMs, by: string, kind: "lobbyLog" | "dutyLog" | "meetingLog"): Deed =>
    signature(day, at, by, kind, (paper) => ({ type: "SignLog", kind, ...paper }));
  return [
    ...(forgotten.has("close") ? [] : [inspection(day, after(8), head, "close", seenBy(day, "close"))]),
    ...(forgotten.has("meetingLog") || forgotten.has("meeting") ? [] : [log(after(12), head, "meetingLog")]),
    ...(forgotten.has("lobbyLog") ? [] : [log(after(16), host, "lobbyLog")]),
    ...(forgotten.has("checkIn") ? [] : [script(after(20), head, { type: "CheckOut" })]),
    // What is missed by now is said before the last signature, which ends every day.
    script(after(31), "system", { type: "ObserveRoutine" }),
    log(after(33), head, LAST_LOG),
  ];
}

type Seen = { readonly items: string; readonly wrong: readonly string[] };

function seenBy({ schemeOf, rng }: Day, slot: Slot): Seen {
  const items = schemeOf(slot)
    .modules.flatMap((module) => module.items)
    .map(({ itemId }) => ({ itemId, result: rng.next() < WRONG_SHARE ? ("notOk" as const) : ("ok" as const) }));
  const wrong = items.filter(({ result }) => result === "notOk").map(({ itemId }) => itemId);
  return { items: JSON.stringify(items), wrong };
}

function inspection(day: Day, at: EpochMs, by: string, slot: Slot, { items, wrong }: Seen): Deed {
  return signature(
    day,
    at,
    by,
    "inspection",
    (paper) => ({ type: "SignInspection", ...paper, slot, wrong, findingIds: [] }),
    items,
  );
}

type Paper = { readonly form: Personal; readonly filled: Filled };
type Signed = Parameters<CaseScript<"routine">>[2];

/** A form as the page would sign it: what the journal knows, and what a person has added. */
function signature(
  { script, branch, date, dayForms, say, rng }: Day,
  at: EpochMs,
  by: string,
  formId: Exclude<FormId, "dutyRoster">,
  toAsked: (paper: Paper) => Exclude<Signed, (...occasion: never) => unknown>,
  items?: string,
): Deed {
  // Chance speaks now: what it says must not hang on what else is asked for on the day.
  const said = new Map<string, string>(
    OWN_FIELDS[formId].map((key) => [key, say(`${formId === "meetingLog" ? "meeting" : formId}.${key}`, rng)]),
  );
  if (items !== undefined) said.set("items", items);
  return script(at, by, async () => {
    const { known } = await dayForms(branch.outletId, date, formId, at);
    const knownTexts = Object.entries(known).map(([key, value]) => [key, JSON.stringify(value)] as const);
    return toAsked({
      form: { personal: Object.fromEntries([...knownTexts, ...said]) },
      filled: { bySystem: knownTexts.length, byHand: said.size },
    });
  });
}

/** What only a person can fill in, less the items of a checklist. */
const OWN_FIELDS = {
  meetingLog: MEETING_STEPS,
  inspection: ["emergencies"],
  lobbyLog: ["customers", "handOver"],
  dutyLog: ["problems"],
} as const;
