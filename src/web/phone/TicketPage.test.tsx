import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OwnTicket } from "#contract/tickets";
import { PageFrame } from "../../../tests/support/page-frame";
import { TicketPage } from "./TicketPage";

const TICKET: OwnTicket = {
  ticketId: "t1",
  number: "D007",
  state: "waiting",
  issuedAt: 0,
  aheadOfYou: 3,
  wait: { fromMin: 5, toMin: 9 },
  calls: 0,
  callsMax: 3,
  documents: [],
  ratingRequested: false,
  rated: false,
  serviceId: "D4",
  visitId: "t1",
  prefilled: false,
  late: { places: 3, timesLeft: 2 },
};
const PLACE = { outletId: "O01", ticketId: "t1" };

/** Holds what each of the page's questions is answered with. */
const NAME = { zh: "网点", en: "Branch", es: "Oficina", ko: "영업점" };
const ANSWER = { name: NAME, timeZone: "UTC", offered: [], agreements: [], outlets: [], hasText: false };

/** The server's end of the page's stream. */
const streams: Map<string, (event: { data: string }) => void>[] = [];
const say = (event: string, data: object = {}): Promise<void> =>
  act(async () => {
    streams.at(-1)?.get(event)?.({ data: JSON.stringify(data) });
    await vi.advanceTimersByTimeAsync(0);
  });

let posted: unknown[];
let buzzes: number;
beforeEach(() => {
  posted = [];
  buzzes = 0;
  localStorage.clear();
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", function fakeSource(this: object) {
    const listeners = new Map<string, (event: { data: string }) => void>();
    streams.push(listeners);
    return {
      addEventListener: (event: string, listener: (event: { data: string }) => void) => listeners.set(event, listener),
      close: () => undefined,
    };
  });
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method === "GET") return Response.json(ANSWER);
    posted.push([path.split("/").at(-1), JSON.parse(init.body as string)]);
    return Response.json({ version: 1, repeated: false });
  });
  Object.defineProperty(navigator, "vibrate", { configurable: true, value: () => (buzzes += 1) });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const open = (): Promise<void> =>
  act(async () => {
    render(<TicketPage place={PLACE} />, { wrapper: PageFrame });
    await vi.advanceTimersByTimeAsync(0);
  });
const touch = (words: RegExp): Promise<void> =>
  act(async () => {
    fireEvent.click(screen.getByRole("button", { name: words }));
    await vi.advanceTimersByTimeAsync(0);
  });

test("the number stands first, then people ahead and the range of the wait", async () => {
  await open();
  await say("ticket", TICKET);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("D007");
  expect(screen.getByText("3 people ahead of you")).toBeDefined();
  expect(screen.getByText("5–9 min")).toBeDefined();
});

test("a call vibrates once, each further call again, and a page that is opened at a window does not", async () => {
  await open();
  await say("ticket", TICKET);
  const called: OwnTicket = { ...TICKET, state: "called", calls: 1, window: { windowId: "w3", label: "3" } };
  await say("ticket", called);
  await say("ticket", called);
  expect(buzzes).toBe(1);
  await say("ticket", { ...called, calls: 3 });
  expect(buzzes).toBe(2);
  expect(screen.getByText("Please go to window 3")).toBeDefined();
  expect(screen.getByText("This is the last call.")).toBeDefined();
  cleanup();
  await open();
  expect(buzzes).toBe(2);
});

test("without a word from the server the page says how old it is, then that it is not live", async () => {
  await open();
  await say("ticket", TICKET);
  await act(() => vi.advanceTimersByTimeAsync(6_000));
  expect(screen.getByText(/seconds old/)).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(30_000));
  expect(screen.getByRole("alert", { name: "" }).textContent).toMatch(/Not live since/);
  expect(screen.getByText("3 people ahead of you")).toBeDefined();
});

test("a page that is opened without a connection shows what this phone heard last", async () => {
  await open();
  await say("ticket", TICKET);
  cleanup();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  await open();
  expect(screen.getByText("3 people ahead of you")).toBeDefined();
});

test("when the day is over the page keeps nothing", async () => {
  await open();
  await say("ticket", TICKET);
  await say("over");
  expect(screen.getByRole("heading", { name: "This page has ended" })).toBeDefined();
  expect(Object.keys(localStorage).filter((key) => key.startsWith("guichet.ticket"))).toEqual([]);
});

test("the place is given up only behind a section that was opened for it", async () => {
  await open();
  await say("ticket", TICKET);
  expect(screen.queryByRole("button", { name: /Yes, give it up/ })).toBeNull();
  await touch(/Give up my place/);
  await touch(/Yes, give it up/);
  expect(posted).toEqual([["leave", { by: "customer" }]]);
});

test("who is late lets others go first, or says when he will be there", async () => {
  await open();
  await say("ticket", TICKET);
  await touch(/I am late/);
  await touch(/Let them go first/);
  await touch(/In 10 minutes/);
  expect(posted).toEqual([
    ["postpone", {}],
    ["arrival", { arrivesInMs: 600_000 }],
  ]);
});

test("a branch without gateways promises no message", async () => {
  await open();
  await say("ticket", TICKET);
  await touch(/Tell me when it is nearly my turn/);
  expect(screen.getByText(/This branch sends no messages at the moment/)).toBeDefined();
});

test("whoever was served rates with one touch, and may say more", async () => {
  await open();
  await say("ticket", { ...TICKET, state: "ended", outcome: "done" });
  await touch(/^Well$/);
  expect(posted).toEqual([["feedback", { score: 4, device: expect.any(String) as string }]]);
  expect(screen.getByText(/Your answer has been noted/)).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Well$/ })).toBeNull();
  fireEvent.change(screen.getByLabelText(/say more/), { target: { value: "Kind people." } });
  await touch(/^Send$/);
  expect(posted.at(-1)).toEqual(["feedback", { text: "Kind people.", device: expect.any(String) as string }]);
});

test("whoever left has nothing to rate", async () => {
  await open();
  await say("ticket", { ...TICKET, state: "ended", outcome: "left" });
  expect(screen.queryByText(/How were you served/)).toBeNull();
  expect(screen.getByText("You have given up your place.")).toBeDefined();
});
