import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CountedScript } from "#contract/scripts";
import { asReviewer, deskWith, inService, NOW, waiting } from "../../../tests/support/console-desk";
import { PageFrame } from "../../../tests/support/page-frame";
import type { LobbyDeed } from "../shared/lobby-deeds";
import { Console, type ConsoleProps } from "./Console";
import type { Desk } from "./desk";

let sent: LobbyDeed[] = [];
beforeEach(() => {
  sent = [];
});
afterEach(cleanup);

function sitAt(desk: Desk, props: Partial<ConsoleProps> = {}) {
  const run = async (deeds: readonly LobbyDeed[]): Promise<boolean> => sent.push(...deeds) > 0;
  const commander = { isBusy: false, trouble: undefined, run, dismiss: () => undefined };
  const whole: ConsoleProps = {
    desk,
    age: { state: "live" },
    commander,
    lettersOn: true,
    onLetters: () => undefined,
    onLeave: () => undefined,
    may: () => true,
    ...props,
  };
  return render(<Console {...whole} />, { wrapper: PageFrame });
}
const press = (key: string): boolean => fireEvent.keyDown(document.body, { key });
const button = (words: RegExp): HTMLElement => screen.getByRole("button", { name: words });

test.each(["F2", " "])("key %j calls the next customer at a free window", (key) => {
  sitAt(deskWith({ a: waiting("D001", 3) }));
  press(key);
  expect(sent).toEqual([{ type: "CallNext", windowId: "w1" }]);
});

test("nobody else is called while a customer is here", () => {
  sitAt(deskWith({ a: inService("D001") }, "a"));
  press("F2");
  expect([sent, button(/Call next/).hasAttribute("disabled")]).toEqual([[], true]);
});

test("a called customer arrives with A, is recalled with R and missed with N", () => {
  const called = waiting("D001", 3, { state: "called" });
  sitAt(deskWith({ a: called }, "a"));
  for (const key of ["a", "r", "n"]) press(key);
  expect(sent.map(({ type }) => type)).toEqual(["StartService", "Recall", "RecordNoShow"]);
});

test("G ends the present step and O pauses the clock with a reason", () => {
  sitAt(deskWith({ a: inService("D001") }, "a"));
  press("g");
  press("o");
  fireEvent.submit(within(screen.getByRole("dialog")).getByRole("button", { name: /Confirm/ }));
  expect(sent).toEqual([
    { type: "FinishStep", ticketId: "a", step: "ask" },
    { type: "PauseClock", ticketId: "a", reason: "papers" },
  ]);
});

test("E finishes with outcome and errors, in one small form", () => {
  sitAt(deskWith({ a: inService("D001") }, "a"));
  press("e");
  const form = within(screen.getByRole("dialog", { name: /Finish · D001/ }));
  fireEvent.change(form.getByLabelText("Outcome"), { target: { value: "referred" } });
  fireEvent.change(form.getByLabelText("Errors found"), { target: { value: "2" } });
  fireEvent.submit(form.getByRole("button", { name: /Confirm/ }));
  expect(sent).toEqual([{ type: "FinishTicket", ticketId: "a", outcome: "referred", errors: 2 }]);
});

test("C calls one ticket out of turn, with the reason on record", () => {
  sitAt(deskWith({ a: waiting("D001", 9), b: waiting("D002", 3) }));
  press("c");
  const form = within(screen.getByRole("dialog"));
  fireEvent.change(form.getByLabelText("Ticket"), { target: { value: "b" } });
  fireEvent.change(form.getByLabelText("Reason"), { target: { value: "Special need" } });
  fireEvent.submit(form.getByRole("button", { name: /Confirm/ }));
  expect(sent).toEqual([{ type: "CallSpecific", windowId: "w1", ticketId: "b", reason: "Special need" }]);
});

test("D offers a customer another way and records the answer", () => {
  sitAt(deskWith({ a: waiting("D001", 12) }));
  press("d");
  fireEvent.submit(within(screen.getByRole("dialog")).getByRole("button", { name: /Confirm/ }));
  expect(sent).toEqual([
    { type: "OfferDiversion", ticketId: "a", trigger: "agent", to: "selfService" },
    { type: "AnswerDiversion", ticketId: "a", accepted: true },
  ]);
});

