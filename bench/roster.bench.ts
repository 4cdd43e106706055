import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadavg } from "node:os";
import { solveRoster } from "#adapter/workers/solve-roster";
import { createRng } from "#base/rng";
import { checkRoster } from "#engine/roster/check";
import { createLineSource } from "#engine/roster/line-finder";
import { parseNrp } from "#engine/roster/parse-nrp";
import type { RosterProblem } from "#engine/roster/problem";
import { buildTables } from "#engine/roster/tables";
import { median, type Bench, type Mark } from "./measure";

const LINES = 200;
const DEFAULT_SECONDS = 30;

type Instance = { readonly name: string; readonly problem: RosterProblem; readonly published: number | undefined };

/**
 * Every instance of a folder (`*.txt` in the published text format) solved by seeds 1, 2, 3, and the line kernel's
 * speed. ROSTER_DATA names the folder, ROSTER_SECONDS the time for each run, ROSTER_SEEDS and ROSTER_ONLY narrow it.
 * The published best is read from the folder's README.md, from a table whose first column is the instance's number and
 * whose last is the best known.
 */
export const roster: Bench = {
  name: "roster",
  about: "published staff scheduling instances (ROSTER_DATA=folder), and lines found each second",
  run: async (say) => {
    const folder = process.env["ROSTER_DATA"];
    if (folder === undefined) return [kernelMark(generatedProblem())];
    const seconds = Number(process.env["ROSTER_SECONDS"] ?? DEFAULT_SECONDS);
    const seeds = (process.env["ROSTER_SEEDS"] ?? "1,2,3").split(",").map(Number);
    const instances = await readInstances(folder, process.env["ROSTER_ONLY"]?.split(","));
    say("instance      seed  seconds  penalty    bound  published  above %  load");
    const marks: Mark[] = [];
    for (const instance of instances) {
      const penalties: number[] = [];
      for (const seed of seeds) penalties.push(await solveOnce(instance, seed, seconds, say));
      marks.push(markOf(instance, penalties));
    }
    return [...marks, ...instances.map(({ name, problem }) => kernelMark(problem, name))];
  },
};

async function readInstances(folder: string, only: readonly string[] | undefined): Promise<readonly Instance[]> {
  const published = await readPublished(folder);
  const numberOf = (file: string): string => /\d+/u.exec(file)?.[0] ?? file;
  const files = (await readdir(folder)).filter((file) => file.endsWith(".txt"));
  const chosen = files.filter((file) => !only || only.includes(numberOf(file)));
  chosen.sort((a, b) => Number(numberOf(a)) - Number(numberOf(b)));
  const instances: Instance[] = [];
  for (const file of chosen) {
    const parsed = parseNrp(await readFile(join(folder, file), "utf8"));
    if (!parsed.ok) throw new Error(`${file}:${parsed.refusal.line}: ${parsed.refusal.problem}`);
    instances.push({ name: numberOf(file), problem: parsed.value, published: published.get(numberOf(file)) });
  }
  return instances;
}

async function readPublished(folder: string): Promise<ReadonlyMap<string, number>> {
  const text = await readFile(join(folder, "README.md"), "utf8").catch(() => "");
  const rows = text.split("\n").filter((line) => /^\|\s*\d/u.test(line));
  const cells = rows.map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .filter((cell) => cell !== ""),
  );
  return new Map(cells.map((row) => [row[0] ?? "", Number(row.at(-1))]));
}

async function solveOnce(
  { name, problem, published }: Instance,
  seed: number,
  seconds: number,
  say: (line: string) => void,
): Promise<number> {
  const answer = await solveRoster(problem, { seed, threads: 2, timeMs: 1_000 * seconds });
  const { isFeasible, penalty } = checkRoster(problem, answer.roster);
  const above = published === undefined ? "" : ((100 * (penalty - published)) / published).toFixed(2);
  const columns = [
    name.padEnd(12),
    String(seed).padStart(5),
    (answer.elapsedMs / 1_000).toFixed(1).padStart(8),
    (isFeasible ? String(penalty) : "BROKEN").padStart(8),
    String(answer.bound).padStart(8),
    String(published ?? "").padStart(10),
    above.padStart(8),
    (loadavg()[0] ?? 0).toFixed(1).padStart(5),
  ];
  say(columns.join(" "));
  return isFeasible ? penalty : Infinity;
}

function markOf({ name }: Instance, penalties: readonly number[]): Mark {
  const value = penalties.reduce((sum, penalty) => sum + penalty, 0) / penalties.length;
  return { name: `instance ${name}: mean penalty of ${penalties.length} seeds`, value, unit: "", runs: 1 };
}

/** One person's exact line under random prices, the dearest part of the search. */
function kernelMark(problem: RosterProblem, name = "generated"): Mark {
  const tables = buildTables(problem);
  const lines = createLineSource(tables);
  const rng = createRng(1, "prices");
  const line = new Uint8Array(tables.days);
  const cells = tables.days * tables.width;
  const spentMs: number[] = [];
  for (let count = 0; count < LINES; count += 1) {
    const person = count % tables.people;
    const costs = tables.wishCosts.slice(person * cells, (person + 1) * cells);
    for (let at = 0; at < cells; at += 1) if (at % tables.width > 0) costs[at] = (costs[at] ?? 0) - 100 * rng.next();
    const began = performance.now();
    lines.find(person, costs, line);
    spentMs.push(performance.now() - began);
  }
  return { name: `line kernel, ${name}: one exact line`, value: median(spentMs), unit: "ms", runs: LINES };
}

/** Four weeks of thirty people and four shifts, as an outlet might have. */
function generatedProblem(): RosterProblem {
  const days = 28;
  const shifts = ["early", "day", "late", "night"].map((id, at, all) => ({
    id,
    minutes: 480,
    neverBefore: all.map((_, other) => other).filter((other) => other < at),
  }));
  const person = (at: number) => ({
    id: String(at),
    minutesMin: 8_160,
    minutesMax: 8_640,
    workRunMin: 2,
    workRunMax: 5,
    offRunMin: 2,
    weekendsMax: 2,
    shiftsMax: [days, days, days, 4],
    daysOff: [at % days],
  });
  const weekends = [0, 1, 2, 3].map((week) => [7 * week + 5, 7 * week + 6]);
  return { days, weekends, shifts, people: Array.from({ length: 30 }, (_, at) => person(at)), wishes: [], rows: [] };
}
