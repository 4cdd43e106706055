import { HOUR_MS, MINUTE_MS, type EpochMs } from "#base/time";
import type { Category, Complexity, Giver, Intake, TicketRef } from "#domain/complaint/model";
import type { Unsealed } from "#base/vault-ref";
import { HEAD_OFFICE } from "../demo-accounts";
import { headOf, hostOf, secondHeadOf } from "./branch";
import { written, type CaseScript, type Deed, type Occasion, type PlayedTicket } from "./deeds";
import { newCaseId, onDay, type MonthScene } from "./month-scene";

/** How a complaint goes on. */
type Course =
  "onSite" | "answered" | "difficult" | "withdrawn" | "escalated" | "overdue" | "dissatisfied" | "anonymous" | "letter";

/** One complaint for so many visits: an assumption of ours. */
const VISITS_PER_COMPLAINT = 3_000;

/** An outlet begins at its turn, so that every course is to be seen somewhere, the plain ones most often. */
const COURSES: readonly Course[] = [
  ...(["answered", "overdue", "withdrawn", "escalated", "dissatisfied", "difficult", "letter"] as const),
  ...(["anonymous", "onSite", "answered", "onSite", "answered"] as const),
];
const CATEGORIES: readonly (readonly [Category, number])[] = [
  ["waiting", 40],
  ["attitude", 16],
  ["fee", 10],
  ["error", 10],
  ["device", 10],
  ["product", 5],
  ["privacy", 4],
  ["other", 5],
];
const PANEL = ["legal", "operations"] as const;

/** The complaints of an outlet's month, each from its receipt to as far as the month goes. */
export function complaintDeeds(scene: MonthScene, visitsExpected: number): readonly Deed[] {
  const { turn, days, rng } = scene;
  const count = Math.max(1, Math.round(visitsExpected / VISITS_PER_COMPLAINT));
  return Array.from({ length: count }, (_none, ix) => {
    const day = Math.min(days - 1, Math.floor(((ix + rng.next()) * days) / count));
    const at = onDay(scene, day, "10:00") + rng.below(210) * MINUTE_MS;
    return courseDeeds(scene, COURSES[(turn + ix * 4) % COURSES.length] ?? "answered", { day, at });
  }).flat();
}

type Filed = { readonly day: number; readonly at: EpochMs };

/** What every step of one complaint is written with. */
type Story = MonthScene &
  Filed & { readonly script: CaseScript<"complaint">; readonly complaintId: string; readonly category: Category };

function courseDeeds(scene: MonthScene, course: Course, filed: Filed): readonly Deed[] {
  const { scribe, rng } = scene;
  const complaintId = newCaseId(scene, filed.at);
  const [category] = CATEGORIES[rng.pick(CATEGORIES.map(([, weight]) => weight))] ?? ["waiting"];
  const story: Story = { ...scene, ...filed, complaintId, category, script: scribe("complaint", complaintId) };
  switch (course) {
    case "onSite":
      return [received(story, "tablet"), settledOnSite(story)];
    case "answered":
      return [...taken(story, "simple"), ...looked(story), ...answered(story, 2), calledBack(story, 5)];
    case "letter":
      return [...taken(story, "complex"), ...looked(story), ...answered(story, 3, true), calledBack(story, 5)];
    case "difficult":
      return [
        ...taken(story, "difficult"),
        ...looked(story),
        ...panel(story),
        ...answered(story, 4),
        calledBack(story, 4),
      ];
    case "dissatisfied":
      return [
        ...taken(story, "simple"),
        ...looked(story),
        ...answered(story, 2),
        calledBack(story, 2),
        ...again(story),
      ];
    case "escalated":
      return [...taken(story, "complex"), ...looked(story), ...answered(story, 3), ...escalated(story)];
    case "withdrawn":
      return [...taken(story, "simple"), withdrawn(story)];
    case "overdue":
      return overdue(story);
    case "anonymous":
      return [received(story, "opinionBook"), registered(story, "simple"), ...unnamed(story)];
  }
}

