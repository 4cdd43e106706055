import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { PageFrame } from "../../../tests/support/page-frame";
import { IssuingPage } from "./IssuingPage";
import type { FreerPlace, KioskDesk } from "./kiosk-desk";
import type { IssuedTicket } from "./TicketPage";

const TICKET: IssuedTicket = {
  ticketId: "t1",
  number: "D031",
  serviceId: "D1",
  peopleAhead: 24,
  wait: { fromMin: 40, toMin: 55 },
  windows: [],
  pageAddress: "http://localhost/phone/#O01/t1",
};
const THERE: IssuedTicket = {
  ticketId: "t2",
  number: "D004",
  wait: { fromMin: 0, toMin: 4 },
  windows: [],
  pageAddress: "http://localhost/phone/#O04/t2",
};
const PLACE: FreerPlace = {
  outletId: "O04",
  name: { zh: "河东", en: "Hedong", es: "Hedong", ko: "허둥" },
  address: "8 Canal Road",
  travelMin: 12,
  waiting: 1,
  wait: { fromMin: 0, toMin: 4 },
};

const KEPT = "Your place here is kept.";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function issued(ticket: IssuedTicket, desk: Partial<KioskDesk>): Promise<void> {
  history.replaceState(null, "", "/?lang=en");
  vi.useFakeTimers();
  const issue = async () => ({ ok: true, answer: ticket }) as const;
  const whole: KioskDesk = { issue, callStaff: async () => ({ ok: true, answer: {} }), ...desk };
  const nothing = (): void => undefined;
  render(<IssuingPage desk={whole} issue={issue} onPaper={nothing} onDone={nothing} />, { wrapper: PageFrame });
  // The offer and its words come behind the number.
  for (let turn = 0; turn < 5; turn += 1) await act(() => vi.dynamicImportSettled());
}

test("beside a long wait the nearest freer outlet stands with its way, and one touch takes a number there", async () => {
  const moved: string[] = [];
  await issued(TICKET, {
    elsewhere: async () => ({
      find: async () => PLACE,
      move: async (ticket, to) => {
        moved.push(`${ticket.ticketId} to ${to.outletId}`);
        return { ok: true, answer: THERE };
      },
    }),
  });
  expect(screen.getByText("You would be served sooner at Hedong")).toBeDefined();
  expect(screen.getByText(/12 min away/)).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "Take a number there" }));
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(moved).toEqual(["t1 to O04"]);
  expect(screen.getByText("D004")).toBeDefined();
  expect(screen.queryByText("D031")).toBeNull();
  expect(screen.getByText(/This number is for Hedong, 12 min away/)).toBeDefined();
});

test("who cannot be moved keeps the number and hears why", async () => {
  await issued(TICKET, {
    elsewhere: async () => ({
      find: async () => PLACE,
      move: async () => ({ ok: false, trouble: { code: "moving.notPossibleThere", detail: KEPT } }),
    }),
  });
  fireEvent.click(screen.getByRole("button", { name: "Take a number there" }));
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByRole("alert").textContent).toBe(KEPT);
  expect(screen.getByText("D031")).toBeDefined();
});

test("a machine that gave the number by itself offers no other outlet", async () => {
  let asked = 0;
  const { peopleAhead: _unknown, ...alone } = TICKET;
  await issued(alone, {
    elsewhere: async () => {
      asked += 1;
      throw new Error("nobody is there");
    },
  });
  expect(asked).toBe(0);
});
