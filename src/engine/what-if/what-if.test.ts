import { describe, expect, test } from "vitest";
import { instantAt } from "#base/calendar";
import { MINUTE_MS } from "#base/time";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import type { Change } from "#domain/what-if/model";
import { drawCustomers } from "../simulation/customers";
import { runDay } from "../simulation/run";
import { worldOf } from "../simulation/world-of";
import { demoNetwork, demoPlan, DEMO_DATE } from "../../../tests/fixtures/demo-day";
import { withChanges } from "./apply-change";
import { filmOf } from "./film";
import { figuresOfArm } from "./measure-arm";
import type { OutletArm, WhatIfArm } from "./outlet-arm";
import { playArm } from "./play-arm";
import { findingOf, replicateArm } from "./play-what-if";
import { recordedOutlet } from "./recorded-outlet";
import { peopleOf } from "./people";

const OUTLET = "O09";
const network = demoNetwork();

function dayAt(outletId: string): OutletArm {
  const plan = demoPlan(network, outletId);
  return { plan, model: worldOf(network, plan, DEMO_DATE), arrivalChanges: [] };
}
const alone = (outlet: OutletArm): WhatIfArm => ({ outlets: [outlet], ways: {}, moves: [] });
const at = ({ plan }: OutletArm, wall: string): number => instantAt(DEMO_DATE, wall, plan.timeZone);

/** A cash window with somebody at it all day. */
function busyWindow({ plan, model }: OutletArm): string {
  const seats = new Set(model.crew.flatMap(({ spells }) => spells).map(({ windowId }) => windowId));
  return plan.windows.find(({ windowId, kind }) => kind === "cash" && seats.has(windowId))?.windowId ?? "";
}

const task = (arm: WhatIfArm) => ({ arm, seed: "lab", codeVersion: "1.2.3" });
const DAYS = 12;

/** The difference that changes make at one outlet. */
function differenceOf(changes: readonly Change[], figure: string, base = dayAt(OUTLET)) {
  const [before, after] = [base, withChanges(base, changes)].map((arm) => replicateArm(task(alone(arm)), 0, DAYS));
  if (!before || !after) throw new Error("two arms");
  return findingOf(alone(base), before, after, []).compared.find((one) => one.figure === figure)?.difference;
}

describe("WE-1 the same scenario gives the same finding", () => {
  test("WE-1 shares of replications are the bytes of the whole", () => {
    const whole = replicateArm(task(alone(dayAt(OUTLET))), 0, 4);
    const share = replicateArm(task(alone(dayAt(OUTLET))), 2, 2);
    expect([...share.values]).toEqual([...whole.values.slice(2 * whole.figures.length)]);
    expect(whole).toMatchObject({ seed: "lab", codeVersion: "1.2.3", count: 4 });
  });

  test("WE-1 changes that change nothing make no difference at all", () => {
    expect(differenceOf([{ kind: "arrivals", factor: 1 }], "meanWaitMin")).toEqual({ mean: 0, low: 0, high: 0 });
    expect(differenceOf([{ kind: "serviceTime", factor: 1 }], "left")).toEqual({ mean: 0, low: 0, high: 0 });
  });
});

