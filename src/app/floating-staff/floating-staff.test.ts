import { expect, test } from "vitest";
import { createMemoryJournal } from "#adapter/journal/memory";
import { assert, present } from "#base/assert";
import { MINUTE_MS } from "#base/time";
import { emptyPolicyBook } from "#domain/policy/model";
import { demoImport, demoPlan } from "../../../tests/fixtures/demo-day";
import { createBusinessClock } from "../clock/business-clock";
import { openIdentity } from "../identity/identity-stream";
import { createLobbies } from "../lobbies/create-lobbies";
import type { UnstampedCommand } from "../lobbies/lobbies";
import { lobbyPlanOf } from "../plan/lobby-plan";
import { openNetwork } from "../plan/sources";
import { openFloatingStaff, type MoveStep } from "./floating-staff";

const BUSY = "O05";
const LENDER = "O04";
const TEAM = "AREA";

/** Two outlets of the demo network an hour after opening: a crowd at one, a quiet morning at the other. */
async function district() {
  const journal = createMemoryJournal();
  const network = await openNetwork(journal);
  await network.submit(demoImport().command, { commandId: "network", actor: "test" });
  const identity = await openIdentity(journal, "network");
  const policies = emptyPolicyBook();
  const { opensAt, businessDate } = demoPlan(network.state(), BUSY);
  const clock = createBusinessClock({ now: () => 0 }, { at: opensAt + 60 * MINUTE_MS, speed: 1 });
  const lobbies = await createLobbies({ journal, clockOf: () => clock, outletIds: [BUSY, LENDER] });
  let ids = 0;
  const newId = (): string => `01940000-0000-7000-8000-${String((ids += 1)).padStart(12, "0")}`;
  const floats = await openFloatingStaff({
    journal,
    network: network.state,
    policies: () => policies,
    lobbies,
    identity,
    wall: { now: () => 0 },
    newId,
  });
  const act = async (outletId: string, command: UnstampedCommand): Promise<void> => {
    const handled = await lobbies.submit(outletId, { commandId: newId(), command });
    assert(handled.ok, `${command.type} was refused: ${handled.ok ? "" : handled.refusal.code}`);
  };
  for (const outletId of [BUSY, LENDER]) {
    await act(outletId, { type: "OpenDay", actor: "test", plan: demoPlan(network.state(), outletId) });
  }
  const issue = (outletId: string, serviceId: string) =>
    act(outletId, {
      type: "IssueTicket",
      actor: "customer",
      ticketId: newId(),
      serviceIds: [serviceId],
      segmentId: "ordinary",
      channel: "kiosk",
    });
  const step = (type: MoveStep, actor: string, moveId = "m1") =>
    floats.step(type, { toOutletId: BUSY, moveId, reason: "said so" }, { commandId: newId(), actor });
  const propose = (staffId: string, windowId = `${BUSY}-C2`) =>
    floats.propose(
      { moveId: "m1", staffId, toOutletId: BUSY, windowId, minutes: 60, reason: "14 wait" },
      { commandId: newId(), actor: "head" },
    );
  const windowAt = (outletId: string, windowId: string) =>
    present(lobbies.live(outletId)?.day.windows.get(windowId), "window");
  return {
    journal,
    network,
    policies,
    identity,
    lobbies,
    floats,
    act,
    issue,
    step,
    propose,
    windowAt,
    businessDate,
    later: (minutes: number) => clock.advanceTo(clock.now() + minutes * MINUTE_MS),
    /** A teller of the lending outlet who floats, at a window there. */
    lent: async () => {
      const floater = present(
        [...network.state().staff.values()].find(({ homeId, floatEligible }) => homeId === LENDER && floatEligible),
        "floater of the lender",
      );
      await identity.submit(
        { type: "OpenAccounts", now: 0, by: "test", accounts: [{ accountId: floater.id, posts: [] }] },
        { commandId: newId(), actor: "test" },
      );
      const tellers = [...network.state().staff.values()].filter(
        ({ homeId, skills }) => homeId === LENDER && skills.some(({ skillId }) => skillId === "cash"),
      );
      const cash = [...network.state().windows.values()].filter(
        ({ outletId, kind }) => outletId === LENDER && kind === "cash",
      );
      const others = tellers.filter(({ id }) => id !== floater.id);
      for (const [at, { id: windowId }] of cash.slice(0, 3).entries()) {
        const staffId = at === 0 ? floater.id : present(others[at], "teller").id;
        await act(LENDER, { type: "OpenWindow", actor: staffId, windowId, staffId, mode: "normal" });
      }
      return { staffId: floater.id, windowId: present(cash[0], "window").id };
    },
  };
}
const ok = <Value>(answer: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  assert(answer.ok, answer.ok ? "" : answer.refusal.code);
  return answer.value;
};