test("a reviewer's next is the work that waits, and the verdict needs a reason when it is no", () => {
  const work = inService("B001", { state: "awaitingReview", serviceId: "B1" });
  const desk = asReviewer(deskWith({ a: work }));
  sitAt(desk);
  press("F2");
  cleanup();
  const taken = { ...work, state: "inReview" } as const;
  const floor = { ...desk.floor, tickets: { a: taken } };
  sitAt({ ...desk, floor, window: { ...desk.window, ticketId: "a" } });
  press("i");
  const form = within(screen.getByRole("dialog"));
  fireEvent.change(form.getByLabelText("Verdict"), { target: { value: "no" } });
  fireEvent.change(form.getByLabelText(/Reason/), { target: { value: "A paper is missing" } });
  fireEvent.submit(form.getByRole("button", { name: /Confirm/ }));
  expect(sent).toEqual([
    { type: "StartReview", ticketId: "a", windowId: "w2" },
    { type: "RejectReview", ticketId: "a", reason: "A paper is missing" },
  ]);
});

test("single letters can be turned off; F2 goes on working", () => {
  sitAt(deskWith({ a: waiting("D001", 3) }), { lettersOn: false });
  press("c");
  press("F2");
  expect([screen.queryByRole("dialog"), sent.map(({ type }) => type)]).toEqual([null, ["CallNext"]]);
});

test("keys belong to the form while one is open", () => {
  sitAt(deskWith({ a: waiting("D001", 3) }));
  press("p");
  press("F2");
  expect(sent).toEqual([]);
});

test("every button shows its key, and no key is given twice", () => {
  sitAt(deskWith({}));
  const keys = screen
    .getAllByRole("group")
    .flatMap((group) =>
      [...group.querySelectorAll("button[aria-keyshortcuts]")].map((each) => each.querySelector("kbd")?.textContent),
    );
  expect(keys.length).toBeGreaterThan(20);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).not.toContain(undefined);
});

test("/ finds a ticket by its number and puts a missed customer back into line", () => {
  sitAt(deskWith({ a: waiting("D001", 9), b: waiting("D012", 3, { state: "missed" }) }));
  press("/");
  const search = within(screen.getByRole("dialog"));
  fireEvent.change(search.getByLabelText("Ticket number"), { target: { value: "12" } });
  expect(search.queryByText("D001")).toBeNull();
  fireEvent.click(search.getByRole("button", { name: /Back into line/ }));
  expect(sent).toEqual([{ type: "ReturnTicket", ticketId: "b", place: "sorted" }]);
});

test("says why this ticket: the rule, who else it could have been, and what is promised to everybody", () => {
  const called = {
    windowId: "w1",
    at: 0,
    calls: 1,
    rule: "fairnessBound",
    waitedMs: 720_000,
    runnersUp: [{ ticketId: "b", number: "B007", waitedMs: 300_000 }],
  } as const;
  sitAt(deskWith({ a: waiting("D001", 12, { state: "called", called }) }, "a"));
  const why = screen.getByRole("region", { name: "Why this ticket" });
  expect(why.textContent).toContain("must not be passed again");
  expect(why.textContent).toContain("Had waited 12 minutes.");
  expect(why.textContent).toContain("B007 5 min");
  expect(why.textContent).toContain("more than 6 times");
});

test("J takes the oldest alert, and its list says who and since when", () => {
  const alerts = { x: { kind: "secondaryDiversion", since: 0, measured: { waitMs: 660_000 }, ticketId: "a" } } as const;
  sitAt(deskWith({ a: waiting("D001", 11) }, undefined, { alerts }));
  expect(screen.getByRole("region", { name: "Alerts (1)" }).textContent).toContain("Secondary diversion");
  press("j");
  expect(sent).toEqual([{ type: "AcknowledgeAlert", alertId: "x" }]);
});

test("a refusal is told where the eyes are", () => {
  const trouble = { code: "lobby.nobodyWaiting", detail: "Nobody is waiting for window 1." };
  sitAt(deskWith({}), { commander: { isBusy: false, trouble, run: async () => false, dismiss: () => undefined } });
  expect(screen.getByRole("alert").textContent).toContain("Nobody is waiting for window 1.");
});

