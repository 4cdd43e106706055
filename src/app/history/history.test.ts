import { beforeAll, describe, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryRows } from "#adapter/rows/memory";
import { decide } from "#domain/calendar/decide";
import { evolve } from "#domain/calendar/evolve";
import { emptyCalendar, type Calendar } from "#domain/calendar/model";
import type { Network } from "#domain/network/network";
import { sumOfSlots, totalBySlot, type DayFlow } from "#read/flow-history/day-flow";
import { DEMO_DATE, demoDay, demoNetwork } from "../../../tests/fixtures/demo-day";
import { genesisHash } from "../journal/chain";
import { recordsOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import { put } from "../ports/rows";
import { openProjector } from "../projections/projector";
import { calendarOfWorld } from "./demo-calendar";
import { exportHistory, HISTORY_HEAD } from "./export-history";
import { flowProjection } from "./flow-projection";
import { FLOW_DAYS, readFlow, withHours } from "./flow-rows";
import { generateHistory } from "./generate-history";
import { historyQuality } from "./history-quality";
import { readHistory, type ReadHistory } from "./read-history";
import { recordFlow, type RecordedDay } from "./recorded-flow";

let network: Network;
beforeAll(() => {
  network = demoNetwork();
});

const calendarWith = (...closed: readonly string[]): Calendar => {
  const calendar = emptyCalendar();
  const days = closed.map((date) => ({ date, effect: "closed", source: "test" }));
  const decided = decide({ type: "SetDays", now: 0, days, knownUntil: [] }, calendar);
  if (decided.ok) decided.value.forEach((event) => evolve(calendar, event));
  return calendar;
};

const HEAD = "outlet,service,start,issued";
const file = (lines: readonly string[], head = HEAD): string => [head, ...lines].join("\n");
function read(text: string, inNetwork = network, calendar = calendarWith()): ReadHistory {
  const result = readHistory(text, { network: inNetwork, calendar });
  if ("fault" in result) throw new Error(`${result.fault} ${result.detail}`);
  return result;
}
/** Sums of the same seconds in another order differ in their last digits. */
const inThousandths = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? Math.round(part * 1_000) : part)));
const issuedOf = (flow: DayFlow | undefined): object => (flow ? totalBySlot(flow, "issued") : {});
const kinds = ({ findings }: ReadHistory): readonly string[] =>
  findings.filter(({ kind }) => kind !== "gap").map(({ kind, at, line = "-" }) => `${kind} ${at} ${line}`);

/** The network with an outlet moved to another time zone. */
function inZone(timeZone: string): Network {
  const outlet = network.outlets.get("O01");
  if (!outlet) throw new Error("no outlet");
  return { ...network, outlets: new Map([...network.outlets, ["O01", { ...outlet, timeZone }]]) };
}

async function desk() {
  const journal = createMemoryJournal();
  const rows = createMemoryRows();
  const projector = await openProjector({ journal, rows, projections: [flowProjection] });
  const record = async (days: readonly RecordedDay[], from = "file.csv") => {
    const how = { at: 1, from, cause: { commandId: `${from} ${days.length}`, actor: "test" } };
    const recorded = await recordFlow({ journal, rows }, days, how);
    await projector.catchUp();
    return recorded;
  };
  return { journal, rows, projector, record };
}

