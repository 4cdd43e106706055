import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { HallBoard } from "#read/hall-board/hall-board";
import { PageFrame } from "../../../tests/support/page-frame";
import type { Sent } from "../shared/send";
import type { Errand } from "./errand";
import { Kiosk, type KioskProps } from "./Kiosk";
import type { KioskDesk } from "./kiosk-desk";
import type { KioskOutlet } from "./kiosk-outlet";
import type { IssuedTicket } from "./TicketPage";

const name = (en: string) => ({ zh: `${en} zh`, en, es: `${en} es`, ko: `${en} ko` });
const service = { queueId: "qd", cash: true, divertsTo: ["selfService"], documents: [] } as const;
const OUTLET: KioskOutlet = {
  outletId: "O01",
  name: name("Hexi"),
  timeZone: "Asia/Shanghai",
  cashLimit: 20_000,
  queues: [
    { queueId: "qa", letter: "A", name: name("Accounts") },
    { queueId: "qd", letter: "D", name: name("Cash") },
  ],
  services: [
    { ...service, serviceId: "D1", name: name("Withdrawal") },
    { ...service, serviceId: "D4", name: name("Coins"), divertsTo: [] },
    {
      ...service,
      serviceId: "A1",
      queueId: "qa",
      cash: false,
      divertsTo: [],
      documents: ["id.card"],
      name: name("Opening"),
    },
  ],
  segments: { ordinary: "ordinary", specialNeed: "specialNeed", known: ["ordinary", "specialNeed", "vip"] },
  opensAt: Date.UTC(2026, 10, 23, 1),
  closesAt: Date.UTC(2026, 10, 23, 9),
};
const QUEUE = { letter: "D", zoneId: "cash", waiting: 3, windowsAble: 2, wait: { fromMin: 5, toMin: 9 } } as const;
const BOARD: HallBoard = {
  outletId: "O01",
  businessDate: "2026-11-23",
  phase: "open",
  calls: {},
  windows: {},
  queues: { qd: QUEUE, qa: { ...QUEUE, letter: "A", waiting: 0, wait: "unknown" } },
  services: {
    D1: { queueId: "qd", available: true, divertsTo: ["selfService"] },
    D4: { queueId: "qd", available: true, divertsTo: [] },
    A1: { queueId: "qa", available: false, divertsTo: [] },
  },
};
const TICKET: IssuedTicket = {
  ticketId: "t1",
  number: "D007",
  peopleAhead: 3,
  wait: { fromMin: 5, toMin: 9 },
  windows: ["1", "2"],
  pageAddress: "http://localhost/kiosk/?ticket=x",
};