test("machines that are out of order stand on the console until one works again", () => {
  const desk = deskWith({}, undefined, { devicesDown: { atm7: { since: NOW - 240_000, reason: "paper jam" } } });
  const name = { zh: "存取款机", en: "Cash machine", es: "Cajero", ko: "ATM" };
  const devices = [{ deviceId: "atm7", kind: "atm", name, zoneId: "selfService" }];
  sitAt({ ...desk, outlet: { ...desk.outlet, devices } });
  expect(screen.getByText(/Cash machine/).parentElement?.textContent).toContain("atm7 paper jam 4 min");
  fireEvent.click(button(/Works again/));
  expect(sent).toEqual([{ type: "DeviceUp", deviceId: "atm7" }]);
});

test("the alerts beyond the first five are one touch away", () => {
  const alert = { kind: "care", since: NOW, measured: {} } as const;
  const alerts = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`a${at}`, alert]));
  sitAt(deskWith({}, undefined, { alerts }));
  expect(screen.getAllByRole("button", { name: "Take it" })).toHaveLength(5);
  fireEvent.click(button(/2 more/));
  expect(screen.getAllByRole("button", { name: "Take it" })).toHaveLength(7);
});

const ctrlK = (): boolean => fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });

test("Ctrl-K finds a deed by some of its words, and Enter does it", () => {
  sitAt(deskWith({ a: waiting("D001", 3) }));
  ctrlK();
  const field = screen.getByRole("combobox", { name: "Type what to do" });
  fireEvent.change(field, { target: { value: "closing" } });
  expect(screen.getAllByRole("option").map((row) => row.textContent.trim())).toEqual(["Announce closing"]);
  fireEvent.keyDown(field, { key: "Enter" });
  expect(sent).toEqual([{ type: "AnnounceClosing" }]);
});

test("arrows choose in the palette, and it stays closed to what may not be done", () => {
  sitAt(deskWith({}), { may: () => false });
  ctrlK();
  const field = screen.getByRole("combobox");
  const chosen = (): string | undefined =>
    screen.getAllByRole("option").find((row) => row.getAttribute("aria-selected") === "true")?.textContent;
  const first = chosen();
  fireEvent.keyDown(field, { key: "ArrowDown" });
  expect(chosen()).not.toBe(first);
  fireEvent.keyDown(field, { key: "ArrowUp" });
  expect(chosen()).toBe(first);
  fireEvent.change(field, { target: { value: "business day" } });
  expect(screen.queryByRole("option")).toBeNull();
});

const helpAt = (windowId: string, more: object = {}) => ({
  h: { kind: "help", since: NOW - 12_000, measured: {}, windowId, reason: "forged note", ...more } as const,
});

test("who called for help sees that a colleague is coming, and ends the call", () => {
  sitAt(deskWith({}, undefined, { alerts: helpAt("w1") }));
  expect(screen.getByText(/nobody has answered yet/).textContent).toContain("forged note");
  cleanup();
  const acknowledged = { staffId: "E2", at: NOW - 4_000 };
  sitAt(deskWith({}, undefined, { alerts: helpAt("w1", { acknowledged }) }));
  expect(screen.getByText(/Wei is coming, answered after 0:08/)).toBeDefined();
  fireEvent.click(button(/It is over/));
  expect(sent).toEqual([{ type: "ResolveAlert", alertId: "h" }]);
});

test("a colleague's call for help stands across the page, and J answers it before older alerts", () => {
  const older = { a: { kind: "care", since: 0, measured: {} } } as const;
  sitAt(deskWith({}, undefined, { alerts: { ...older, ...helpAt("w2") } }));
  expect(screen.getByText(/Window 2 needs help/)).toBeDefined();
  press("j");
  fireEvent.click(button(/I am coming/));
  expect(sent).toEqual([
    { type: "AcknowledgeAlert", alertId: "h" },
    { type: "AcknowledgeAlert", alertId: "h" },
  ]);
});

test("an alert is put off for three minutes, unless somebody stands there and waits", () => {
  const care = { kind: "care", since: NOW, measured: {} } as const;
  const calls = { kind: "customerCalls", since: NOW, measured: {} } as const;
  sitAt(deskWith({}, undefined, { alerts: { c: care, k: calls, s: { ...care, snoozedUntil: NOW + 60_000 } } }));
  expect(screen.getByRole("region", { name: "Alerts (2)" })).toBeDefined();
  fireEvent.click(button(/Later, 3 min/));
  expect(sent).toEqual([{ type: "SnoozeAlert", alertId: "c", snoozeMs: 180_000 }]);
});

