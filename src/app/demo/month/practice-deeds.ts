import type { EpochMs } from "#base/time";
import { MINUTE_MS } from "#base/time";
import type { Network } from "#domain/network/network";
import { versionInForce } from "#domain/process/model";
import { staffAccounts } from "../../identity/staff-accounts";
import type { Drills } from "../../quality/drills";
import type { Fixtures } from "../../quality/fixtures";
import type { Handbook } from "../../quality/handbook";
import type { Processes } from "../../quality/processes";
import { HEAD_OFFICE } from "../demo-accounts";
import { headOf, hostOf, secondHeadOf } from "./branch";
import type { Deed } from "./deeds";
import { type MonthSkills, skillDeeds } from "./skill-deeds";
import { dateOn, newCaseId, onDay, type MonthScene } from "./month-scene";

/** How the network works: what the month does beside cases. */
export type MonthPractice = {
  readonly drills: Pick<Drills, "submit">;
  readonly fixtures: Pick<Fixtures, "submit">;
  readonly handbook: Pick<Handbook, "state" | "confirm">;
  readonly processes: Pick<Processes, "state" | "submit">;
} & MonthSkills;

type Done = ReturnType<Deed["run"]>;
type Practised = MonthScene & { readonly practice: MonthPractice; readonly network: Network };

/** Drills, fixtures, what people read, and what was done otherwise than a process says. */
export function practiceDeeds(scene: Practised): readonly Deed[] {
  return [
    ...readings(scene),
    ...fixtures(scene),
    ...drills(scene),
    ...emergency(scene),
    ...deviations(scene),
    ...variant(scene),
    ...(scene.turn === 0 ? nextVersion(scene) : []),
    ...skillDeeds(scene),
  ];
}

/** A deed known by its name, of which an outlet's day has one. */
const deed = (at: EpochMs, by: string, key: string, ask: (cause: Parameters<Deed["run"]>[1]) => Done): Deed => ({
  ...{ at, by, key },
  run: (_occasion, cause) => ask(cause),
});

/** Of a hundred receipts so many are never given: an assumption of ours. */
const UNREAD_PCT = 6;
/** The last day on which anybody reads what was there at the beginning. */
const READ_BY_DAY = 9;

/** Everybody reads what is for the own role within some days; some never do. */
function readings(scene: Practised): readonly Deed[] {
  const { branch, rng, days, network, practice } = scene;
  const { documents, retired } = practice.handbook.state();
  const { outletId } = branch;
  return staffAccounts(network)
    .filter(({ accountId }) => branch.everybody.includes(accountId))
    .flatMap(({ accountId, posts }) =>
      [...documents].flatMap(([documentId, versions]) => {
        const newest = versions.at(-1);
        const isRead = rng.next() * 100 >= UNREAD_PCT;
        const day = rng.below(Math.min(days, READ_BY_DAY));
        const at = onDay(scene, day, "08:20") + rng.below(25) * MINUTE_MS;
        const isAsked = newest && !retired.has(documentId) && posts.some(({ role }) => newest.readers.includes(role));
        if (!isAsked || !isRead) return [];
        const read = { documentId, version: newest.version };
        const key = `read/${documentId}/${accountId}`;
        return [deed(at, accountId, key, (cause) => practice.handbook.confirm(outletId, read, cause))];
      }),
    );
}

const FIXTURES = ["leafletRack", "noticeBoard", "writingDesk", "sampleForms", "convenienceItems"] as const;
const FLAWS = ["outdated", "damaged", "missing"] as const;