let asked: Errand[] = [];
let calls = 0;
/** The clips that the server has. */
let voices: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
beforeEach(() => {
  asked = [];
  calls = 0;
  history.replaceState(null, "", "/?lang=en");
  vi.useFakeTimers();
  voices = {};
  vi.stubGlobal("fetch", async () => Response.json(voices));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function stand(
  { desk, ...props }: Partial<Omit<KioskProps, "desk">> & { readonly desk?: Partial<KioskDesk> } = {},
  answer: Sent<IssuedTicket> = { ok: true, answer: TICKET },
) {
  const issue = async (errand: Errand): Promise<Sent<IssuedTicket>> => {
    asked.push(errand);
    return answer;
  };
  const whole: KioskProps = {
    outlet: OUTLET,
    board: BOARD,
    businessNow: undefined,
    age: { state: "live" },
    desk: {
      issue,
      callStaff: async () => {
        calls += 1;
        return { ok: true, answer: {} };
      },
      ...desk,
    },
    ...props,
  };
  return render(<Kiosk {...whole} />, { wrapper: PageFrame });
}
const touch = (words: RegExp): void => {
  const button = screen.getByRole("button", { name: words });
  fireEvent.pointerDown(button);
  fireEvent.click(button);
};
const pass = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const headline = (): string => screen.getByRole("heading", { level: 1 }).textContent;

test("a customer who declines the machine gets a number with people ahead, range and windows", async () => {
  stand();
  touch(/Cash/);
  touch(/Withdrawal/);
  touch(/Below 20,000/);
  touch(/No, a ticket/);
  await pass(0);
  expect(screen.getByText("D007")).toBeDefined();
  expect(screen.getByText("3 people")).toBeDefined();
  expect(screen.getByText("5–9 min")).toBeDefined();
  expect(asked).toMatchObject([{ service: { serviceId: "D1" }, diversion: { to: "selfService", accepted: false } }]);
});

test("the ticket leaves the screen after 20 seconds, and stays for more when asked", async () => {
  stand();
  touch(/Cash/);
  touch(/Coins/);
  await pass(0);
  await pass(15_000);
  touch(/More time/);
  await pass(15_000);
  expect(screen.queryByText("D007")).not.toBeNull();
  await pass(6_000);
  expect(headline()).toBe("How can we help you?");
});

test("whoever walks away is asked after 45 seconds and forgotten 20 seconds later", async () => {
  stand();
  touch(/Cash/);
  await pass(45_000);
  expect(screen.getByText("Are you still there?")).toBeDefined();
  await pass(20_000);
  expect(headline()).toBe("How can we help you?");
  expect(screen.queryByText("Are you still there?")).toBeNull();
});

test("one touch keeps the errand", async () => {
  stand();
  touch(/Cash/);
  await pass(45_000);
  touch(/I am still here/);
  await pass(20_000);
  expect(headline()).toBe("Which service do you need?");
});

test("a line that no window serves now is shown but cannot be chosen", () => {
  stand();
  const tile = screen.getByRole("button", { name: /Accounts/ });
  expect([tile.hasAttribute("disabled"), tile.textContent]).toEqual([true, "AAccountsNo window for this right now"]);
});

test("says so when nothing at all is available", () => {
  const services = Object.entries(BOARD.services).map(([id, one]) => [id, { ...one, available: false }]);
  stand({ board: { ...BOARD, services: Object.fromEntries(services) as HallBoard["services"] } });
  expect(screen.getByText(/No window is open at the moment/)).toBeDefined();
});

test("a kiosk without a connection sends people to the staff", () => {
  stand({ age: { state: "stale", since: 0 } });
  expect(headline()).toBe("This machine has no connection");
  expect(screen.getByRole("alert").textContent).toContain("tickets stay valid");
});

test("outside business hours it says that it is closed", () => {
  stand({ board: { ...BOARD, phase: "closed" } });
  expect(headline()).toBe("We are closed at the moment");
});

test("a refused ticket is told in the server's words, with a person to turn to", async () => {
  const trouble = { code: "lobby.issueClosed", detail: "No more tickets today." };
  stand({}, { ok: false, trouble });
  touch(/Cash/);
  touch(/Coins/);
  await pass(0);
  expect(screen.getByRole("alert").textContent).toContain("No more tickets today.");
  expect(screen.getByText(/Please ask our staff/)).toBeDefined();
});

test("a special need goes along with the errand, and its choice wipes with the session", async () => {
  stand();
  touch(/special help/);
  touch(/Pregnancy/);
  touch(/Cash/);
  touch(/Withdrawal/);
  await pass(0);
  expect(asked).toMatchObject([{ specialNeed: "pregnant", service: { serviceId: "D1" } }]);
  await pass(21_000);
  expect(screen.getByRole("button", { name: /special help/ }).getAttribute("aria-pressed")).toBe("false");
});

test("every page speaks the language that was touched, and the next customer starts anew", async () => {
  stand();
  touch(/한국어/);
  await pass(0);
  expect(headline()).toBe("무엇을 도와드릴까요?");
  await pass(45_000);
  await pass(20_000);
  expect(headline()).toBe("How can we help you?");
});

test("whoever needs a person calls one, and is told that somebody was called", async () => {
  stand();
  touch(/special help/);
  touch(/Call a member of staff/);
  await pass(0);
  expect(screen.getByText(/Somebody has been called/)).toBeDefined();
  expect(calls).toBe(1);
});

test("a call that reached nobody says so and can be made again", async () => {
  stand({ desk: { callStaff: async () => ({ ok: false, trouble: { code: "client.noAnswer" } }) } });
  touch(/special help/);
  touch(/Call a member of staff/);
  await pass(0);
  expect(screen.getByText(/did not answer/)).toBeDefined();
  expect(screen.getByRole("button", { name: /Call a member of staff/ })).toBeDefined();
});

test("the number shows while it prints, and the time to leave begins when the paper is out", async () => {
  let cameOut: (outcome: "printed") => void = () => undefined;
  stand({ desk: { print: () => new Promise((done) => (cameOut = done)) } });
  touch(/Cash/);
  touch(/Coins/);
  await pass(0);
  expect([headline(), screen.getByText("D007").textContent]).toEqual(["Printing your ticket", "D007"]);
  await pass(15_000);
  await act(async () => cameOut("printed"));
  expect(headline()).toBe("Please take your ticket");
  await pass(15_000);
  expect(screen.queryByText("D007")).not.toBeNull();
  await pass(6_000);
  expect(headline()).toBe("How can we help you?");
});

test("without paper the number stands on the screen, and the next customer hears it before choosing", async () => {
  stand({ desk: { print: async () => "notPrinted" } });
  touch(/Cash/);
  touch(/Coins/);
  await pass(0);
  expect(headline()).toBe("Please remember your number");
  expect(screen.getByText(/our staff have been told/)).toBeDefined();
  touch(/Done/);
  expect(screen.getByText(/No paper at the moment/)).toBeDefined();
});

test("a kiosk with numbers of its own goes on without a connection, and promises no wait", async () => {
  const alone: IssuedTicket = {
    ticketId: "t2",
    number: "D970",
    wait: "unknown",
    windows: [],
    pageAddress: "http://x/",
  };
  stand({ age: { state: "stale", since: 0 }, hasNumbers: true }, { ok: true, answer: alone });
  expect(screen.getByText(/still get a valid number/)).toBeDefined();
  expect(screen.getByRole("button", { name: /Cash/ }).textContent).toBe("DCash wait unknown");
  touch(/Cash/);
  touch(/Withdrawal/);
  await pass(0);
  expect(screen.getByText("D970")).toBeDefined();
  expect(screen.getByText("wait unknown")).toBeDefined();
  expect(screen.queryByText("Ahead of you")).toBeNull();
  expect(screen.getByText(/keeps its place from now on/)).toBeDefined();
});

test("a kiosk on its own closes when the branch does", () => {
  const { closesAt } = OUTLET;
  stand({ age: { state: "stale", since: 0 }, hasNumbers: true, businessNow: closesAt });
  expect(headline()).toBe("We are closed at the moment");
});

test("before the doors open it says when", () => {
  stand({ board: { ...BOARD, phase: "unopened" }, businessNow: OUTLET.opensAt - 1 });
  expect(screen.getByText(/We open at 09:00/)).toBeDefined();
});

/** What a reader sends: every sign at once, then Enter. */
function read(text: string): void {
  for (const key of [...Array.from(text), "Enter"]) fireEvent.keyDown(document.body, { key });
}

test("who holds a card to the reader is asked on, and nothing shows who he is", async () => {
  const shown: unknown[] = [];
  const recognise: KioskDesk["recognise"] = async (one) => {
    shown.push(one);
    return { ok: true, answer: { customerToken: "token", segmentId: "vip" } };
  };
  stand({ desk: { recognise } });
  touch(/Card, phone or ID/);
  read(";6225880012345678=2912?");
  await pass(0);
  expect(shown).toEqual([{ proof: "card", value: ";6225880012345678=2912?" }]);
  expect(screen.getByText(/Thank you. What is it about/)).toBeDefined();
  expect(document.body.textContent).not.toMatch(/vip|6225/i);
  touch(/Cash/);
  touch(/Withdrawal/);
  await pass(0);
  expect(asked).toMatchObject([{ customer: { customerToken: "token", segmentId: "vip" } }]);
});

test("a phone number is typed on keys, and all but its end is hidden", async () => {
  const shown: unknown[] = [];
  const recognise: KioskDesk["recognise"] = async (one) => {
    shown.push(one);
    return { ok: false, trouble: { code: "request.tooMany", detail: "Too many tries." } };
  };
  stand({ desk: { recognise } });
  touch(/Card, phone or ID/);
  touch(/phone number/);
  for (const digit of Array.from("13800138000")) touch(new RegExp(`^${digit}$`, "u"));
  expect(screen.getByRole("status", { name: /phone number/ }).textContent).toBe("•••••••8000");
  touch(/Go on/);
  await pass(0);
  expect(shown).toEqual([{ proof: "phone", value: "13800138000" }]);
  expect(screen.getByRole("alert").textContent).toBe("Too many tries.");
});

test("who lost the ticket types its number and hears the place", async () => {
  const findTicket: KioskDesk["findTicket"] = async (number) => ({
    ok: true,
    answer: { number, aheadOfYou: 2, wait: { fromMin: 4, toMin: 7 }, outcome: "printed", state: "ready" },
  });
  stand({ desk: { findTicket } });
  touch(/I lost my ticket/);
  await act(() => vi.dynamicImportSettled());
  expect(screen.getByRole("button", { name: "7" }).hasAttribute("disabled")).toBe(true);
  for (const sign of Array.from("D007")) touch(new RegExp(`^${sign}$`, "u"));
  touch(/Print a copy/);
  await pass(0);
  expect(headline()).toBe("Please take your copy");
  expect(screen.getByText("2 people")).toBeDefined();
});

test("the code of an appointment, scanned from a phone, is a ticket", async () => {
  const codes: string[] = [];
  const checkIn: KioskDesk["checkIn"] = async (code) => {
    codes.push(code);
    return { ok: true, answer: TICKET };
  };
  stand({ desk: { checkIn } });
  touch(/I have a code/);
  read("https://bank.example/guide/#0194f3c2-7f00-7000-8000-000000000001");
  await pass(0);
  expect(codes).toEqual(["0194f3c2-7f00-7000-8000-000000000001"]);
  expect(screen.getByText("D007")).toBeDefined();
});

test("more than six choices stand on pages", () => {
  const queues = Array.from({ length: 8 }, (_, ix) => {
    return { queueId: ix === 7 ? "qd" : `q${ix}`, letter: "ABCEFGHD".charAt(ix), name: name(`Line ${ix + 1}`) };
  });
  stand({ outlet: { ...OUTLET, queues } });
  expect(screen.queryByText("Line 8")).toBeNull();
  touch(/More services/);
  expect(screen.getByText("Line 8")).toBeDefined();
  expect(screen.queryByText("Line 1")).toBeNull();
});

test("KS-4 who wants to hear the screen presses once and hears all of it in order; without a voice there is nothing to press", async () => {
  const said: string[] = [];
  vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(async function (this: HTMLMediaElement) {
    said.push(decodeURIComponent((this.getAttribute("src") ?? "").split("&text=").at(-1) ?? ""));
    if (said.length < 100) queueMicrotask(() => this.dispatchEvent(new Event(silent ? "wait" : "ended")));
  });
  let silent = false;
  const standReady = async (): Promise<void> => {
    stand();
    for (let turn = 0; turn < 3; turn += 1) await act(() => vi.dynamicImportSettled());
  };
  await standReady();
  expect(screen.queryByRole("button", { name: /Listen/ })).toBeNull();
  cleanup();
  voices = { en: { "help-queues": "h1" } };
  await standReady();
  touch(/Listen/);
  await pass(0);
  const choices = said.indexOf("You can touch:");
  expect([said[0], choices > 0, said.includes("Listen")]).toEqual(["/voices/en/help-queues.wav?h1", true, false]);
  expect(said.findIndex((text) => text.includes("Cash"))).toBeGreaterThan(choices);
  [silent, said.length] = [true, 0];
  touch(/Listen/);
  touch(/^Stop$/);
  expect([said.length, screen.queryByRole("button", { name: "Stop" })]).toEqual([1, null]);
});
