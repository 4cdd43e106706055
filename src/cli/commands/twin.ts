import type { Command } from "commander";
import { openJournal } from "#adapter/journal/open";
import { eventOf } from "#app/journal/records";
import { LOBBY_STREAM_PREFIX } from "#app/lobbies/day-stream";
import { readRecordedDays } from "#app/replay/read-recorded-day";
import { queueLogOf } from "#app/waits/queue-log-of";
import { visitsOfDay } from "#app/waits/visits-of-day";
import { MINUTE_MS } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { fitWorld, type FittedWorld } from "#engine/simulation/fit-world";
import type { FittedDuration } from "#engine/simulation/fit-duration";
import type { LoggedVisit } from "#engine/waits/queue-log";
import { journalPlace, withDataOptions, type DataOptions } from "../options";
import { openTerminal, type Terminal } from "../terminal";
import { readText } from "../text-file";
import { VERSION } from "../version";
import { failed } from "../failed";

type FitOptions = DataOptions & { readonly outlet?: string };

/** `guichet twin fit`: the world around a lobby from what was recorded of it. */
export function registerTwin(program: Command): void {
  const twin = program.command("twin").description("the simulated lobby");
  withDataOptions(twin.command("fit [files...]"))
    .description("arrivals, services and patience from recorded days (docs/guide/replay.md) or an outlet's journal")
    .option("--outlet <id>", "read the days of this outlet in the journal")
    .action(fit);
}

async function fit(files: readonly string[], options: FitOptions): Promise<void> {
  const terminal = openTerminal(options);
  if (files.length === 0 && options.outlet === undefined) throw failed("nameFileOrOutlet");
  const texts = await Promise.all(files.map(readText));
  const recorded = texts.flatMap((text) => queueLogOf(readRecordedDays(text)));
  const visits =
    options.outlet === undefined
      ? recorded
      : [...recorded, ...(await journalVisits(options.outlet, options, terminal))];
  if (visits.length === 0) throw failed("nobodyCame");
  const fitted = fitWorld(visits);
  tell(fitted, terminal);
  terminal.say(`nothing is drawn: the same days give the same numbers; program ${VERSION}`);
  terminal.result({ ...fitted, version: VERSION });
}

async function journalVisits(
  outletId: string,
  options: FitOptions,
  { progress }: Terminal,
): Promise<readonly LoggedVisit[]> {
  const { journal, close } = await openJournal(journalPlace(options));
  try {
    const visits: LoggedVisit[] = [];
    const heads = await journal.heads({ prefix: LOBBY_STREAM_PREFIX, unitId: outletId });
    for (const [index, head] of heads.entries()) {
      const records = await journal.read(head, 0);
      visits.push(...visitsOfDay(records.map(eventOf<LobbyEvent>)));
      progress("days", index + 1, heads.length);
    }
    return visits;
  } finally {
    await close();
  }
}

function tell({ days, visits, arrivals, busynessCv, services, classes }: FittedWorld, { say }: Terminal): void {
  say(`${visits} visits on ${days} days; busyness varies by ${percent(busynessCv)} beyond chance and weekday`);
  say("half-hour   people a day  variance by mean");
  for (const { startMin, meanPerDay, dispersion } of arrivals) {
    say(`  ${clock(startMin)}     ${meanPerDay.toFixed(1).padStart(8)}  ${dispersion.toFixed(2).padStart(10)}`);
  }
  say("service             share  measured  distribution, with KS, its chance, and AD; the better first");
  for (const { service, share, measured, fits } of services) {
    const [best, other] = fits.map(fitWord);
    say(`  ${service.padEnd(16)} ${percent(share)} ${String(measured).padStart(9)}  ${best ?? "too few to say"}`);
    if (other !== undefined) say(`${" ".repeat(37)}${other}`);
  }
  say("class               share      left  mean patience");
  for (const { class: name, share, left, meanPatienceMin } of classes) {
    const patience = meanPatienceMin === undefined ? "nobody left" : `${meanPatienceMin.toFixed(1)} min`;
    say(`  ${name.padEnd(16)} ${percent(share)} ${String(left).padStart(9)}  ${patience}`);
  }
}

function fitWord({ duration, goodness: { ks, ksP, ad } }: FittedDuration): string {
  const minutes = duration.kind === "fixed" ? duration.ms : duration.meanMs;
  const spread = duration.kind === "lognormal" ? `, cv ${duration.cv.toFixed(2)}` : "";
  const mean = `${(minutes / MINUTE_MS).toFixed(2)} min${spread}`;
  return `${duration.kind} ${mean}: KS ${ks.toFixed(3)}, p ${ksP.toFixed(3)}, AD ${ad.toFixed(2)}`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
