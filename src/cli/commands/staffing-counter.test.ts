import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { waitsC } from "#engine/staffing/erlang";
import { registerStaffing } from "./staffing";

const folder = mkdtempSync(join(tmpdir(), "guichet-counter-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => void vi.stubEnv("LC_ALL", "en"));
afterEach(() => vi.unstubAllEnvs());

const EXAMPLES = join(import.meta.dirname, "../../../examples/staffing");
const example = (name: string): string => join(EXAMPLES, name);
const GUIDE = join(import.meta.dirname, "../../../docs/guide/forecast.md");

type Interval = {
  readonly windows: readonly number[];
  readonly lateShare: number;
  readonly isKept: boolean;
  readonly arrivals: number;
  readonly binding?: string;
  readonly shortKinds: readonly number[];
  readonly classes: readonly { readonly name: string; readonly lateShare: number; readonly isKept: boolean }[];
  readonly posts: readonly { readonly post: string; readonly people: number; readonly because: string }[];
};
type Planned = {
  readonly days: readonly {
    readonly date: string;
    readonly windowHours: number;
    readonly isKept: boolean;
    readonly intervals: readonly Interval[];
    readonly moves: readonly { readonly atMin: number; readonly windowId: string; readonly move: string }[];
    readonly freed?: { readonly freed: number; readonly short: number; readonly byInterval: readonly number[] };
  }[];
  readonly holidays?: { readonly serviceLevel: number; readonly ordinaryLevel: number; readonly isKept: boolean };
};

/** What a command prints, or the sentence that it says no with. */
async function run(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
  const program = new Command().exitOverride();
  registerStaffing(program);
  try {
    await program.parseAsync(["node", "guichet", "staffing", "plan", ...args]);
    return lines.join("");
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message.replaceAll(folder, "") : "";
  } finally {
    write.mockRestore();
  }
}

const planned = async (...args: readonly string[]): Promise<Planned> =>
  JSON.parse(await run(...args, "--json")) as Planned;

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return path;
}

const DEMAND = "start,arrivalsPerHour\n2026-10-14 09:00,30\n2026-10-14 09:30,40\n";
const counter = (changes: object = {}) => ({
  kinds: [{ kind: "cash", windows: ["1", "2", "3", "4", "5", "6", "7", "8", "9"] }],
  services: [{ service: "withdrawal", serviceMin: 6, share: 1, kinds: ["cash"] }],
  ...changes,
});
const planOf = (model: unknown, ...args: readonly string[]): Promise<Planned> =>
  planned(written("demand.csv", DEMAND), "--counter", written("counter.json", model), ...args);
const hoursOf = ({ days }: Planned): number => days.reduce((sum, { windowHours }) => sum + windowHours, 0);

test("ST-16, ST-18 the guide's example is planned as the guide shows it, with kinds, classes, posts, holiday and roster", async () => {
  const guide = readFileSync(GUIDE, "utf8");
  expect(guide).toContain("guichet staffing plan demand.csv --counter counter.json --roster roster.csv");
  const files = [example("demand.csv"), "--counter", example("counter.json"), "--roster", example("roster.csv")];
  const told = (await run(...files)).trimEnd().split("\n");
  const shown = /```text\n([\s\S]*?)```/u.exec(guide)?.[1]?.trimEnd().split("\n") ?? [];
  expect(shown.length).toBeGreaterThan(3);
  for (const line of shown.filter((text) => text.trim() !== "…")) expect(told).toContain(line);
});

test("ST-18 the class that decides is named where its promise asks for more than what is promised to all", async () => {
  const demand = example("demand.csv");
  const asWritten = JSON.parse(readFileSync(example("counter.json"), "utf8")) as WrittenCounter;
  const strict = await planned(demand, "--counter", example("counter.json"));
  const classes = asWritten.classes.map((one) => ({ ...one, promise: { withinMin: 60, lateShare: 0.1 } }));
  const mild = await planned(
    demand,
    "--counter",
    written("mild.json", { ...asWritten, classes, services: noLimits(asWritten) }),
  );
  const bindings = (plan: Planned) =>
    plan.days.flatMap(({ intervals }) => intervals.flatMap(({ binding }) => binding ?? []));
  expect(bindings(strict).length).toBeGreaterThan(0);
  expect(bindings(mild)).toEqual([]);
  expect(hoursOf(mild)).toBeLessThan(hoursOf(strict));
  for (const { intervals } of strict.days)
    for (const { isKept, classes: kept } of intervals) expect(isKept && kept.every((one) => one.isKept)).toBe(true);
});

type WrittenCounter = {
  readonly classes: readonly object[];
  readonly services: readonly { readonly limitMin?: number }[];
};

const noLimits = ({ services }: WrittenCounter) => services.map(({ limitMin: _limitMin, ...service }) => service);

test("ST-16 one kind, one service and one class need what Erlang C says, and one window fewer would break it", async () => {
  const steady = ["09:00", "09:30", "10:00", "10:30"].map((start) => `${start},40`);
  const demand = written("steady.csv", `start,arrivalsPerHour\n${steady.join("\n")}\n`);
  const { days } = await planned(demand, "--counter", written("counter.json", counter()));
  const windows = days[0]?.intervals.at(-1)?.windows[0] ?? 0;
  const late = (count: number): number => waitsC(count, { arrivalsPerHour: 40, serviceMin: 6 }, 10).late;
  expect(late(windows)).toBeLessThanOrEqual(0.1);
  expect(late(windows - 1)).toBeGreaterThan(0.1);
  expect(days[0]?.moves.filter(({ move }) => move === "open").map(({ windowId }) => windowId)).toContain("1");
});

test("ST-12 a second person for whom the window waits costs windows, and has his own post; without waiting only the post", async () => {
  const withPerson = (holdsWindow: boolean) =>
    counter({
      services: [
        {
          service: "transfer",
          serviceMin: 6,
          share: 1,
          kinds: ["cash"],
          secondPerson: { post: "reviewer", minutes: 4, holdsWindow },
        },
      ],
      posts: [
        { post: "reviewer", intensityMax: 0.8 },
        { post: "lobby", peopleMin: 1 },
      ],
    });
  const [alone, waits, apart] = [
    await planOf(counter()),
    await planOf(withPerson(true)),
    await planOf(withPerson(false)),
  ];
  expect(hoursOf(waits)).toBeGreaterThan(hoursOf(alone));
  expect(hoursOf(apart)).toBe(hoursOf(alone));
  // 40 checks of four minutes an hour at eighty per cent of one's time.
  for (const plan of [waits, apart])
    expect(plan.days[0]?.intervals[1]?.posts).toMatchObject([
      { post: "reviewer", people: Math.ceil((40 * 4) / 60 / 0.8), because: "workload" },
      { post: "lobby", people: 1, because: "presence" },
    ]);
});

test("ST-18 a time limit leaves so much for the wait as the service does not take", async () => {
  const limited = (limitMin: number) =>
    counter({ services: [{ service: "withdrawal", serviceMin: 6, share: 1, kinds: ["cash"], limitMin }] });
  const asPromise = (withinMin: number) =>
    counter({ classes: [{ class: "all", share: 1, promise: { withinMin, lateShare: 0.1 } }] });
  const [limit, promise] = [await planOf(limited(8)), await planOf(asPromise(2))];
  expect(hoursOf(limit)).toBe(hoursOf(promise));
  expect(hoursOf(limit)).toBeGreaterThan(hoursOf(await planOf(counter())));
  expect(limit.days[0]?.intervals[1]?.binding).toBe("all withdrawal");
});

test("ST-19 a holiday keeps the share of an ordinary day's level that the file asks, with fewer windows where it asks less", async () => {
  const demand = written("two.csv", `${DEMAND}2026-10-15 09:00,60\n2026-10-15 09:30,60\n`);
  const holiday = (levelMin: number) =>
    planned(demand, "--counter", written("h.json", counter({ holidays: { levelMin, dates: ["2026-10-15"] } })));
  const [full, less] = [await holiday(1), await holiday(0.5)];
  expect(full.holidays?.serviceLevel).toBeGreaterThanOrEqual(0.9);
  expect(full.holidays?.isKept).toBe(true);
  expect(less.days[1]?.windowHours).toBeLessThan(full.days[1]?.windowHours ?? 0);
  expect(less.days[0]?.windowHours).toBe(full.days[0]?.windowHours);
  expect(less.holidays?.serviceLevel).toBeGreaterThanOrEqual(0.45);
});

test("ST-14 a line of a roster that could not be found again is refused with its place", async () => {
  const roster = (lines: string) => written("odd-roster.csv", `start,windows\n${lines}`);
  const planWith = (lines: string): Promise<string> =>
    run(written("demand.csv", DEMAND), "--counter", written("plain.json", counter()), "--roster", roster(lines));
  expect(await planWith("9:00,3\n")).toBe("/odd-roster.csv, line 2: start has no time of day such as 09:30.");
  expect(await planWith("09:00,3\n09:00,4\n")).toBe("/odd-roster.csv, line 3: start 09:00 comes twice.");
});

test("ST-14 windows by roster are held against the need of all kinds together", async () => {
  const roster = written("roster.csv", "start,windows\n09:00,9\n09:30,1\n");
  const { days } = await planOf(counter(), "--roster", roster);
  const needed = days[0]?.intervals.map(({ windows }) => windows[0] ?? 0) ?? [];
  expect(days[0]?.freed).toMatchObject({
    freed: (9 - (needed[0] ?? 0)) / 2,
    short: ((needed[1] ?? 0) - 1) / 2,
    byInterval: [9 - (needed[0] ?? 0), 1 - (needed[1] ?? 0)],
  });
});

test("ST-16 demand by service is staffed by service, and a service that the counter does not know is named", async () => {
  const two = counter({
    kinds: [
      { kind: "cash", windows: ["1", "2", "3", "4"] },
      { kind: "nonCash", windows: ["5", "6", "7", "8"] },
    ],
    services: [
      { service: "withdrawal", serviceMin: 6, kinds: ["cash"] },
      { service: "account", serviceMin: 6, kinds: ["nonCash"] },
    ],
  });
  const model = written("two.json", two);
  const lines = (service: string) => `09:00,${service},20\n09:30,${service},10\n`;
  const head = "start,service,arrivalsPerHour\n";
  const { days } = await planned(written("by.csv", `${head}${lines("withdrawal")}`), "--counter", model);
  expect(days[0]?.intervals.map(({ windows }) => windows[1])).toEqual([0, 0]);
  expect(days[0]?.intervals[0]?.windows[0]).toBeGreaterThan(2);
  expect(await run(written("odd.csv", `${head}${lines("loan")}`), "--counter", model)).toBe(
    "/odd.csv: the counter has no service loan.",
  );
  expect(await run(written("all.csv", "start,arrivalsPerHour\n09:00,20\n09:30,20\n"), "--counter", model)).toBe(
    "/all.csv has no column “service”: the counter must say each service's share.",
  );
});

test("ST-16 whatever is wrong with a counter is named by line and field", async () => {
  const demand = written("demand.csv", DEMAND);
  const faults = (model: unknown): Promise<string> => run(demand, "--counter", written("bad.json", model));
  const unknownKind = counter({ services: [{ service: "w", serviceMin: 6, share: 1, kinds: ["gold"] }] });
  expect(await faults(unknownKind)).toMatch(
    /^bad\.json:\d+:\d+ services\[0\]\.kinds: .*gold.*\(import\.notAChoice\)$/u,
  );
  expect(await faults(counter({ classes: [{ class: "vip", share: 0.4 }] }))).toMatch(
    /classes: .*\(import\.tooSmall\)/u,
  );
  expect(await faults(counter({ windows: 3 }))).toMatch(/windows: .*\(import\.unknownField\)/u);
  expect(
    await faults(counter({ services: [{ service: "w", serviceMin: 6, share: 1, kinds: ["cash"], limitMin: 5 }] })),
  ).toMatch(/services\[0\]\.limitMin: .*\(import\.tooSmall\)/u);
  expect(await faults("{")).toMatch(/^bad\.json:1/u);
  expect(await run(demand)).toMatch(/Say --service .* or --counter/u);
});
