import { addDays } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import type { OpinionChannel } from "#domain/opinion/model";
import { unplannedSeminar, type Seminar } from "#domain/seminar/model";
import { HEAD_OFFICE } from "../demo-accounts";
import { headOf, hostOf, secondHeadOf } from "./branch";
import { manyAtOnce, written, type Deed } from "./deeds";
import { dateOn, newCaseId, onDay, type MonthScene } from "./month-scene";

const CHANNELS: readonly OpinionChannel[] = ["box", "book", "tablet", "phone"];
const THEMES = ["waiting", "attitude", "device", "other"] as const;
const DEPARTMENTS = ["operations", "personalFinance"] as const;

/** The seminar is late in the month, so that there is something to speak of, and planned some days before. */
const SEMINAR_DAY = 24;
const PLANNED_DAYS_BEFORE = 6;

/** What customers and staff let the branch know, the monthly seminar on it, and what comes of a proposal. */
export function opinionDeeds(scene: MonthScene): readonly Deed[] {
  const opinions = CHANNELS.flatMap((channel, ix) => oneOpinion(scene, channel, ix));
  const hasSeminar = scene.days > SEMINAR_DAY + 1;
  return [...opinions, ...proposal(scene, hasSeminar), ...(hasSeminar ? seminar(scene) : [])];
}

/** Answered in some days, and told to whoever gave a name; the last one of the month is still open. */
function oneOpinion(scene: MonthScene, channel: OpinionChannel, ix: number): readonly Deed[] {
  const { branch, scribe, say, rng, days } = scene;
  const day = Math.floor(((ix + rng.next()) * days) / CHANNELS.length);
  const at = onDay(scene, day, "11:10") + rng.below(180) * MINUTE_MS;
  const opinionId = newCaseId(scene, at);
  const script = scribe("opinion", opinionId);
  const isNamed = channel === "tablet" || channel === "phone";
  const theme = THEMES[rng.below(THEMES.length)] ?? "other";
  const giver = { giver: { personal: { name: say("name", rng), phone: say("phone", rng) } } };
  const received = { type: "ReceiveOpinion", opinionId, outletId: branch.outletId, channel, theme } as const;
  const head = headOf(branch);
  return [
    script(at, hostOf(branch), {
      ...received,
      text: written(say("opinion.text", rng)),
      identityVerified: isNamed,
      ...(isNamed && giver),
    }),
    script(onDay(scene, day + 3, "10:40"), head, {
      type: "DecideOpinion",
      outcome: written(say("opinion.outcome", rng)),
    }),
    ...(isNamed ? [script(onDay(scene, day + 3, "11:00"), head, { type: "TellGiver", by: "phone" })] : []),
  ];
}

/** By one of the staff, who is told of every step; discussed in the seminar where there is one. */
function proposal(scene: MonthScene, hasSeminar: boolean): readonly Deed[] {
  const { branch, scribe, say, rng, turn } = scene;
  const author = branch.tellers[turn % Math.max(1, branch.tellers.length)];
  if (author === undefined) return [];
  const at = onDay(scene, 1 + (turn % 6), "16:20");
  const proposalId = newCaseId(scene, at);
  const script = scribe("proposal", proposalId);
  const head = headOf(branch);
  const told = (day: number, time: string): Deed =>
    script(onDay(scene, day, time), author, { type: "TellAuthor", by: "inApp" });
  const outletId = branch.outletId;
  const submitted = { type: "SubmitProposal", proposalId, outletId, source: "staff", theme: "waiting" } as const;
  return [
    script(at, author, { ...submitted, text: written(say("proposal.text", rng)) }),
    script(onDay(scene, 9, "09:45"), head, { type: "ScreenProposal", passed: true }),
    told(9, "16:25"),
    ...(hasSeminar
      ? [
          script(onDay(scene, SEMINAR_DAY, "17:10"), head, { type: "DiscussProposal", seminarId: seminarOf(scene) }),
          told(SEMINAR_DAY, "17:30"),
          script(onDay(scene, SEMINAR_DAY + 1, "10:15"), head, { type: "DecideProposal", passed: true }),
          told(SEMINAR_DAY + 1, "16:25"),
          script(onDay(scene, SEMINAR_DAY + 2, "10:30"), head, { type: "SendToHeadOffice" }),
        ]
      : []),
  ];
}

/** A month has one regular seminar, which is called after it. */
const seminarOf = (scene: MonthScene): string => dateOn(scene, SEMINAR_DAY).slice(0, 7);

/** Its agenda is what the house has counted; each theme is decided, and the head office confirms the minutes. */
function seminar(scene: MonthScene): readonly Deed[] {
  const { branch, scribe, say, rng, quality, turn } = scene;
  const { outletId, manager } = branch;
  const seminarId = seminarOf(scene);
  const script = scribe("seminar", seminarId);
  const head = headOf(branch);
  const heldAt = onDay(scene, SEMINAR_DAY, "16:40");
  const [one, other] = DEPARTMENTS;
  const attendance = [
    { department: one, person: manager },
    { department: other, excuse: say("seminar.excuse", rng) },
  ];
  const planned = { type: "PlanSeminar", seminarId, outletId, heldAt, departments: DEPARTMENTS } as const;
  const dueOn = addDays(dateOn(scene, SEMINAR_DAY), 14);
  const decision = say("seminar.decision", rng);
  const decideAll = manyAtOnce(
    quality,
    "seminar",
    { outletId, caseId: seminarId },
    {
      at: heldAt + 20 * MINUTE_MS,
      by: head,
      asks: async () => {
        // What the seminar's own `evolve` made.
        const { state } = (await quality.read("seminar", { outletId, caseId: seminarId })) as {
          readonly state?: Seminar;
        };
        const { agenda } = state ?? unplannedSeminar();
        const owner = secondHeadOf(branch);
        return agenda.map(({ theme }) => ({ type: "DecideTheme", theme, decision, owner, dueOn }) as const);
      },
    },
  );
  return [
    { ...script(onDay(scene, SEMINAR_DAY - PLANNED_DAYS_BEFORE, "10:05"), head, planned), counts: true },
    { ...script(heldAt, head, { type: "HoldSeminar", attendance }), counts: true },
    decideAll,
    script(onDay(scene, SEMINAR_DAY + 1, "17:05"), head, {
      type: "SendMinutes",
      minutes: written(say("seminar.minutes", rng)),
    }),
    // Some minutes still wait for the head office.
    ...(turn % 4 === 3
      ? []
      : [script(onDay(scene, SEMINAR_DAY + 3, "10:35"), HEAD_OFFICE, { type: "ConfirmMinutes" })]),
  ];
}