describe("WE-2 what is changed is changed, and nobody else's luck", () => {
  test("WE-2 more people keep those who came anyway, and half as many are among them", () => {
    const base = dayAt(OUTLET);
    const came = peopleOf(base, "lab/0");
    const more = peopleOf(withChanges(base, [{ kind: "arrivals", factor: 1.5 }]), "lab/0");
    const fewer = peopleOf(withChanges(base, [{ kind: "arrivals", factor: 0.5 }]), "lab/0");
    expect(more).toEqual(expect.arrayContaining([...came]));
    expect(came).toEqual(expect.arrayContaining([...fewer]));
    expect(more.length).toBeGreaterThan(1.3 * came.length);
    expect(fewer.length).toBeLessThan(0.7 * came.length);
  });

  test("WE-2 arrivals change in the hours and for the services that are named, and nowhere else", () => {
    const base = dayAt(OUTLET);
    const change: Change = { kind: "arrivals", factor: 0, from: "10:00", to: "11:00", serviceIds: ["A2"] };
    const gone = peopleOf(base, "lab/1").length - peopleOf(withChanges(base, [change]), "lab/1").length;
    const [from, until] = [at(base, "10:00"), at(base, "11:00")];
    const wanted = peopleOf(base, "lab/1").filter(
      ({ arriveAt, serviceId }) => serviceId === "A2" && arriveAt >= from && arriveAt < until,
    );
    expect(gone).toBe(wanted.length);
  });

  test("WE-2 two more windows shorten waits, one fewer lengthens them, slower work does too", () => {
    expect(differenceOf([{ kind: "windows", count: 2 }], "meanWaitMin")?.high).toBeLessThan(0);
    expect(differenceOf([{ kind: "windows", count: -1 }], "meanWaitMin")?.low).toBeGreaterThan(0);
    expect(differenceOf([{ kind: "serviceTime", factor: 1.3 }], "busyShare")?.low).toBeGreaterThan(0);
  });

  test("WE-2 a window closed for two hours calls nobody then, and calls again afterwards", () => {
    const base = dayAt(OUTLET);
    const windowId = busyWindow(base);
    const arm = withChanges(base, [{ kind: "closeWindow", windowId, from: "11:00", to: "13:00" }]);
    const calls: number[] = [];
    playArm(alone(arm), "lab/0", (_ix, event) => {
      if (event.type === "TicketCalled" && event.windowId === windowId) calls.push(event.at);
    });
    const [from, until] = [at(base, "11:00"), at(base, "13:00")];
    expect(calls.filter((call) => call >= from && call < until)).toEqual([]);
    expect([calls.some((call) => call < from), calls.some((call) => call >= until)]).toEqual([true, true]);
  });

  test("WE-2 a window that is closed for good at two finishes its customer and calls nobody else", () => {
    const base = dayAt(OUTLET);
    const windowId = busyWindow(base);
    const arm = withChanges(base, [{ kind: "closeWindow", windowId, from: "14:00" }]);
    const calls: number[] = [];
    playArm(alone(arm), "lab/0", (_ix, event) => {
      if (event.type === "TicketCalled" && event.windowId === windowId) calls.push(event.at);
    });
    expect(Math.max(...calls)).toBeLessThan(at(base, "14:00"));
  });

  test("WE-2 a machine is out of order for just so long", () => {
    const base = dayAt(OUTLET);
    const deviceId = base.model.devices[0]?.deviceId ?? "";
    const arm = withChanges(base, [{ kind: "deviceDown", deviceId, from: "10:00", to: "12:00" }]);
    const seen: string[] = [];
    playArm(alone(arm), "lab/0", (_ix, event) => {
      if (event.type === "DeviceWentDown" || event.type === "DeviceCameUp") {
        if (event.deviceId === deviceId) seen.push(`${event.type} ${(event.at - at(base, "10:00")) / MINUTE_MS}`);
      }
    });
    expect(seen).toEqual(["DeviceWentDown 0", "DeviceCameUp 120"]);
  });

  test("WE-2 who is away opens no window, and lunches come one group after the other", () => {
    const base = dayAt(OUTLET);
    const teller = base.model.crew.find(({ spells }) => spells.length > 0);
    const arm = withChanges(base, [
      { kind: "absence", staffId: teller?.staffId ?? "" },
      { kind: "lunches", from: "11:00", groups: 3 },
    ]);
    const opened: string[] = [];
    playArm(alone(arm), "lab/0", (_ix, event) => {
      if (event.type === "WindowOpened") opened.push(event.staffId);
    });
    expect(opened).not.toContain(teller?.staffId);
    expect(new Set(arm.model.crew.flatMap(({ breaks }) => breaks.map(({ start }) => start))).size).toBe(3);
  });
});