/** The standard fixtures are recorded; one is not in order, and mended at most outlets; some outlet is renovated. */
function fixtures(scene: Practised): readonly Deed[] {
  const { branch, rng, turn, say, practice } = scene;
  const { outletId, manager } = branch;
  const host = hostOf(branch);
  const act = (at: EpochMs, by: string, key: string, asked: Parameters<MonthPractice["fixtures"]["submit"]>[1]): Deed =>
    deed(at, by, `fixture/${key}`, (cause) => practice.fixtures.submit(outletId, asked, cause));
  const ids = FIXTURES.map((kind) => ({ kind, fixtureId: newCaseId(scene, onDay(scene, 0, "08:30")) }));
  const flawed = ids[turn % ids.length];
  const state = FLAWS[turn % FLAWS.length] ?? "outdated";
  const moveAt = onDay(scene, 12, "10:15");
  const move = { moveId: newCaseId(scene, moveAt), inspectionId: newCaseId(scene, moveAt) };
  return [
    ...ids.map(({ kind, fixtureId }, ix) =>
      act(onDay(scene, 0, "08:30") + ix * MINUTE_MS, host, `record/${kind}`, {
        ...({ type: "RecordFixture", fixtureId, kind, state: "ok" } as const),
        ...{ place: say("fixture.place", rng), count: 1 + rng.below(3) },
      }),
    ),
    ...(flawed
      ? [
          act(onDay(scene, 6 + (turn % 5), "17:20"), host, "flaw", {
            ...({ type: "MarkFixture", state } as const),
            fixtureId: flawed.fixtureId,
          }),
        ]
      : []),
    ...(flawed && turn % 3 !== 1
      ? [
          act(onDay(scene, 14 + (turn % 5), "08:50"), host, "mended", {
            ...({ type: "MarkFixture", state: "ok" } as const),
            fixtureId: flawed.fixtureId,
          }),
        ]
      : []),
    ...(turn === 5
      ? [
          act(moveAt, manager, "move", {
            ...({ type: "ReportMove", kind: "renovated", ...move } as const),
            on: dateOn(scene, 26),
          }),
        ]
      : []),
  ];
}

/** Two cards of the emergency cards: one is drilled and watched, the other put off, missed or held. */
function drills(scene: Practised): readonly Deed[] {
  const { branch, rng, turn, say, practice } = scene;
  const { outletId, everybody } = branch;
  const cards = [...practice.handbook.state().documents.values()].flatMap((versions) => {
    const newest = versions.at(-1);
    return newest?.kind === "emergencyCard" ? [newest.documentId] : [];
  });
  const lead = hostOf(branch);
  const watchedBy = [secondHeadOf(branch), headOf(branch), ...everybody].find((one) => one !== lead) ?? lead;
  const present = everybody.filter((one) => one !== watchedBy);
  const act = (at: EpochMs, by: string, key: string, asked: Parameters<MonthPractice["drills"]["submit"]>[1]): Deed =>
    deed(at, by, `drill/${key}`, (cause) => practice.drills.submit(outletId, asked, cause));
  return [0, 1].flatMap((ix) => {
    const cardId = cards[(turn + ix) % Math.max(1, cards.length)];
    if (cardId === undefined || present.length < 2) return [];
    const planned = 5 + 9 * ix + (turn % 4);
    const drillId = newCaseId(scene, onDay(scene, 1, "09:15"));
    const fate = ix === 0 ? "held" : (["held", "missed", "putOff"] as const)[turn % 3];
    const held = fate === "putOff" ? planned + 4 : planned;
    const reason = say("drill.reason", rng);
    const how = { minutes: 8 + rng.below(12), present, watchedBy, lessons: say("drill.lessons", rng) };
    const date = dateOn(scene, planned);
    return [
      act(onDay(scene, 1, "09:15"), headOf(branch), `plan/${ix}`, { type: "PlanDrill", drillId, cardId, date, lead }),
      ...(fate === "putOff"
        ? [
            act(onDay(scene, planned - 1, "17:00"), headOf(branch), `putOff/${ix}`, {
              ...({ type: "PutOffDrill", drillId, reason } as const),
              date: dateOn(scene, held),
            }),
          ]
        : []),
      ...(fate === "missed"
        ? []
        : [act(onDay(scene, held, "17:25"), headOf(branch), `hold/${ix}`, { type: "HoldDrill", drillId, ...how })]),
    ];
  });
}

/** At some outlets something really happened. */
function emergency(scene: Practised): readonly Deed[] {
  const { branch, rng, turn, say, practice } = scene;
  if (turn % 4 !== 2) return [];
  const startedAt = onDay(scene, 9 + turn, "10:40");
  const endedAt = startedAt + (6 + rng.below(20)) * MINUTE_MS;
  const told = [branch.manager, HEAD_OFFICE];
  const emergencyId = newCaseId(scene, startedAt);
  const log = { type: "LogEmergency", emergencyId, cardId: "card-illness", startedAt, endedAt, told } as const;
  const done = say("emergency.done", rng);
  return [
    deed(endedAt + 30 * MINUTE_MS, headOf(branch), "emergency", (cause) =>
      practice.drills.submit(branch.outletId, { ...log, done }, cause),
    ),
  ];
}