/** A complaint of a day names a ticket of the day: the longest wait so far, or who was served last. */
function received({ script, branch, say, rng, at, complaintId, category, ...scene }: Story, intake: Intake): Deed {
  const { outletId } = branch;
  const isNamed = intake !== "opinionBook";
  const person = { personal: { name: say("name", rng), phone: say("phone", rng) } };
  const giver: Unsealed<Giver> = {
    giverId: "customer",
    role: "customer",
    identityVerified: isNamed,
    ...(isNamed && { person }),
  };
  const facts = written(say(`complaint.${category}`, rng));
  const by = intake === "web" ? "customer" : hostOf(branch);
  return script(at, by, (occasion) => {
    const ticket = ticketBehind(occasion, at, category);
    const tickets: readonly TicketRef[] = ticket
      ? [{ outletId, businessDate: occasion.date, ticketId: ticket.ticketId }]
      : [];
    const subject = category === "attitude" ? ticket?.servedBy : undefined;
    return {
      ...({
        type: "ReceiveComplaint",
        complaintId,
        outletId,
        intake,
        category,
        facts,
        givers: [giver],
        tickets,
      } as const),
      subjects: subject !== undefined && !branch.heads.includes(subject) && subject !== by ? [subject] : [],
      ...(intake !== "web" && { onSiteOwner: secondHeadOf({ ...scene, ...branch }) }),
    };
  });
}

function ticketBehind({ date, ticketsOn }: Occasion, at: EpochMs, category: Category): PlayedTicket | undefined {
  const before = ticketsOn(date).filter(({ calledAt }) => calledAt !== undefined && calledAt < at);
  if (category !== "waiting") return before.at(-1);
  return before.reduce<PlayedTicket | undefined>(
    (longest, ticket) => (ticket.waitedMs > (longest?.waitedMs ?? -1) ? ticket : longest),
    undefined,
  );
}

function registered({ script, branch, at, category }: Story, complexity: Complexity): Deed {
  const severity = complexity === "difficult" ? "serious" : "general";
  return script(at + 25 * MINUTE_MS, hostOf(branch), { type: "RegisterComplaint", category, severity, complexity });
}

/** Received, at times by web and then taken from the desk, registered, acknowledged in its two hours. */
function taken(story: Story, complexity: Complexity): readonly Deed[] {
  const { script, branch, at, rng } = story;
  const intake = (["tablet", "phone", "web", "callCentre"] as const)[rng.below(4)] ?? "tablet";
  const fromDesk = intake === "web" ? [script(at + 15 * MINUTE_MS, hostOf(branch), { type: "AcceptHandOver" })] : [];
  return [
    received(story, intake),
    ...fromDesk,
    registered(story, complexity),
    script(at + 45 * MINUTE_MS, hostOf(branch), { type: "AcknowledgeComplaint", by: "phone" }),
  ];
}

/** Handled by the head, who had no part in taking it. */
function looked({ script, branch, say, rng, at, day, ...scene }: Story): readonly Deed[] {
  const head = headOf(branch);
  return [
    script(at + 2 * HOUR_MS, head, { type: "TellPlan", plan: written(say("plan", rng)) }),
    script(at + 2 * HOUR_MS + MINUTE_MS, head, { type: "AssignHandler", staffId: head }),
    script(onDay({ ...scene, branch }, day + 1, "08:50"), head, {
      type: "RecordInvestigation",
      findings: written(say("investigation", rng)),
    }),
  ];
}

function panel({ script, branch, say, rng, day, ...scene }: Story): readonly Deed[] {
  const on = (days: number, time: string): EpochMs => onDay({ ...scene, branch }, day + days, time);
  const [one, other] = PANEL;
  return [
    script(on(1, "09:05"), headOf(branch), { type: "AskPanel", departments: PANEL }),
    script(on(2, "11:15"), HEAD_OFFICE, {
      type: "GiveOpinion",
      department: one,
      opinion: written(say("opinion", rng)),
    }),
    script(on(3, "10:05"), branch.manager, {
      type: "GiveOpinion",
      department: other,
      opinion: written(say("opinion", rng)),
    }),
  ];
}