describe("reading a file", () => {
  test("HI-2 five-minute counts add up to half-hours", () => {
    const lines = [0, 5, 10, 25, 30, 35].map(
      (minute, at) => `O01,C1,2026-03-02 10:${String(minute).padStart(2, "0")},${at + 1}`,
    );
    const { days, counted } = read(file(lines));
    expect(issuedOf(days[0]?.flow)).toEqual({ 20: 10, 21: 11 });
    expect(counted).toBe(6);
  });

  test("HI-2 hourly counts are shared out evenly and reported", () => {
    const hourly = read(file(["O01,C1,2026-03-02 10:00,5", "O01,C1,2026-03-02T11:00:00,3"]));
    expect(issuedOf(hourly.days[0]?.flow)).toEqual({ 20: 2.5, 21: 2.5, 22: 1.5, 23: 1.5 });
    expect(kinds(hourly)).toEqual(["coarse 2026-03-02 -"]);
  });

  test("HI-2 of daily totals each is kept as such, over the open hours, and a week's in one line is set aside", () => {
    const daily = read(file(["O01,C1,2026-03-02 00:00,400", "O01,C1,2026-03-03 00:00,380"]));
    expect(kinds(daily)).toEqual(["dayTotals 2026-03-02 -"]);
    expect(daily.days.map(({ flow }) => [flow.hoursUnknown, sumOfSlots(totalBySlot(flow, "issued"))])).toEqual([
      [true, 400],
      [true, 380],
    ]);
    const slots = Object.keys(issuedOf(daily.days[0]?.flow)).map(Number);
    expect([Math.min(...slots), Math.max(...slots)]).toEqual([18, 33]);
    expect(withHours(daily.days.map((day) => ({ ...day, businessDate: day.date, source: "file" })))).toEqual([]);
    const weekly = read(file(["O01,C1,2026-03-02 00:00,1900,10080"], `${HEAD},minutes`));
    expect([weekly.days, weekly.setAside]).toEqual([[], 1]);
  });

  test("HI-3 every line is counted or set aside by its number", () => {
    const lines = [
      "O01,C1,2026-03-02 10:00,5",
      "O01,C1,2026-03-02 10:30,-1",
      "O01,C1,2026-03-02 11:00,many",
      "O99,C1,2026-03-02 11:00,2",
      "O01,Z9,2026-03-02 11:00,2",
      "O01,C1,2026-02-30 11:00,2",
      "O01,C1,2026-03-02 25:00,2",
      "O01,C1,2026-03-02 10:00,6",
      "O01,C1,2026-03-02 11:30,",
      "O01,C1,2026-03-02 10:30,4",
    ];
    const result = read(file(lines));
    expect(kinds(result)).toEqual([
      "impossible 2026-03-02 10:30 3",
      "impossible 2026-03-02 11:00 4",
      "unknownOutlet 2026-03-02 11:00 5",
      "unknownService 2026-03-02 11:00 6",
      "badTime 2026-02-30 11:00 7",
      "badTime 2026-03-02 25:00 8",
      "impossible 2026-03-02 11:30 10",
      "duplicate 2026-03-02 10:00 9",
    ]);
    expect([result.rows, result.counted, result.setAside]).toEqual([10, 2, 8]);
    expect(issuedOf(result.days[0]?.flow)).toEqual({ 20: 5, 21: 4 });
  });

  test("HI-4 on the night the clock goes back both passes of the hour count, and none is called a duplicate", () => {
    const lines = ["01:30,1", "02:00,2", "02:30,3", "02:00,4", "02:30,5", "03:00,6"].map(
      (rest) => `O01,C1,2026-10-25 ${rest}`,
    );
    const result = read(file(lines), inZone("Europe/Madrid"));
    expect(issuedOf(result.days[0]?.flow)).toEqual({ 3: 1, 4: 6, 5: 8, 6: 6 });
    expect(kinds(result).filter((kind) => !kind.startsWith("closedDay"))).toEqual(
      [3, 4, 5, 6].map((line) => {
        return `clockChange 2026-10-25 ${line % 2 === 1 ? "02:00" : "02:30"} ${line}`;
      }),
    );
  });

  test("HI-4 an hour that the clock skipped is counted and reported", () => {
    const lines = ["01:30,1", "02:00,2", "03:00,3", "03:30,3"].map((rest) => `O01,C1,2026-03-29 ${rest}`);
    const result = read(file(lines), inZone("Europe/Madrid"));
    expect(kinds(result)).toContain("clockChange 2026-03-29 02:00 3");
    expect(result.counted).toBe(4);
  });

  test("HI-5 missing days, empty stretches, closed days and too many outcomes are reported, not mended", () => {
    const row = (date: string, time: string, rest: string): string => `O01,C1,${date} ${time},${rest}`;
    const whole = (date: string): string[] =>
      Array.from({ length: 16 }, (_, at) =>
        row(date, `${String(9 + (at >> 1)).padStart(2, "0")}:${at % 2 ? "30" : "00"}`, "4,4"),
      );
    const broken = whole("2026-03-04").filter((_, at) => at < 4 || at > 8);
    const lines = [...whole("2026-03-02"), ...broken, ...whole("2026-03-05"), row("2026-03-06", "09:00", "2,3")];
    const result = read(file(lines, `${HEAD},served`), network, calendarWith("2026-03-05"));
    expect(result.findings.map(({ kind, at, detail = "" }) => `${kind} ${at} ${detail}`.trim())).toEqual([
      "closedDay 2026-03-05 64",
      "outcomesExceedIssued 2026-03-06 09:00",
      "gap 2026-03-03",
      "gap 2026-03-04 11:00 13:30",
      "gap 2026-03-06 09:30 17:00",
    ]);
    expect(result.days).toHaveLength(4);
  });

  test("HI-3 a file without its columns says which is missing", () => {
    expect(readHistory("outlet,start,issued\n", { network, calendar: calendarWith() })).toEqual({
      line: 1,
      fault: "columnMissing",
      detail: "service",
    });
  });
});

