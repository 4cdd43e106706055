import { expect, test } from "vitest";
import { emptyNetwork } from "#domain/network/network";
import type { TicketPrinter } from "#domain/network/place";
import { printerFor, printersOf } from "./printers-of";

const printer = (id: string, more: Partial<TicketPrinter> = {}): TicketPrinter => ({
  id,
  outletId: "O01",
  host: "10.0.0.9",
  port: 9100,
  kind: "escpos",
  widthDots: 576,
  ...more,
});
const inDoor = printer("P1", { kiosk: "door" });
const atDesk = printer("P2");

test("PD-1 a kiosk prints on its own printer, and on a common one when it has none", () => {
  expect(printerFor([inDoor, atDesk], "door")).toBe(inDoor);
  expect(printerFor([inDoor, atDesk], "hall")).toBe(atDesk);
  expect(printerFor([inDoor, atDesk], undefined)).toBe(atDesk);
  expect(printerFor([inDoor], "hall")).toBeUndefined();
});

test("PD-1 printers are those the network has now, without the retired ones", () => {
  const state = emptyNetwork();
  let version = 1;
  const of = printersOf({ state: () => state, version: () => version });
  expect(of("O01")).toEqual([]);
  state.printers.set("P1", inDoor);
  state.printers.set("P2", { ...atDesk, retired: true });
  state.printers.set("P3", printer("P3", { outletId: "O02" }));
  expect(of("O01")).toEqual([]);
  version = 2;
  expect([of("O01"), of("O02").map(({ id }) => id)]).toEqual([[inDoor], ["P3"]]);
});
