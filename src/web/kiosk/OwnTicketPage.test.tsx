import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OwnTicket } from "#contract/tickets";
import { PageFrame } from "../../../tests/support/page-frame";
import { OwnTicketPage } from "./OwnTicketPage";

const TICKET: OwnTicket = {
  ticketId: "t1",
  number: "D007",
  state: "waiting",
  issuedAt: 0,
  aheadOfYou: 3,
  wait: { fromMin: 5, toMin: 9 },
  calls: 0,
  documents: [],
  ratingRequested: false,
  rated: false,
};

let ticket: OwnTicket;
let posted: unknown[];
let refusal: { readonly code: string; readonly detail: string } | undefined;
beforeEach(() => {
  ticket = TICKET;
  posted = [];
  refusal = undefined;
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (init.method === "GET") return Response.json(ticket);
    posted.push([path.split("/").at(-1), JSON.parse(init.body as string)]);
    return refusal ? Response.json(refusal, { status: 409 }) : Response.json({ version: 1, repeated: false });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open(): Promise<void> {
  render(<OwnTicketPage outletId="O01" ticketId="t1" />, { wrapper: PageFrame });
  await settle();
}
const settle = (): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(0);
  });
const touch = async (words: RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole("button", { name: words }));
  await settle();
};

test("the place is given up only after it was asked twice, and the page says so at once", async () => {
  await open();
  await touch(/Give up my place/);
  expect(posted).toEqual([]);
  ticket = { ...TICKET, state: "ended", outcome: "left" };
  await touch(/Yes, give it up/);
  expect(posted).toEqual([["leave", { by: "customer" }]]);
  expect(screen.getByText("Ended")).toBeDefined();
  expect(screen.queryByText(/How were you served/)).toBeNull();
});

test("whoever thinks again keeps the place", async () => {
  await open();
  await touch(/Give up my place/);
  await touch(/No, keep it/);
  expect(posted).toEqual([]);
  expect(screen.getByRole("button", { name: /Give up my place/ })).toBeDefined();
});

test("a refusal is told in the server's words", async () => {
  refusal = { code: "lobby.ticketState", detail: "D007 is being called." };
  await open();
  await touch(/Give up my place/);
  await touch(/Yes, give it up/);
  expect(screen.getByRole("alert").textContent).toBe("D007 is being called.");
});

test("a served customer rates with one touch, once, and was asked when the teller asked", async () => {
  ticket = { ...TICKET, state: "ended", outcome: "done", ratingRequested: true };
  await open();
  ticket = { ...ticket, rated: true };
  await touch(/^Well$/);
  expect(posted).toEqual([["rating", { score: 4, asked: true }]]);
  expect(screen.getByText(/Your answer has been noted/)).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Well$/ })).toBeNull();
});