describe("keeping history", () => {
  const lines = [
    "O01,C1,2026-03-02 10:00,5,4,1,1200",
    "O01,C2,2026-03-02 10:30,3,3,0,900",
    "O02,C1,2026-04-02 10:30,2,2,0,500",
  ];
  const days = () => read(file(lines, `${HEAD},served,left,servedSec`)).days;

  test("HI-7 the same file again writes nothing, a corrected day replaces the one before", async () => {
    const { record, rows } = await desk();
    expect(await record(days())).toEqual({ written: 2, same: 0 });
    expect(await record(days(), "again.csv")).toEqual({ written: 0, same: 2 });
    const corrected = read(file(["O01,C1,2026-03-02 10:00,7"])).days;
    expect(await record(corrected, "corrected.csv")).toEqual({ written: 1, same: 0 });
    const [day] = await readFlow(rows, "O01");
    expect(issuedOf(day?.flow)).toEqual({ 20: 7 });
  });

  test("HI-8 what is exported reads back as the same counts and sums", async () => {
    const { record, rows } = await desk();
    await record(days());
    const cells = [...(await exportHistory(rows, "O01")), ...(await exportHistory(rows, "O02"))];
    const again = read([HISTORY_HEAD, ...cells].map((line) => line.join(",")).join("\n"));
    expect(again.days).toEqual(days());
    expect(again.counted).toBe(3);
  });

  test("HI-8 day totals are exported as such and read back as the same days", async () => {
    const { record, rows } = await desk();
    const totals = read(
      file(["O01,C1,2026-03-02 00:00,400", "O01,D1,2026-03-02 00:00,30", "O01,C1,2026-03-03 00:00,9"]),
    );
    await record(totals.days);
    const cells = await exportHistory(rows, "O01");
    expect(cells).toHaveLength(3);
    const again = read([HISTORY_HEAD, ...cells].map((line) => line.join(",")).join("\n"));
    expect(again.days).toEqual(totals.days);
  });

  test("HI-1 the cube has the lobby's days and the file's, and made anew it is the same", async () => {
    const { journal, record, rows, projector } = await desk();
    const stream = dayStream("O03", DEMO_DATE);
    const events = demoDay("O03");
    const cause = { commandId: "c", actor: "test" };
    const records = recordsOf(stream, { seq: 0, hash: genesisHash(stream) }, events, cause);
    for (let from = 0; from < records.length; from += 700) {
      const part = records.slice(from, from + 700);
      await journal.append([{ stream, expectedSeq: from, records: part }]);
      await projector.follow([stream]);
    }
    await record(days());
    const before = await rows.select(FLOW_DAYS, { where: {} });
    expect(before.map(({ unitId, source }) => `${unitId} ${source}`)).toEqual(["O01 file", "O02 file", "O03 lobby"]);
    const issued = events.filter(({ type }) => type === "TicketIssued").length;
    const lobby = before.at(-1)?.flow;
    expect(lobby && sumOfSlots(totalBySlot(lobby, "issued"))).toBeGreaterThanOrEqual(issued);
    await projector.rebuild("flow-history");
    const after = await rows.select(FLOW_DAYS, { where: {} });
    // Followed in five parts and counted anew in one, to the last wait, service time and open second.
    const sorted = ({ unitId, flow }: (typeof before)[number]): unknown => [unitId, inThousandths(flow)];
    expect(after.map(sorted)).toEqual(before.map(sorted));
  });

  test("HI-9 the lobby's own count goes before a file's, unless nobody was counted", async () => {
    const { rows, record } = await desk();
    await record(days());
    const lobbyRow = (flow: DayFlow) => ({ unitId: "O01", businessDate: "2026-03-02", source: "lobby", flow }) as const;
    await rows.write([put(FLOW_DAYS, [lobbyRow({ services: {}, segments: {}, windows: {} })])]);
    expect((await readFlow(rows, "O01")).map(({ source }) => source)).toEqual(["file"]);
    const counted = read(file(["O01,C1,2026-03-02 10:00,1"])).days[0]?.flow;
    if (counted) await rows.write([put(FLOW_DAYS, [lobbyRow(counted)])]);
    expect((await readFlow(rows, "O01")).map(({ source }) => source)).toEqual(["lobby"]);
  });
});

