import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { HallBoard } from "#read/hall-board/hall-board";
import { PageFrame } from "../../../tests/support/page-frame";
import type { Sent } from "../shared/send";
import type { Errand } from "./errand";
import { Kiosk, type KioskProps } from "./Kiosk";
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
  segments: { ordinary: "ordinary", specialNeed: "specialNeed" },
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
  number: "D007",
  peopleAhead: 3,
  wait: { fromMin: 5, toMin: 9 },
  windows: ["1", "2"],
  pageAddress: "http://localhost/kiosk/?ticket=x",
};

let asked: Errand[] = [];
let calls = 0;
beforeEach(() => {
  asked = [];
  calls = 0;
  history.replaceState(null, "", "/?lang=en");
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function stand(props: Partial<KioskProps> = {}, answer: Sent<IssuedTicket> = { ok: true, answer: TICKET }) {
  const issue = async (errand: Errand): Promise<Sent<IssuedTicket>> => {
    asked.push(errand);
    return answer;
  };
  const whole: KioskProps = {
    outlet: OUTLET,
    board: BOARD,
    businessNow: undefined,
    age: { state: "live" },
    issue,
    callStaff: async () => {
      calls += 1;
      return { ok: true, answer: {} };
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
  stand({ callStaff: async () => ({ ok: false, trouble: { code: "client.noAnswer" } }) });
  touch(/special help/);
  touch(/Call a member of staff/);
  await pass(0);
  expect(screen.getByText(/did not answer/)).toBeDefined();
  expect(screen.getByRole("button", { name: /Call a member of staff/ })).toBeDefined();
});
