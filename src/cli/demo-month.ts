import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { OWN_LIST } from "#app/demo/month/inspection-deeds";
import { createSay } from "#app/demo/month/phrases";
import { playMonth, type PlayedMonth } from "#app/demo/month/play-month";
import type { MonthSpan } from "#app/demo/month/outlet-month";
import { HEAD_OFFICE } from "#app/demo/demo-accounts";
import { createTicketSurveys } from "#app/feedback/ticket-surveys";
import { recordFlow } from "#app/history/recorded-flow";
import { lobbyPlanOf } from "#app/plan/lobby-plan";
import type { House } from "./house";
import { PACKAGE_ROOT } from "./version";
import { failed } from "./failed";

const MONTH = join(PACKAGE_ROOT, "examples/demo-month");

const sentence = z.strictObject({ zh: z.string(), en: z.string(), es: z.string(), ko: z.string() });
const SurveyWordsSchema = z.strictObject({
  title: sentence,
  consent: sentence,
  questions: z.array(z.strictObject({ questionId: z.string(), theme: z.string(), text: sentence })).min(1),
});

/**
 * A month of all outlets before the demo begins, through the house's own handlers; see `playMonth`. The house must be
 * at rest, its clocks must stand still, and the shipped checklists must be published.
 */
export async function writeDemoMonth(
  { store, network, policies, lobbies, clockOf, site, feedback, records }: House,
  span: MonthSpan,
  onProgress: (daysDone: number, ofDays: number, visits: number) => void,
): Promise<PlayedMonth> {
  const { journal } = store;
  const { rows } = records;
  const { quality, checklists, dayForms, files, list, drills, fixtures, handbook, processes, skills, letters } = site;
  const said = (name: string): Promise<string> => readFile(join(MONTH, name), "utf8");
  const phrases = z.record(z.string(), z.array(z.string()).min(1)).parse(JSON.parse(await said("phrases.zh.json")));
  await publishOwnList(checklists, await said(`${OWN_LIST}.csv`));
  return playMonth(
    {
      ...{ journal, lobbies, clockOf, network: network.state, quality, dayForms, files, feedback },
      practice: { drills, fixtures, handbook, processes, skills, letters },
      surveys: createTicketSurveys({ quality, list, lobbies }),
      surveyWords: SurveyWordsSchema.parse(JSON.parse(await said("survey.json"))),
      recordDay: (day, how) => recordFlow({ journal, rows }, [day], { ...how, from: "machines' own counts" }),
      schemes: () => checklists.state().schemes,
      planFor: (outletId, date) =>
        lobbyPlanOf({ network: network.state(), policies: policies.state() }, outletId, date),
      say: createSay(phrases),
      proofPicture: await readFile(join(MONTH, "proof.png")),
      catchUp: () => records.projector.catchUp(),
      yieldTurn: () => setImmediate(),
      onProgress,
    },
    span,
  );
}

/** The bank's own list beside the shipped ones, as a bank loads it: written by the district, published by another. */
async function publishOwnList({ state, publishFile }: House["site"]["checklists"], csv: string): Promise<void> {
  if (state().schemes.has(OWN_LIST)) return;
  const done = await publishFile(csv, "district", { actor: HEAD_OFFICE, commandId: uuid() });
  if (!done.ok) throw failed("demoPart", { part: OWN_LIST, reason: done.refusal.code });
}