describe("generated history", () => {
  const generate = (seed: string, calendar = calendarWith()) => {
    const outlets = new Map([...network.outlets].filter(([id]) => id === "O07"));
    const alone = { ...network, outlets };
    return [...generateHistory({ network: alone, calendar, from: "2025-01-01", before: "2026-01-01", seed })];
  };
  const total = ({ flow }: RecordedDay): number => sumOfSlots(totalBySlot(flow, "issued"));
  const mean = (days: readonly RecordedDay[]): number => days.reduce((sum, day) => sum + total(day), 0) / days.length;

  test("HI-10 the same seed gives the same history, another one another", () => {
    const one = generate("a");
    expect(generate("a")).toEqual(one);
    expect(generate("b").map(total)).not.toEqual(one.map(total));
  });

  test("HI-10 market days are busier by the factor the network assumes, and closed days are not there", () => {
    const days = generate("a", calendarWith("2025-05-01", "2025-05-02"));
    expect(days).toHaveLength(363);
    const isMarket = ({ date }: RecordedDay): boolean => [3, 13, 23, 28].includes(Number(date.slice(8)));
    const isPlain = ({ date }: RecordedDay): boolean =>
      [1, 2, 4, 11, 12, 16, 21, 22, 24, 26, 27].includes(Number(date.slice(8)));
    expect(mean(days.filter(isMarket)) / mean(days.filter(isPlain))).toBeCloseTo(1.6, 0);
    expect(days.every(({ flow }) => Object.values(flow.services).every(({ waited }) => waited.count === 0))).toBe(true);
  });

  test("HI-10 the calendar of the network's assumptions names the outlets concerned and the peak", () => {
    const world = network.world;
    if (!world) throw new Error("no world");
    const days = calendarOfWorld(world, "2026-02-01", "2026-03-01");
    const on = (date: string) =>
      days.filter((day) => day.date === date).map(({ effect, unitId = "all" }) => `${effect} ${unitId}`);
    expect(on("2026-02-28")).toContain("monthEnd all");
    expect(on("2026-02-03")).toEqual(["marketDay O07", "marketDay O09"]);
    expect(on("2026-02-06")).toContain("pensionPeak O07");
  });

  test("HI-6 an outage in what is there is found", async () => {
    const days = generate("a");
    const broken = days.map((day) => {
      if (day.date !== "2025-06-11") return day;
      const services = Object.entries(day.flow.services).map(([id, service]) => {
        const kept = Object.entries(service.issued).filter(([slot]) => Number(slot) < 19 || Number(slot) > 24);
        return [id, { ...service, issued: Object.fromEntries(kept) }] as const;
      });
      return { ...day, flow: { ...day.flow, services: Object.fromEntries(services) } };
    });
    const { rows, record } = await desk();
    await record(broken);
    const { findings, days: counted } = await historyQuality(rows, { network, calendar: calendarWith() }, "O07");
    expect(counted).toBe(365);
    expect(findings).toContainEqual({ kind: "outage", outletId: "O07", at: "2025-06-11 09:30", detail: "12:30" });
  });
});
