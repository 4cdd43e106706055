import { expect, test } from "vitest";
import { PLAIN_WAITS } from "#app/views/waits";
import { twoBranches, type TwoBranches } from "../../../tests/support/two-branches";
import { freerOutlets } from "./freer-outlets";
import { createMoveTicket } from "./move-ticket";

const [HERE, THERE] = ["O03", "O04"] as const;

/** Twelve people at one window here, an idle window there. */
async function crowdHere(): Promise<TwoBranches> {
  const branches = await twoBranches();
  await branches.openWindow(HERE);
  await branches.openWindow(THERE);
  for (let come = 1; come <= 12; come += 1) await branches.issue(HERE, `t${come}`);
  return branches;
}

function shownTo({ deps, ticket }: TwoBranches, ticketId: string) {
  const here = deps.lobbies.live(HERE);
  const own = ticket(HERE, ticketId);
  return here && own ? freerOutlets({ ...deps, waits: PLAIN_WAITS }, here, own) : [];
}

const movingOn = ({ deps }: TwoBranches) => createMoveTicket({ ...deps, waits: PLAIN_WAITS });
const move = (ticketId = "t12", commandId = "m1") =>
  [
    { outletId: HERE, ticketId, toOutletId: THERE, newTicketId: `${ticketId}-there` },
    { commandId, actor: "customer" },
  ] as const;

test("MV-1 an outlet is shown to whom it saves time, the way included, and to nobody else", async () => {
  const branches = await crowdHere();
  const [freer] = shownTo(branches, "t12");
  expect(freer).toMatchObject({ outletId: THERE, travelMin: 17, waiting: 0, wait: { fromMin: 0, toMin: 1 } });
  expect(freer?.savesMin).toBeGreaterThan(5);
  expect(shownTo(branches, "t1")).toEqual([]);
});

test("MV-1 nothing is shown where nobody could serve the errand, or too late to be let in", async () => {
  const idle = await twoBranches();
  await idle.openWindow(HERE);
  for (let come = 1; come <= 12; come += 1) await idle.issue(HERE, `t${come}`);
  expect(shownTo(idle, "t12")).toEqual([]);
  const late = await crowdHere();
  const { closesAt } = late.planOf(THERE);
  late.wait((closesAt - late.clock.now()) / 60_000 - 10);
  expect(shownTo(late, "t12")).toEqual([]);
});

test("MV-2 a ticket moves with its visit and errand, to the end of the line there, and counts as diverted here", async () => {
  const branches = await crowdHere();
  await branches.issue(THERE, "first");
  expect(await movingOn(branches)(...move())).toEqual({ ok: true, value: { number: "D002" } });
  const [old, fresh] = [branches.ticket(HERE, "t12"), branches.ticket(THERE, "t12-there")];
  expect(old).toMatchObject({ state: "ended", outcome: "diverted" });
  expect(fresh).toMatchObject({ state: "waiting", visitId: "t12", serviceId: "D4", channel: "phone" });
  expect(fresh?.rank ?? 0).toBeGreaterThan(branches.ticket(THERE, "first")?.rank ?? Infinity);
  expect(await movingOn(branches)(...move())).toEqual({ ok: true, value: { number: "D002" } });
});

test("MV-3 it is not called before its customer can be there, and then before those who came later", async () => {
  const branches = await crowdHere();
  await movingOn(branches)(...move());
  const [window] = [...(branches.deps.lobbies.live(THERE)?.day.windows.values() ?? [])].filter(
    ({ state }) => state === "open",
  );
  const { windowId = "", staffId = "" } = window ?? {};
  const callNext = { type: "CallNext", actor: staffId, windowId } as const;
  await expect(branches.act(THERE, callNext)).rejects.toThrow("lobby.nobodyWaiting");
  branches.wait(17);
  await branches.issue(THERE, "later");
  await branches.act(THERE, callNext);
  expect(branches.ticket(THERE, "t12-there")).toMatchObject({ state: "called", waitedMs: 0 });
});

test("MV-2 only a waiting ticket moves, and not while its customer is on the way", async () => {
  const branches = await crowdHere();
  await branches.act(HERE, { type: "AnnounceArrival", actor: "customer", ticketId: "t5", arrivesInMs: 600_000 });
  expect(await movingOn(branches)(...move("t5"))).toEqual({ ok: false, refusal: { code: "moving.onTheWay" } });
  await branches.act(HERE, { type: "LeaveTicket", actor: "customer", ticketId: "t6", by: "customer" });
  expect(await movingOn(branches)(...move("t6"))).toMatchObject({ refusal: { code: "lobby.ticketState" } });
  const [asked, cause] = move();
  expect(await movingOn(branches)({ ...asked, toOutletId: "O09" }, cause)).toEqual({
    ok: false,
    refusal: { code: "moving.notPossibleThere", outletId: "O09" },
  });
});

test("MV-4 when the old ticket is called while the new one is taken, the customer keeps the old one", async () => {
  const branches = await crowdHere();
  const { lobbies } = branches.deps;
  const [window] = [...(lobbies.live(HERE)?.day.windows.values() ?? [])].filter(({ state }) => state === "open");
  const { windowId = "", staffId = "" } = window ?? {};
  const submit: typeof lobbies.submit = async (outletId, request) => {
    if (request.command.type === "LeaveTicket" && outletId === HERE) {
      const why = { ticketId: "t12", reason: "asked by the lobby" };
      await branches.act(HERE, { type: "CallSpecific", actor: staffId, windowId, ...why });
      await branches.act(HERE, { type: "StartService", actor: staffId, ticketId: "t12" });
    }
    return lobbies.submit(outletId, request);
  };
  const moving = createMoveTicket({ ...branches.deps, lobbies: { ...lobbies, submit }, waits: PLAIN_WAITS });
  expect(await moving(...move())).toMatchObject({ ok: false, refusal: { code: "lobby.ticketState" } });
  expect(branches.ticket(HERE, "t12")?.state).toBe("inService");
  expect(branches.ticket(THERE, "t12-there")).toMatchObject({ state: "ended", outcome: "left" });
});