test("FLS-1 another server on the same journal sees the move", async () => {
  const { floats, propose, journal, network, policies, lobbies, identity } = await district();
  ok(await propose("E177"));
  const deps = { journal, network: network.state, policies: () => policies, lobbies, identity };
  const other = await openFloatingStaff({ ...deps, wall: { now: () => 0 }, newId: () => "x" });
  expect((await other.movesAt(BUSY)).map(({ move }) => move.state)).toEqual(["proposed"]);
  expect((await floats.movesUnder(TEAM)).map(({ badgeName }) => badgeName)).toHaveLength(1);
  expect(await floats.movesUnder("NET")).toHaveLength(1);
});

test("FLS-2 whoever has accepted belongs to the plan until the end, and may work there", async () => {
  const { floats, lent, propose, step, network, policies, lobbies, identity, businessDate } = await district();
  const { staffId } = await lent();
  const planned = (): boolean => {
    const sources = { network: network.state(), policies, guests: floats.guests };
    const plan = lobbyPlanOf(sources, BUSY, businessDate);
    const open = present(lobbies.live(BUSY), "day").day.plan;
    const [anew, now] = [plan, open].map((one) => one?.staff.some((person) => person.staffId === staffId));
    expect(anew).toBe(now);
    return now ?? false;
  };
  ok(await propose(staffId));
  ok(await step("ApproveMove", "manager"));
  expect(planned()).toBe(false);
  ok(await step("AcceptMove", staffId));
  expect(planned()).toBe(true);
  expect(identity.state().accounts.get(staffId)?.posts).toEqual([
    { role: "teller", place: { kind: "outlet", outletId: BUSY } },
  ]);
  ok(await step("WithdrawMove", "head"));
  expect(planned()).toBe(false);
  expect(identity.state().accounts.get(staffId)?.posts).toEqual([]);
});

test("FLS-3 the window at home closes, the one asked for opens, but never before the customer there is done", async () => {
  const { lent, propose, step, act, issue, windowAt } = await district();
  const { staffId, windowId } = await lent();
  await issue(LENDER, "D3");
  await act(LENDER, { type: "CallNext", actor: staffId, windowId });
  const ticketId = present(windowAt(LENDER, windowId).ticket, "customer").ticketId;
  await act(LENDER, { type: "StartService", actor: staffId, ticketId });
  ok(await propose(staffId));
  ok(await step("ApproveMove", "manager"));
  ok(await step("AcceptMove", staffId));
  expect(await step("StartMove", staffId)).toMatchObject({ refusal: { code: "float.stillServing", windowId } });
  expect(windowAt(LENDER, windowId).state).toBe("closing");
  await act(LENDER, { type: "FinishTicket", actor: staffId, ticketId, outcome: "done" });
  expect(windowAt(LENDER, windowId).state).toBe("closed");
  expect(ok(await step("StartMove", staffId)).state).toBe("working");
  expect(windowAt(BUSY, `${BUSY}-C2`)).toMatchObject({ state: "open", staffId });
  expect(ok(await step("StartMove", staffId)).state).toBe("working");
});

