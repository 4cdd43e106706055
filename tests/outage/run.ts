import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { openJournal } from "#adapter/journal/open";
import { auditJournal } from "#app/journal/audit";
import { eventOf } from "#app/journal/records";
import { dayStream } from "#app/lobbies/day-stream";
import type { ClockReading } from "#contract/clock";
import { MINUTE_MS, SECOND_MS } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { startPostgres } from "../../scripts/postgres.mjs";
import { quantile } from "../../bench/measure";
import { demoNetwork, demoPlan } from "../fixtures/demo-day";
import { dayFaults } from "../kill/server-outlets";
import { desksOf } from "../support/branch-network";
import { kioskMachine, pairedKiosk } from "../support/kiosk-machine";
import { liveThrough, type OutageReport, type OutageScene } from "./outage";
import { tellerAt } from "./teller";

// `npm run outage-test [-- --minutes 10]`: a branch at work while its PostgreSQL is frozen, and then killed.
const { values } = parseArgs({ options: { minutes: { type: "string", default: "10" } } });
const lastsMs = Number(values.minutes) * MINUTE_MS;
const OUTLET = "O03";
const TELLERS_READ = ["zh", "en", "es", "ko"] as const;
const KIOSKS = 2;
const ANSWER_WITHIN_MS = SECOND_MS;
const RESUME_WITHIN_MS = 5 * SECOND_MS;

const postgres = startPostgres({ durable: true });
process.once("exit", postgres.stop);
const plan = demoPlan(demoNetwork(), OUTLET);
const WAYS = [
  { way: "frozen", stop: () => postgres.signal("SIGSTOP"), comeBack: () => postgres.signal("SIGCONT") },
  { way: "killed", stop: () => postgres.signal("SIGKILL"), comeBack: () => postgres.restart() },
];

const dataDir = mkdtempSync(join(tmpdir(), "guichet-outage-"));
const server = spawn(process.execPath, ["--import", "tsx", "tests/outage/server.ts", postgres.url, dataDir], {
  stdio: ["ignore", "pipe", "inherit"],
});
process.once("exit", () => server.kill("SIGKILL"));
const url = await addressOf(server);
const accepted: string[] = [];
const faults: string[] = [];
const scene = await openScene();
const numbers: string[] = [];
for (const { way, stop, comeBack } of WAYS) {
  const say = (word: string): void =>
    void process.stderr.write(`${new Date().toISOString()} the database is ${word}\n`);
  const said = (word: string, work: () => void) => (): void => {
    say(word);
    work();
  };
  const report = await liveThrough(scene, { stop: said(way, stop), comeBack: said("coming back", comeBack), lastsMs });
  numbers.push(...report.numbers);
  judge(way, report);
}
const ended = once(server, "exit");
server.kill("SIGTERM");
await ended;
faults.push(...(await leftInJournal()));
const held = `${accepted.length} acknowledged commands and ${numbers.length} numbers looked up in the journal`;
process.stdout.write(`${held}: ${faults.length} faults\n${faults.map((fault) => `  ${fault}\n`).join("")}`);
rmSync(dataDir, { recursive: true, force: true });
postgres.stop();
process.exit(faults.length === 0 ? 0 : 1);

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("the server has no output");
  const [line] = (await once(createInterface({ input: stdout }), "line")) as [string];
  return (JSON.parse(line) as { url: string }).url;
}

async function openScene(): Promise<OutageScene> {
  const onAccepted = (commandId: string): void => void accepted.push(commandId);
  const onFault = (sentence: string): void => void faults.push(sentence);
  const desks = desksOf(plan).slice(0, TELLERS_READ.length);
  const tellers = await Promise.all(
    desks.map((desk, ix) => {
      const language = TELLERS_READ[ix] ?? "en";
      return tellerAt({ url, outletId: OUTLET, desk, language, onAccepted, onFault });
    }),
  );
  const { businessNow } = (await (await fetch(`${url}/api/v1/outlets/${OUTLET}/clock`)).json()) as ClockReading;
  const readAt = performance.now();
  const now = (): number => Math.round(businessNow + performance.now() - readAt);
  const place = { url, outletId: OUTLET, now, businessDate: plan.businessDate, onAccepted };
  const cookies = await Promise.all(Array.from({ length: KIOSKS }, () => pairedKiosk(url, OUTLET)));
  const kiosks = cookies.map((cookie) => kioskMachine({ ...place, cookie }));
  return { plan, kiosks, tellers, serviceIds: desks.flatMap(({ serviceIds }) => serviceIds.slice(0, 1)) };
}

function judge(way: string, { numbersWithout, presses, resumedInMs }: OutageReport): void {
  const tooks = presses.map(({ tookMs }) => tookMs);
  const codes = [...new Set(presses.map(({ status, code }) => `${status} ${code ?? ""}`.trim()))];
  const [slowest, resumedIn] = [quantile(tooks, 1), resumedInMs];
  const figures = [
    `${(lastsMs / MINUTE_MS).toFixed(1)} minutes ${way}: ${numbersWithout} numbers given`,
    `${presses.length} presses at consoles, answered in at most ${slowest.toFixed(0)} ms (${codes.join(", ")})`,
    `everything back after ${resumedIn.toFixed(0)} ms`,
  ];
  process.stdout.write(`${figures.join("; ")}\n`);
  if (slowest > ANSWER_WITHIN_MS) faults.push(`${way}: a console waited ${slowest.toFixed(0)} ms`);
  if (resumedIn > RESUME_WITHIN_MS) faults.push(`${way}: back only after ${resumedIn.toFixed(0)} ms`);
  const other = codes.filter((code) => code !== "503 server.journalAway");
  // What was on its way when the database went may still have been answered.
  if (other.some((code) => !/^(20[01]|409)/u.test(code))) faults.push(`${way}: consoles were told ${other.join(", ")}`);
}

/** What of all that was acknowledged or handed out is missing, doubled or out of its chain. */
async function leftInJournal(): Promise<readonly string[]> {
  const { journal, close } = await openJournal({ databaseUrl: postgres.url, dataDir });
  const records = await journal.read(dayStream(OUTLET, plan.businessDate), 0);
  const { findings } = await auditJournal(journal);
  await close();
  const known = new Set(records.map(({ commandId }) => commandId));
  const events = records.map(eventOf<LobbyEvent>);
  const issued = events.flatMap((event) => (event.type === "TicketIssued" ? [event.number] : []));
  const timesOf = (number: string): number => issued.filter((one) => one === number).length;
  return [
    ...dayFaults(records),
    ...findings.map((finding) => JSON.stringify(finding)),
    ...accepted.filter((commandId) => !known.has(commandId)).map((commandId) => `lost: command ${commandId}`),
    ...numbers.filter((number) => timesOf(number) !== 1).map((number) => `${number} is there ${timesOf(number)} times`),
    ...numbers.filter((number, ix) => numbers.indexOf(number) !== ix).map((number) => `${number} was given twice`),
  ];
}