function answered(story: Story, afterDays: number, byLetter = false): readonly Deed[] {
  const { script, branch, say, rng, day } = story;
  const head = headOf(branch);
  const rootCause = (["process", "staffing", "training", "information"] as const)[rng.below(4)] ?? "process";
  const proposed = onDay(story, day + afterDays, "09:35");
  const letter = byLetter && { letter: { text: written(say("letter", rng)), signedBy: head } };
  return [
    script(proposed, head, { type: "ProposeResolution", resolution: written(say("resolution", rng)), rootCause }),
    script(proposed + 40 * MINUTE_MS, head, {
      ...({ type: "TellOutcome", giverId: "customer", by: byLetter ? "letter" : "phone" } as const),
      ...letter,
    }),
  ];
}

/** By the district, which had no part in it; who is not satisfied opens it again. */
function calledBack(story: Story, score: number): Deed {
  const { script, branch, say, rng, day } = story;
  return script(onDay(story, day + CALLED_AFTER_DAYS, "10:25"), branch.manager, {
    ...({ type: "RecordCallBack", giverId: "customer", outcome: "answered", score } as const),
    comment: written(say("callBack", rng)),
  });
}

const CALLED_AFTER_DAYS = 6;

function settledOnSite({ script, branch, say, rng, at }: Story): Deed {
  return script(at + 30 * MINUTE_MS, hostOf(branch), {
    ...({ type: "CloseOnSite", rootCause: "information" } as const),
    resolution: written(say("resolution", rng)),
  });
}

/** To the regulator, who decides after some weeks that the answer was right. */
function escalated(story: Story): readonly Deed[] {
  const { script, branch, say, rng, day } = story;
  const decision = written(say("opinion", rng));
  return [
    script(onDay(story, day + CALLED_AFTER_DAYS, "14:45"), headOf(branch), {
      type: "EscalateOutside",
      body: "regulator",
    }),
    script(onDay(story, day + DECIDED_AFTER_DAYS, "15:20"), branch.manager, {
      ...({ type: "RecordOutsideDecision", reopens: false } as const),
      decision,
    }),
  ];
}

const DECIDED_AFTER_DAYS = 18;

/** Opened again by the call-back: another head takes it, and the district calls again. */
function again(story: Story): readonly Deed[] {
  const { script, branch, say, rng, day } = story;
  const head = headOf(branch);
  const second = { ...story, day: day + CALLED_AFTER_DAYS };
  return [
    script(onDay(second, second.day + 1, "09:15"), head, { type: "TellPlan", plan: written(say("plan", rng)) }),
    script(onDay(second, second.day + 1, "09:20"), head, { type: "AssignHandler", staffId: head }),
    script(onDay(second, second.day + 1, "11:30"), head, {
      type: "RecordInvestigation",
      findings: written(say("investigation", rng)),
    }),
    ...answered(second, 2),
    calledBack(second, 4),
  ];
}

function withdrawn({ script, branch, at }: Story): Deed {
  return script(at + 4 * HOUR_MS, hostOf(branch), { type: "WithdrawComplaint", giverId: "customer" });
}

/** Nobody takes it up: each deadline is said once as it passes. */
function overdue(story: Story): readonly Deed[] {
  const { script, at, day } = story;
  return [
    received(story, "phone"),
    registered(story, "simple"),
    script(at + 3 * HOUR_MS, "system", { type: "ObserveDeadlines" }),
    script(onDay(story, day + 2, "00:30"), "system", { type: "ObserveDeadlines" }),
    script(onDay(story, day + 8, "00:30"), "system", { type: "ObserveDeadlines" }),
  ];
}

/** A line in the opinion book without a name: it is answered in the book, and there is nobody to call. */
function unnamed(story: Story): readonly Deed[] {
  const { script, branch, say, rng, at, day } = story;
  const head = headOf(branch);
  return [
    script(at + HOUR_MS, hostOf(branch), { type: "AcknowledgeComplaint", by: "inPerson" }),
    ...looked(story),
    script(onDay(story, day + 2, "09:35"), head, {
      ...({ type: "ProposeResolution", rootCause: "process" } as const),
      resolution: written(say("resolution", rng)),
    }),
    script(onDay(story, day + 2, "09:45"), head, { type: "CloseUncalled" }),
  ];
}
