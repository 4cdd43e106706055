import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deskWith, NOW } from "../../../tests/support/console-desk";
import { PageFrame } from "../../../tests/support/page-frame";
import type { Floor } from "#read/floor/floor";
import { Approvals, type ApprovalsProps } from "./Approvals";
import type { LobbyDeed } from "./lobby-deeds";

let sent: LobbyDeed[] = [];
beforeEach(() => {
  sent = [];
});
afterEach(cleanup);

const asked = { mode: "simpleOnly", by: "E1", since: NOW - 120_000, reason: "long line" } as const;
const till = { windowId: "w1", staffId: "E1", witnessId: "E2", cashMinor: 5_000_050, vouchersCounted: true };

type Shown = Omit<Partial<ApprovalsProps>, "floor"> & { readonly floor?: Partial<Floor> };

function show(more: Shown): void {
  const { floor } = deskWith({}, undefined, {
    modeProposals: { w1: asked },
    handOvers: { h1: { ...till, since: NOW } },
    ...more.floor,
  });
  const props: ApprovalsProps = {
    staffId: "E2",
    now: NOW,
    nameOf: (staffId) => staffId,
    mayAnswer: false,
    seesAll: false,
    onSend: (deed) => sent.push(deed),
    onNo: (_title, deed) => sent.push(deed("not so")),
    ...more,
    floor,
  };
  render(<Approvals {...props} />, { wrapper: PageFrame });
}
const press = (name: string): boolean => fireEvent.click(screen.getByRole("button", { name }));

test("LD-98 the witness alone is asked, and answers with yes or with a reason", () => {
  show({});
  expect(screen.getByText(/50,000.50 counted before E2/u)).toBeDefined();
  expect(screen.queryByText(/long line/u)).toBeNull();
  press("I saw it counted so");
  press("I do not confirm");
  expect(sent).toEqual([
    { type: "WitnessHandOver", windowId: "w1", handOverId: "h1", confirmed: true },
    { type: "WitnessHandOver", windowId: "w1", handOverId: "h1", confirmed: false, reason: "not so" },
  ]);
});

test("LD-97 who may say yes to a mode does, and never to the own question", () => {
  show({ mayAnswer: true, floor: { handOvers: {} } });
  press("Approve");
  press("Not now");
  expect(sent).toEqual([
    { type: "AnswerMode", windowId: "w1", approved: true },
    { type: "AnswerMode", windowId: "w1", approved: false, reason: "not so" },
  ]);
  cleanup();
  show({ staffId: "E1", mayAnswer: true });
  expect(screen.getByText(/long line · 2 min/u)).toBeDefined();
  expect(screen.queryAllByRole("button")).toEqual([]);
});

test("LD-97 who asked reads the no with its reason; nobody else is asked again", () => {
  const floor = { modeProposals: { w1: { ...asked, declined: { by: "E9", reason: "firms come" } } }, handOvers: {} };
  show({ staffId: "E1", floor });
  expect(screen.getByText("E9: firms come")).toBeDefined();
  cleanup();
  show({ mayAnswer: true, floor });
  expect(screen.queryByRole("list")).toBeNull();
});