const STAY: CountedScript = {
  scriptId: "stay",
  version: 2,
  ref: "stay:2",
  situation: "retain",
  serviceIds: [],
  segmentIds: [],
  text: { zh: "请坐", en: "Please have a seat", es: "Tome asiento", ko: "앉으십시오" },
  writtenBy: "lin",
  said: 12,
  accepted: 9,
  refused: 3,
  retired: false,
};

test("a valued customer at the window is kept with the words that work, and the answer is counted", () => {
  const desk = deskWith({ a: inService("D001", { segmentId: "vip", language: "es" }) }, "a");
  sitAt({ ...desk, scripts: [STAY] });
  const words = screen.getByRole("region", { name: "Valued customer: keep at the counter" });
  expect(words.textContent).toContain("Tome asiento");
  expect(words.textContent).toContain("said 12 times · 75 % said yes");
  fireEvent.click(within(words).getByRole("button", { name: "Said, and yes" }));
  expect(sent).toMatchObject([{ type: "NoteWord", situation: "retain", scriptRef: "stay:2", accepted: true }]);
});

test("D names the script that fits the channel, so that its use counts", () => {
  const script = { ...STAY, situation: "divert", to: "selfService", ref: "walk:1" } as const;
  sitAt({ ...deskWith({ a: waiting("D001", 12) }), scripts: [script] });
  press("d");
  expect(screen.getByRole("option", { name: /75 % said yes/ })).toBeDefined();
  fireEvent.submit(within(screen.getByRole("dialog")).getByRole("button", { name: /Confirm/ }));
  expect(sent[0]).toMatchObject({ type: "OfferDiversion", scriptId: "walk:1" });
});

test("customers under way and those set aside are one button each", () => {
  const gone = waiting("D001", 9, {
    state: "diverted",
    diversion: { trigger: "agent", to: "selfService", state: "accepted", since: NOW },
  });
  const arrived = { ...gone, number: "D002", diversion: { ...gone.diversion, state: "arrived" } } as typeof gone;
  const parked = waiting("D003", 4, { state: "parked" });
  sitAt(deskWith({ a: gone, b: arrived, c: parked, d: waiting("D004", 1) }));
  const inbox = within(screen.getByRole("region", { name: /\(2\)/ }));
  fireEvent.click(inbox.getByRole("button", { name: /rrived/ }));
  fireEvent.click(inbox.getByRole("button", { name: /^Done/ }));
  const [back] = inbox.getAllByRole("button", { name: "Back in line" });
  if (back) fireEvent.click(back);
  press("/");
  const search = within(screen.getByRole("dialog"));
  fireEvent.change(search.getByLabelText("Ticket number"), { target: { value: "D003" } });
  fireEvent.click(search.getByRole("button", { name: /Back into line/ }));
  cleanup();
  sitAt(deskWith({ d: waiting("D004", 1) }));
  press("/");
  fireEvent.click(screen.getByRole("button", { name: /Has left/ }));
  expect(sent.map(({ type }) => type)).toEqual([
    "ArriveDiverted",
    "FinishDiverted",
    "ReturnDiverted",
    "UnparkTicket",
    "LeaveTicket",
  ]);
});

test("a called customer who does not come is called again when the outlet's time between two calls is over", () => {
  const callOf = (calls: number, agoMs: number) => ({
    windowId: "w1",
    at: NOW - agoMs,
    calls,
    rule: "firstCome" as const,
    waitedMs: 0,
    runnersUp: [],
  });
  const hintAt = (calls: number, agoMs: number): string => {
    const { unmount } = sitAt(
      deskWith({ a: waiting("D001", 3, { state: "called", called: callOf(calls, agoMs) }) }, "a"),
    );
    const hint = document.querySelector(".current__hint")?.textContent ?? "";
    unmount();
    return hint;
  };
  expect(hintAt(1, 10_000)).toBe("Call 1 of 3. Call again in 0:30 if nobody comes.");
  expect(hintAt(2, 40_000)).toBe("Call 2 of 3. Nobody here yet: call again.");
  expect(hintAt(3, 90_000)).toBe("Call 3 of 3. Who does not come now counts as absent.");
});
