import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { COMMAND_ROUTES } from "#contract/commands/command-routes";
import type { AskedCommand } from "#contract/commands/command-route";
import { asReviewer, deskWith, inService, NOW, waiting } from "../../../tests/support/console-desk";
import type { LobbyDeed } from "../shared/lobby-deeds";
import { actionsOf } from "./actions";
import type { Desk } from "./desk";
import { paletteOf } from "./palette";

// Titles are not looked at here, so any text will do for each.
const t = ((key: string) => key) as unknown as TFunction;

/** What a machine sends and no person, or what comes before anybody can sit at a window. */
const NOT_AT_A_CONSOLE: readonly AskedCommand["type"][] = ["OpenDay", "GrantNumbers", "AdmitTicket"];
/** Said by the customers themselves, from their own page. */
const CUSTOMERS_OWN: readonly AskedCommand["type"][] = ["PostponeTicket", "AnnounceArrival"];
/** For the head of the branch, on the page of the day. */
const HEADS_OWN: readonly AskedCommand["type"][] = ["VacateWindow"];
/** Buttons of the lists beside: the line's search, the inbox, alerts and machines; each is pressed in Console.test. */
const IN_LISTS: readonly AskedCommand["type"][] = [
  "ReturnTicket",
  "UnparkTicket",
  "LeaveTicket",
  "ArriveDiverted",
  "FinishDiverted",
  "ReturnDiverted",
  "SnoozeAlert",
  "ResolveAlert",
  "DeviceUp",
  "AnswerMode",
  "WitnessHandOver",
];

const proposals = { w3: { staffId: "E3", by: "E1", since: 0, reason: "long line" } };
const closed = { label: "3", kind: "cash", zoneId: "cash", state: "closed", since: 0, autoNext: false } as const;
const alerts = { x: { kind: "care", since: 0, measured: {} } } as const;

function desks(): readonly Desk[] {
  const at = (ticket: ReturnType<typeof waiting>): Desk => deskWith({ a: ticket }, "a");
  const service = { serviceId: "B1", queueId: "qb" };
  const stopped = inService("B001").service;
  const { runningSince: _running, ...standing } = stopped ?? {};
  const free = deskWith({ a: waiting("D001", 9) }, undefined, { alerts, proposals });
  const windowIn = (state: "onBreak" | "backOffice"): Desk => ({ ...free, window: { ...free.window, state } });
  const missed = waiting("D001", 1, { state: "missed", since: NOW, called: callBy("w1") });
  const ended = inService("D002", { state: "ended", since: NOW, outcome: "done" });
  const review = inService("B001", { state: "awaitingReview", ...service });
  const release = inService("B002", { state: "awaitingAuthorisation", ...service });
  return [
    { ...free, floor: { ...free.floor, windows: { ...free.floor.windows, w3: closed } } },
    windowIn("onBreak"),
    windowIn("backOffice"),
    at(waiting("D001", 3, { state: "called" })),
    at(inService("B001", service)),
    at(inService("B001", { ...service, service: standing as NonNullable<typeof stopped> })),
    deskWith({ a: missed }),
    deskWith({ a: ended }),
    asReviewer(deskWith({ a: review })),
    asReviewer(deskWith({ a: release })),
    withTicket(asReviewer(deskWith({ a: { ...review, state: "inReview" } })), "a"),
  ];
}

const callBy = (windowId: string) =>
  ({ windowId, at: NOW, calls: 3, rule: "firstCome", waitedMs: 0, runnersUp: [] }) as const;
const withTicket = (desk: Desk, ticketId: string): Desk => ({ ...desk, window: { ...desk.window, ticketId } });

/** Every deed that a key or the palette leads to at this desk, with each answer that a form may give. */
function deedsAt(desk: Desk): readonly LobbyDeed["type"][] {
  return [() => true, (permission: string) => permission !== "window.approve"].flatMap((may) => deedsOf(desk, may));
}

function deedsOf(desk: Desk, may: (permission: string) => boolean): readonly LobbyDeed["type"][] {
  const making = { desk, t, language: "en", may } as const;
  return paletteOf(making, actionsOf(making)).flatMap(({ deed }): readonly LobbyDeed["type"][] => {
    if ("commands" in deed) return deed.commands.map(({ type }) => type);
    if ("planFor" in deed) return ["PinPlan"];
    const { commands } = deed.ask();
    return [{ verdict: "yes", answer: "yes" }, { verdict: "no" }].flatMap((said) =>
      commands(said).map(({ type }) => type),
    );
  });
}

test("every command of the core is reached from the console by keyboard", () => {
  const reached = new Set(desks().flatMap(deedsAt));
  const elsewhere = new Set([...NOT_AT_A_CONSOLE, ...CUSTOMERS_OWN, ...HEADS_OWN, ...IN_LISTS]);
  const missing = COMMAND_ROUTES.map(({ type }) => type).filter((type) => !reached.has(type) && !elsewhere.has(type));
  expect(missing).toEqual([]);
});

test("the palette lists nothing that the person may not do", () => {
  const [desk] = desks();
  if (!desk) throw new Error("there is a desk");
  const may = (permission: string): boolean => permission === "device.report";
  const making = { desk, t, language: "en", may } as const;
  const ids = paletteOf(making, actionsOf(making)).map(({ id }) => id);
  expect(ids).toContain("deviceDown");
  expect(ids).not.toContain("closeDay");
});
