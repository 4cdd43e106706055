import { beforeAll, expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { createMemoryRows } from "#adapter/rows/memory";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { emptyPolicyBook } from "#domain/policy/model";
import { DEMO_DATE, demoDay, demoNetwork } from "../../../tests/fixtures/demo-day";
import { flowProjection } from "../history/flow-projection";
import { FLOW_DAYS } from "../history/flow-rows";
import { genesisHash } from "../journal/chain";
import { recordsOf } from "../journal/records";
import { dayStream } from "../lobbies/day-stream";
import { put } from "../ports/rows";
import { openProjector } from "../projections/projector";
import { DAY_FIGURES, figuresProjection } from "./figures-projection";
import { todayAt, type Figure, type FigureKey } from "./today";
import { EMPTY_DAY_FLOW, EMPTY_SERVICE_FLOW } from "#read/flow-history/day-flow";
import { NO_SLOT_FIGURES } from "#read/day-figures/day-figures";

const OUTLET = "O05";
const NOON = 24;

let events: readonly LobbyEvent[];
beforeAll(() => {
  events = demoDay(OUTLET);
});

/** The demo Monday of an outlet in the rows, up to an hour of its wall. */
async function monday() {
  const journal = createMemoryJournal();
  const rows = createMemoryRows();
  const projector = await openProjector({ journal, rows, projections: [flowProjection, figuresProjection] });
  const stream = dayStream(OUTLET, DEMO_DATE);
  const records = recordsOf(stream, { seq: 0, hash: genesisHash(stream) }, events, {
    commandId: "01940000-0000-7000-8000-000000000001",
    actor: "test",
  });
  await journal.append([{ stream, expectedSeq: 0, records }]);
  await projector.catchUp();
  const network = demoNetwork();
  const policies = emptyPolicyBook();
  const deps = { rows, network: () => network, policies: () => policies };
  const look = (slotsOver: number) => todayAt({ ...deps, wallOf: () => ({ date: DEMO_DATE, slotsOver }) }, OUTLET);
  return { rows, look };
}
const figure = (figures: readonly Figure[], key: FigureKey): Figure | undefined =>
  figures.find((one) => one.key === key);

test("TD-1 six figures of a real day, each with what it is based on", async () => {
  const { look } = await monday();
  const { figures, alerts, comparedUntil } = await look(NOON);
  expect(figures.map(({ key }) => key)).toEqual(["came", "meanWait", "late", "left", "inTime", "satisfied"]);
  expect(comparedUntil).toBe("12:00");
  const began = events.filter(({ type }) => type === "TicketIssued" || type === "TicketRouted").length;
  expect(figure(figures, "came")).toMatchObject({ value: began, of: began });
  expect(figure(figures, "left")?.of).toBe(began);
  for (const { key, value = -1, of } of figures.filter((one) => one.of > 0)) {
    expect([key, value >= 0 && (key === "came" || key === "meanWait" || value <= 100), of > 0]).toEqual([
      key,
      true,
      true,
    ]);
  }
  expect(alerts.raised).toBe(events.filter(({ type }) => type === "AlertRaised").length);
});

test("TD-2 targets are the policies that hold there, with their rules", async () => {
  const { look } = await monday();
  const { figures } = await look(NOON);
  expect(figure(figures, "came")).not.toHaveProperty("target");
  expect(figure(figures, "late")?.target).toEqual({
    value: 10,
    bound: "atMost",
    policy: "staffing.lateSharePct",
    sources: ["4-23"],
  });
  expect(figure(figures, "satisfied")?.target).toMatchObject({ value: 95, bound: "atLeast" });
});

test("TD-3 usual is the same weekday up to the same half-hour, and nothing where no such day is known", async () => {
  const { rows, look } = await monday();
  expect(figure((await look(NOON)).figures, "came")).not.toHaveProperty("usual");
  const service = { ...EMPTY_SERVICE_FLOW, issued: { 20: 10, 30: 90 }, waits: { 20: 2 }, waitedSec: { 20: 600 } };
  const flow = { ...EMPTY_DAY_FLOW, services: { D3: service } };
  const late = { ...NO_SLOT_FIGURES, waits: 4, over10: 1 };
  const past = (businessDate: string) => ({ unitId: OUTLET, businessDate });
  await rows.write([
    put(FLOW_DAYS, [
      { ...past("2026-11-16"), source: "file", flow },
      {
        ...past("2026-11-17"),
        source: "file",
        flow: { ...flow, services: { D3: { ...service, issued: { 20: 99 } } } },
      },
      {
        ...past("2026-11-02"),
        source: "file",
        flow: { ...flow, services: { D3: { ...service, issued: { 20: 20 } } } },
      },
    ]),
    put(DAY_FIGURES, [{ ...past("2026-11-16"), figures: { 20: late, 30: late } }]),
  ]);
  const { figures } = await look(NOON);
  expect(figure(figures, "came")?.usual).toMatchObject({ value: 15, days: 2 });
  expect(figure(figures, "meanWait")?.usual).toMatchObject({ value: 5, days: 2 });
  expect(figure(figures, "late")?.usual).toMatchObject({ value: 25, days: 1 });
  const { value = 0, usual } = figure(figures, "came") ?? {};
  expect(usual?.today).toBeLessThan(value);
});

test("TD-4 the half-hours add up to the day, and an empty one is empty", async () => {
  const { look } = await monday();
  const { figures } = await look(NOON);
  const { bySlot = [], value } = figure(figures, "came") ?? {};
  expect(bySlot[0]?.start).toBe("09:00");
  expect(bySlot.reduce((sum, slot) => sum + (slot.value ?? 0), 0)).toBe(value);
  const answers = figure(figures, "satisfied")?.bySlot ?? [];
  expect(answers.every((slot) => slot.value === undefined || slot.value <= 100)).toBe(true);
  expect((await (await monday()).look(0)).figures[0]?.bySlot.length).toBe(bySlot.length);
});