test("FLS-4 the crowd is suggested help by whoever relieves most, and what is taken is suggested no more", async () => {
  const { floats, issue, act, network } = await district();
  const teller = present(
    [...network.state().staff.values()].find(({ homeId, posts }) => homeId === BUSY && posts.includes("cashTeller")),
    "teller",
  );
  await act(BUSY, { type: "OpenWindow", actor: teller.id, windowId: `${BUSY}-C1`, staffId: teller.id, mode: "normal" });
  for (let at = 0; at < 4; at += 1) await issue(BUSY, "D3");
  expect(await floats.suggestions(TEAM)).toEqual([]);
  await issue(BUSY, "D3");
  const [best, ...more] = await floats.suggestions(TEAM);
  expect([best, more.length]).toMatchObject([{ toOutletId: BUSY, relief: 5, pressure: { waiting: 5 } }, 0]);
  const candidates = await floats.candidates(BUSY);
  expect(candidates.map(({ relief }) => relief)).toEqual([...candidates.map(({ relief }) => relief)].sort().reverse());
  const stranger = { moveId: "m0", staffId: "E001", toOutletId: BUSY };
  expect(await floats.proposeSuggested(stranger, { commandId: "c0", actor: "manager" })).toMatchObject({
    refusal: { code: "float.notSuggested" },
  });
  const asked = { moveId: "m1", staffId: present(best, "suggestion").staffId, toOutletId: BUSY };
  const move = ok(await floats.proposeSuggested(asked, { commandId: "c1", actor: "manager" }));
  expect(move.proposedBy).toBe("system");
  expect(await floats.suggestions(TEAM)).toEqual([]);
});

test("FLS-5 a move whose time is over ends by itself, and its window closes", async () => {
  const { floats, propose, step, windowAt, later } = await district();
  ok(await propose("E177"));
  for (const [type, actor] of [
    ["ApproveMove", "manager"],
    ["AcceptMove", "E177"],
    ["StartMove", "E177"],
  ] as const) {
    ok(await step(type, actor));
  }
  later(59);
  await floats.look();
  expect(windowAt(BUSY, `${BUSY}-C2`).state).toBe("open");
  later(1);
  await floats.look();
  expect(windowAt(BUSY, `${BUSY}-C2`).state).toBe("closed");
  const [seen] = await floats.movesAt(BUSY);
  expect(seen?.move).toMatchObject({ state: "ended", why: "timeOver" });
});

test("FLS-6 the effect shows who was called before and after, and the rest of the district beside it", async () => {
  const { floats, propose, step, issue, act, windowAt, later, lent } = await district();
  await lent();
  await issue(LENDER, "D3");
  for (let at = 0; at < 3; at += 1) await issue(BUSY, "D3");
  ok(await propose("E177"));
  ok(await step("ApproveMove", "manager"));
  ok(await step("AcceptMove", "E177"));
  later(12);
  expect((await floats.movesAt(BUSY))[0]).not.toHaveProperty("effect");
  ok(await step("StartMove", "E177"));
  later(1);
  await act(BUSY, { type: "CallNext", actor: "E177", windowId: `${BUSY}-C2` });
  await issue(BUSY, "D3");
  later(4);
  expect(windowAt(BUSY, `${BUSY}-C2`).ticket).toBeDefined();
  const [seen] = await floats.movesAt(BUSY);
  expect(seen?.effect).toEqual({
    spanMin: 30,
    minutesAfter: 5,
    before: { came: 3, called: 0, waitedMs: 0, late: 0 },
    after: { came: 1, called: 1, waitedMs: 13 * MINUTE_MS, late: 1 },
    othersBefore: { came: 1, called: 0, waitedMs: 0, late: 0 },
    othersAfter: { came: 0, called: 0, waitedMs: 0, late: 0 },
  });
});

test("FLS-7 who may be sent is known before anybody waits, with the way and the closed windows, and nobody twice", async () => {
  const { floats, lent, propose } = await district();
  const { staffId } = await lent();
  const { people, minutesMax } = await floats.reachable(BUSY);
  const found = people.find((person) => person.staffId === staffId);
  expect([found?.fromOutletId, minutesMax > 0]).toEqual([LENDER, true]);
  expect(found?.windows[0]?.serves).toBeGreaterThan(0);
  expect(people.map(({ travelMin }) => travelMin)).toEqual(
    people.map(({ travelMin }) => travelMin).toSorted((one, other) => one - other),
  );
  ok(await propose(staffId, found?.windows[0]?.windowId));
  expect((await floats.reachable(BUSY)).people.map((person) => person.staffId)).not.toContain(staffId);
});
