import type { Command } from "commander";
import { join } from "node:path";
import { planImport } from "#app/exchange/import-network";
import { active } from "#domain/network/active";
import { draftOf, evolve } from "#domain/network/evolve";
import { emptyNetwork, type Network } from "#domain/network/network";
import { FORM_FIELDS, FORM_IDS, type FormId } from "#read/site-forms/form-fields";
import { prefill } from "#read/site-forms/prefill";
import { numberOption } from "../csv-table";
import { demoDayKnown } from "../demo-forms";
import { openTerminal, type Terminal } from "../terminal";
import { PACKAGE_ROOT } from "../version";
import { readFiles } from "./network";
import { failed } from "../failed";

type SiteFormsOptions = { readonly date: string; readonly secondsPerField: string; readonly json?: boolean };

type Filled = {
  readonly form: FormId;
  readonly fields: number;
  /** Fields that only a person can say. */
  readonly byPerson: number;
  readonly known: number;
  readonly possible: number;
  readonly missing: readonly string[];
};

const DEMO_NETWORK = join(PACKAGE_ROOT, "examples/demo-network");

/** `guichet site-forms`: how much of the day's forms fills itself on a demo day. */
export function registerSiteForms(program: Command): void {
  program
    .command("site-forms")
    .description("how many fields of the day's forms the journal fills on a demo day, and the minutes it saves")
    .option("--date <date>", "the day that is played at every outlet", "2026-11-23")
    .option("--seconds-per-field <n>", "time to look a figure up and write it down, an assumption", "30")
    .option("--json", "print the result as JSON")
    .action(async (options: SiteFormsOptions) => {
      const terminal = openTerminal(options);
      const seconds = numberOption("--seconds-per-field", options.secondsPerField, 1, 600);
      const network = await demoNetwork();
      const outletIds = [...active(network.outlets)]
        .filter(({ typeId }) => typeId !== "selfService")
        .map(({ id }) => id);
      const days = outletIds.map((outletId, index) => {
        const day = demoDayKnown(network, outletId, options.date, index + 1);
        terminal.progress("outlets", index + 1, outletIds.length);
        return day;
      });
      const filled = FORM_IDS.map((form): Filled => {
        const each = days.map((day) => prefill(form, day));
        const known = sum(each.map((one) => Object.keys(one.known).length));
        const missing = each.flatMap((one) => one.missing);
        const possible = known + missing.length;
        const byPerson = FORM_FIELDS[form].filter(({ from }) => from === "person").length;
        return { form, fields: FORM_FIELDS[form].length, byPerson, known, possible, missing: [...new Set(missing)] };
      });
      tell(filled, outletIds.length, seconds, terminal);
    });
}

function tell(filled: readonly Filled[], outlets: number, seconds: number, terminal: Terminal): void {
  const [known, possible] = [sum(filled.map((one) => one.known)), sum(filled.map((one) => one.possible))];
  // The roster is a form of the month, the others of the day; the inspection is made three times a day.
  const perDay = sum(filled.map(({ form, known: own }) => own * (PER_DAY[form] ?? 1)));
  const minutes = Math.round((perDay * seconds) / 60 / outlets);
  for (const { form, fields, byPerson, known: own, possible: all, missing } of filled) {
    const rest = missing.length === 0 ? "" : `, empty: ${missing.join(" ")}`;
    terminal.say(
      `${form}: ${fields} fields, ${byPerson} only a person's; of the rest ${percent(own, all)} filled${rest}`,
    );
  }
  terminal.say(`all: ${percent(known, possible)} of what the journal can know, at ${outlets} outlets`);
  terminal.say(`about ${minutes} minutes a day and outlet are spared, at ${seconds} s a field (an assumption)`);
  terminal.result({ filled, share: known / possible, outlets, minutesPerDay: minutes, secondsPerField: seconds });
}

const PER_DAY: Readonly<Partial<Record<FormId, number>>> = { inspection: 3, dutyRoster: 0 };

const percent = (part: number, whole: number): string => `${Math.round((1_000 * part) / whole) / 10} %`;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

async function demoNetwork(): Promise<Network> {
  const planned = planImport(await readFiles([DEMO_NETWORK]), emptyNetwork(), 0);
  if (!planned.ok) throw failed("demoPart", { part: "network", reason: planned.refusal.code });
  return planned.value.events.reduce(evolve, draftOf(emptyNetwork()));
}
