import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { createSay } from "#app/demo/month/phrases";
import { playMonth, type PlayedMonth } from "#app/demo/month/play-month";
import type { MonthSpan } from "#app/demo/month/outlet-month";
import { lobbyPlanOf } from "#app/plan/lobby-plan";
import type { House } from "./house";
import { PACKAGE_ROOT } from "./version";

const MONTH = join(PACKAGE_ROOT, "examples/demo-month");

/**
 * A month of all outlets before the demo begins, through the house's own handlers; see `playMonth`. The house must be
 * at rest, its clocks must stand still, and the shipped checklists must be published.
 */
export async function writeDemoMonth(
  { store, network, policies, lobbies, clockOf, site, feedback, records }: House,
  span: MonthSpan,
  onProgress: (daysDone: number, ofDays: number, visits: number) => void,
): Promise<PlayedMonth> {
  const phrases = z
    .record(z.string(), z.array(z.string()).min(1))
    .parse(JSON.parse(await readFile(join(MONTH, "phrases.zh.json"), "utf8")));
  const { quality, checklists, dayForms, files } = site;
  return playMonth(
    {
      ...{ journal: store.journal, lobbies, clockOf, network: network.state, quality, dayForms, files, feedback },
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