describe("WE-3 a recorded day is played as it was", () => {
  const plan = demoPlan(network, OUTLET);
  const model = worldOf(network, plan, DEMO_DATE);
  const events: LobbyEvent[] = [];
  const onEvent = (event: LobbyEvent): void => void events.push(event);
  const { day } = runDay({ plan, model, customers: drawCustomers(model, 7), seed: 7, onEvent });
  const arm = recordedOutlet(events, model);

  test("WE-3 everybody who took a ticket comes again, at the same instant and with the same work", () => {
    expect(arm.recorded?.length).toBe(day.tickets.size);
    const again = playArm(alone(arm), "lab/0").outlets[0]?.day;
    expect([...(again?.tickets.values() ?? [])].map(({ issuedAt }) => issuedAt)).toEqual(
      [...day.tickets.values()].map(({ issuedAt }) => issuedAt),
    );
  });

  test("WE-3 the day's own waits come out near what they were", () => {
    const waitOf = (
      tickets: Iterable<{ readonly waitedMs: number; readonly startedAt: number | undefined }>,
    ): number => {
      const served = [...tickets].filter(({ startedAt }) => startedAt !== undefined);
      return served.reduce((sum, { waitedMs }) => sum + waitedMs, 0) / served.length / MINUTE_MS;
    };
    const replays = Array.from({ length: 8 }, (_, ix) => playArm(alone(arm), `lab/${ix}`).outlets[0]?.day);
    const means = replays.map((one) => waitOf(one?.tickets.values() ?? []));
    const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
    expect(Math.abs(mean - waitOf(day.tickets.values()))).toBeLessThan(1.5);
  });

  test("WE-3 that day with two more windows has shorter waits", () => {
    expect(differenceOf([{ kind: "windows", count: 2 }], "meanWaitMin", arm)?.high).toBeLessThan(0);
  });
});

describe("WE-4 customers choose among outlets", () => {
  const ids = ["O03", "O08", "O12"];
  const outlets = ids.map(dayAt);
  const ways = network.world?.travelMin ?? {};
  const base: WhatIfArm = { outlets, ways, moves: [] };

  test("WE-4 guidance that nobody follows changes nothing", () => {
    const guided = { ...base, guidance: { share: 0, gainMs: 0 } };
    expect([...replicateArm(task(guided), 0, 2).values]).toEqual([...replicateArm(task(base), 0, 2).values]);
  });

  test("WE-4 guided customers go where way and wait are shorter; nobody is lost on the way", () => {
    const guided = playArm({ ...base, guidance: { share: 0.8, gainMs: MINUTE_MS } }, "lab/0");
    const plain = playArm(base, "lab/0");
    const peopleIn = ({ outlets: played }: typeof plain): number =>
      played.reduce((sum, { day, balked }) => sum + day.tickets.size + balked, 0);
    expect(guided.moved).toBeGreaterThan(0);
    expect(guided.travelMs).toBeGreaterThan(guided.moved * MINUTE_MS);
    expect(peopleIn(guided)).toBe(peopleIn(plain));
  });

  test("WE-4 customers of a service that moved come to the nearest outlet that has it, after the way", () => {
    const moved = playArm({ ...base, moves: [{ serviceIds: ["A2"], toOutletIds: ["O08"] }] }, "lab/0");
    const withA2 = moved.outlets.map(({ day }) =>
      [...day.tickets.values()].some(({ serviceId }) => serviceId === "A2"),
    );
    expect(withA2).toEqual([false, true, false]);
    expect(moved.moved).toBeGreaterThan(0);
  });

  test("WE-4 several outlets are measured one by one and by how far they differ", () => {
    const figures = figuresOfArm(base);
    expect(figures).toContain("meanWaitMin@O08");
    expect(figures).toContain("waitSpreadMin");
    expect(figuresOfArm(alone(dayAt("O03")))).not.toContain("meanWaitMin@O03");
  });
});

test("WE-5 a film shows everybody come and go in order, and as many windows as are open", () => {
  const film = filmOf(alone(dayAt(OUTLET)), "lab/0", 0);
  const times = film.shots.map(({ at }) => at);
  expect(times).toEqual([...times].sort((one, other) => one - other));
  const came = film.shots.filter(({ kind }) => kind === "came").length;
  const gone = new Set(film.shots.flatMap((shot) => (shot.kind === "gone" ? [shot.ticket] : [])));
  expect(gone.size).toBe(came);
  expect(film.shots.some((shot) => shot.kind === "window" && shot.state === "rest")).toBe(true);
});