/** What is done otherwise now and then: steps that no control guards. */
const OTHERWISE = [
  ["reception", "greet"],
  ["reception", "farewell"],
  ["diversion", "accompany"],
  ["education", "show"],
  ["opening", "welcome"],
] as const;
const DEVIATION_EVERY_DAYS = 6;

function deviations(scene: Practised): readonly Deed[] {
  const { branch, rng, turn, days, say, practice } = scene;
  const { outletId } = branch;
  const count = Math.floor(days / DEVIATION_EVERY_DAYS);
  return Array.from({ length: count }, (_none, ix) => {
    const at =
      onDay(scene, ix * DEVIATION_EVERY_DAYS + (turn % DEVIATION_EVERY_DAYS), "11:30") + rng.below(90) * 60_000;
    const [processId, step] = OTHERWISE[(turn + ix) % OTHERWISE.length] ?? OTHERWISE[0];
    const reason = say(`deviation.${step}`, rng);
    const deviationId = newCaseId(scene, at);
    return deed(at, hostOf(branch), `deviation/${ix}`, (cause) => {
      const versionId = versionInForce(practice.processes.state(), processId)?.versionId ?? "";
      const asked = { type: "LogProcessDeviation", deviationId, processId, versionId, outletId, step, reason } as const;
      return practice.processes.submit(asked, cause);
    });
  });
}

/** One outlet may do a step more slowly for a time, at its district's risk; another one's wish is declined. */
function variant(scene: Practised): readonly Deed[] {
  const { branch, rng, turn, days, say, practice } = scene;
  if (turn % 6 !== 3) return [];
  const { outletId, manager } = branch;
  const askedAt = onDay(scene, 4, "16:05");
  const variantId = newCaseId(scene, askedAt);
  const reason = say("variant.reason", rng);
  const asked = {
    ...({
      type: "ProposeVariant",
      variantId,
      processId: "education",
      outletIds: [outletId],
      skips: [],
      reason,
    } as const),
    ...{ eases: [{ stepId: "show", limitMin: 15 }], riskOwner: manager, lastDate: dateOn(scene, days + 20) },
  };
  return [
    deed(askedAt, headOf(branch), "variant/ask", (cause) => {
      const versionId = versionInForce(practice.processes.state(), "education")?.versionId ?? "";
      return practice.processes.submit({ ...asked, versionId }, cause);
    }),
    deed(onDay(scene, 6, "10:30"), manager, "variant/decide", (cause) =>
      practice.processes.submit(
        turn === 3 ? { type: "ApproveVariant", variantId } : { type: "DeclineVariant", variantId, reason },
        cause,
      ),
    ),
  ];
}

/** The head office optimises one flow and puts a tighter version of another in force; the first outlet stands for it. */
function nextVersion(scene: Practised): readonly Deed[] {
  const { practice, branch } = scene;
  const { processes } = practice;
  return [
    deed(onDay(scene, 10, "09:30"), HEAD_OFFICE, "process/optimise", (cause) =>
      processes.submit(
        { type: "AdvanceProcessVersion", processId: "opening", versionId: "r1", to: "optimising" },
        cause,
      ),
    ),
    deed(onDay(scene, 15, "17:40"), HEAD_OFFICE, "process/adopt", (cause) => {
      const known = processes
        .state()
        .processes.get("reception")
        ?.find(({ versionId }) => versionId === "r1");
      if (!known) return Promise.resolve({ ok: true, value: [] });
      const { processId, title, owner } = known;
      const steps = known.steps.map((step) => ({
        ...step,
        controls: [...step.controls],
        ...(step.stepId === "wait" && { limitMin: 8 }),
      }));
      const template = { processId, versionId: "r2", title, owner, steps };
      return processes.submit({ type: "AdoptProcessVersion", template, writtenBy: branch.manager }, cause);
    }),
  ];
}
