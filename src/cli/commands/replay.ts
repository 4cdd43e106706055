import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { v7 as uuid } from "uuid";
import { readRecordedDay } from "#app/replay/read-recorded-day";
import { replay } from "#app/replay/replay";
import type { ReplayReport, WaitFigures } from "#app/replay/replay-report";
import { linkTo } from "../lobby-link";
import { DATA_FOLDER_OPTION, readToken, TOKEN_FILE_OPTION } from "../token-file";
import { openTerminal } from "../terminal";
import { readText } from "../text-file";
import { failed } from "../failed";

type ReplayOptions = {
  readonly url: string;
  readonly tokenFile?: string;
  readonly data: string;
  readonly outlet: string;
  readonly speed?: string;
  readonly date?: string;
  readonly json?: boolean;
};

/** `guichet replay`: a recorded day through a running server. Exit code 1 when a command was refused or the server counts otherwise. */
export function registerReplay(program: Command): void {
  program
    .command("replay <file>")
    .description("drive a running server with a recorded day; the form of the file is in docs/guide/replay.md")
    .option("--url <address>", "the server", "http://127.0.0.1:8080")
    .option(...TOKEN_FILE_OPTION)
    .option(...DATA_FOLDER_OPTION)
    .option("--outlet <id>", "outlet to play it at; need not be in the network", "replay")
    .option("--speed <number>", "business seconds a second; as fast as the server answers without it")
    .option("--date <date>", "business date of a file that has only times of day")
    .option("--json", "print the report as JSON")
    .action(async (file: string, options: ReplayOptions) => {
      const terminal = openTerminal(options);
      const report = await replay({
        day: readRecordedDay(await readText(file), options.date),
        outletId: options.outlet,
        lobby: linkTo(options.url, await readToken(options)),
        speed: speedOf(options.speed),
        newCommandId: () => uuid(),
        newTicketId: (_ix, at) => uuid({ msecs: at }),
        pause: (ms) => sleep(ms),
        onProgress: (share) => terminal.progress("percent of the day", Math.round(share * 100), 100),
      });
      for (const line of linesOf(report)) terminal.say(line);
      terminal.result(report);
      if (report.refusals.length > 0 || report.unlike.length > 0) process.exitCode = 1;
    });
}

function speedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const speed = Number(text);
  if (speed > 0 && speed <= 100_000) return speed;
  throw failed("option", { option: "--speed", expected: "0.1…100000", given: text });
}

function linesOf(report: ReplayReport): readonly string[] {
  const { mismatches, treated, refusals, unlike } = report;
  const as = report.playedOn === report.recordedDate ? "" : `, played as ${report.playedOn}`;
  return [
    `recorded day ${report.recordedDate}${as}`,
    `${report.visits} visits, ${report.calls} calls: ${report.served} served, ${report.left} left, ` +
      `${report.unservedAtClose} unserved at close`,
    "waits in seconds, recorded / replayed: mean, p50, p90; RMSE visit by visit",
    ...report.waits.map(
      ({ class: name, served, recorded, replayed, rmseSec }) =>
        `  ${name} (${served}): ${figures(recorded)} / ${figures(replayed)}; ${rmseSec.toFixed(1)}`,
    ),
    `${mismatches.otherWindow} served at another window, ${mismatches.otherOrder} called in another order, ` +
      `${mismatches.servedThoughLeft} served who had left, ` +
      `${mismatches.unservedThoughServed} unserved who had been served`,
    `${treated.length} rows treated otherwise than they stand`,
    ...treated.map(
      ({ line, visit, reason, played }) =>
        `  line ${line}, ${visit}: ${REASONS[reason]}${played ? "" : "; not played"}`,
    ),
    unlike.length === 0
      ? "the server counts what it answered, and every ticket ended"
      : `${unlike.length} figures of the server differ from its answers`,
    ...unlike.map(({ figure, answered, counted }) => `  ${figure}: ${answered} answered, ${counted} counted`),
    `${refusals.length} refusals`,
    ...refusals.map(({ command, at, code, detail }) => `  ${new Date(at).toISOString()} ${command}: ${code} ${detail}`),
  ];
}

const figures = ({ meanSec, p50Sec, p90Sec }: WaitFigures): string =>
  `${meanSec.toFixed(1)}, ${p50Sec.toFixed(0)}, ${p90Sec.toFixed(0)}`;

/** Said of a row by `replay` and `convert` alike. */
export const REASONS = {
  leftInMenu: "hung up in the menu: neither reached nor sought an agent",
  phantom: "a phantom row, dropped",
  serviceTimesMissing: "reached an agent, but its service has no times; taken as served in no time",
  noWindow: "served by nobody named; sent to the spare window",
  recordedOverlap: "recorded while its window was still serving another; served after it",
  patienceAndService: "was served and has a patience; the patience is ignored",
  neitherServedNorLeft: "was neither served nor left",
  startBeforeArrival: "its service is recorded before its arrival; the arrival counts",
} as const;
