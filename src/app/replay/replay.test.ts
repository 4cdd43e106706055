import { expect, test } from "vitest";
import { createInProcessLobby } from "../http-lobby/in-process-lobby.fixture";
import { convertAnonymousBank } from "./anonymous-bank";
import { readRecordedDay } from "./read-recorded-day";
import type { RecordedDay } from "./recorded-day";
import { replay } from "./replay";
import { RecordedDayFaulty } from "./recorded-day";

async function play(day: RecordedDay, startsAt?: number, lobby = createInProcessLobby(startsAt)) {
  const report = await replay({
    day,
    lobby,
    outletId: "file",
    speed: undefined,
    newCommandId: () => "c",
    newTicketId: (ix) => `t${ix}`,
    pause: async () => {},
  });
  return { report, lobby };
}

const HEAD = "visit,arrival,service,class,credit_s,patience_s,service_s,window,start,wait_s\n";

test("RP-1 who was served is served, who left leaves, nothing is refused, and the day comes to its end", async () => {
  const rows = [
    "v1,09:00:00,cash,all,0,,600,w1,09:00:00,0",
    "v2,09:01:00,cash,all,0,,300,w1,09:10:00,540",
    "v3,09:02:00,cash,all,0,120,,,,",
  ];
  const { report, lobby } = await play(readRecordedDay(HEAD + rows.join("\n"), "2026-03-02"));
  expect(report).toMatchObject({
    visits: 3,
    calls: 2,
    served: 2,
    left: 1,
    unservedAtClose: 0,
    refusals: [],
    treated: [],
  });
  expect(report.waits[0]).toMatchObject({ served: 2, rmseSec: 0, replayed: { meanSec: 270, p50Sec: 0, p90Sec: 540 } });
  expect([...lobby.day().tickets.values()].map(({ state, outcome }) => [state, outcome])).toEqual([
    ["ended", "done"],
    ["ended", "done"],
    ["ended", "left"],
  ]);
});

test("RP-2 a window is open from its first recorded service to its last, for what was served there", async () => {
  const rows = [
    "v1,09:00:00,cash,all,0,,60,w1,09:00:00,0",
    "v2,09:30:00,loan,all,0,,60,w2,09:30:00,0",
    "v3,10:00:00,cash,all,0,,60,w1,10:00:00,0",
  ];
  const { lobby } = await play(readRecordedDay(HEAD + rows.join("\n"), "2026-03-02"));
  const hours = lobby
    .events()
    .flatMap((event) =>
      event.type === "WindowOpened" || event.type === "WindowClosed"
        ? [[event.windowId, event.type, clock(event.at)]]
        : [],
    );
  expect(hours).toEqual([
    ["w1", "WindowOpened", "09:00:00"],
    ["w2", "WindowOpened", "09:30:00"],
    ["w2", "WindowClosed", "09:31:00"],
    ["w1", "WindowClosed", "10:01:00"],
  ]);
  expect(lobby.day().plan.windows.map(({ serviceIds }) => serviceIds)).toEqual([["cash"], ["loan"]]);
});

const clock = (at: number): string => new Date(at).toISOString().slice(11, 19);

test("RP-3 90 seconds of waiting credit go before 80 seconds of waiting, not before 100", async () => {
  const day = (ordinaryAt: string) =>
    readRecordedDay(
      `${HEAD}busy,09:00:00,s,ord,0,,600,w,09:00:00,0
ord,${ordinaryAt},s,ord,0,,60,w,09:11:00,
vip,09:05:00,s,vip,90,,60,w,09:10:00,`,
      "2026-03-02",
    );
  const order = async (ordinaryAt: string) =>
    (await play(day(ordinaryAt))).lobby
      .events()
      .flatMap((event) => (event.type === "TicketCalled" ? [event.ticketId] : []));
  expect(await order("09:03:40")).toEqual(["t0", "t2", "t1"]);
  expect(await order("09:03:20")).toEqual(["t0", "t1", "t2"]);
});

test("RP-4 who left in the file but is called in time is served for the usual time, and counted", async () => {
  const rows = [
    "v1,09:00:00,s,all,0,,60,w,09:00:00,0",
    "v2,09:00:10,s,all,0,300,,,,",
    "v3,09:10:00,s,all,0,,60,w,09:10:00,0",
  ];
  const { report, lobby } = await play(readRecordedDay(HEAD + rows.join("\n"), "2026-03-02"));
  expect(report.mismatches).toMatchObject({ servedThoughLeft: 1, otherWindow: 0, otherOrder: 0 });
  const second = [...lobby.day().tickets.values()][1];
  expect((second?.endedAt ?? 0) - (second?.startedAt ?? 0)).toBe(60_000);
});

test("RP-5 a clock that is past the recorded date plays it on the next day instead, and says so", async () => {
  const day = readRecordedDay(`${HEAD}v1,09:00:00,s,all,0,,60,w,09:00:00,0`, "1999-01-04");
  const { report } = await play(day, Date.UTC(2026, 10, 20, 12));
  expect(report).toMatchObject({ recordedDate: "1999-01-04", playedOn: "2026-11-21", served: 1 });
});

test("RP-5 a day that was replayed before is played again on a later date", async () => {
  const day = readRecordedDay(`${HEAD}v1,09:00:00,s,all,0,,60,w,09:00:00,0`, "1999-01-04");
  const { lobby } = await play(day);
  const { report } = await play(day, 0, lobby);
  expect(report).toMatchObject({ playedOn: "1999-01-06", served: 1, refusals: [] });
});

test("RP-6 every cell that cannot be read is named by line and column", () => {
  const text = `${HEAD}v1,9 o'clock,s,all,0,,60,w,,\nv1,09:00:00,,all,0,,-5,w,,`;
  const faults = faultsOf(() => readRecordedDay(text, "2026-03-02"));
  expect(faults.map((fault) => fault.split(":")[0]).sort()).toEqual([
    "line 2, arrival",
    "line 3, service",
    "line 3, service_s",
    "line 3, visit",
  ]);
});

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof RecordedDayFaulty) return error.faults;
    throw error;
  }
}

test("RP-7 rows that contradict themselves are played in one stated way and named", () => {
  const rows = [
    "v1,09:00:00,s,all,0,,,,,",
    "v2,09:00:00,s,all,0,30,60,w,09:00:00,0",
    "v3,09:00:30,s,all,0,,60,w,09:00:30,0",
  ];
  const { visits, treated } = readRecordedDay(HEAD + rows.join("\n"), "2026-03-02");
  expect(visits.map(({ visit, patienceSec }) => [visit, patienceSec])).toEqual([
    ["v2", undefined],
    ["v3", undefined],
  ]);
  expect(treated).toEqual([
    { line: 2, visit: "v1", reason: "neitherServedNorLeft", played: false },
    { line: 3, visit: "v2", reason: "patienceAndService", played: true },
    { line: 4, visit: "v3", reason: "recordedOverlap", played: true },
  ]);
});

const COLUMNS =
  "line,call_id,priority,type,date,vru_entry,vru_exit,vru_time," +
  "q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server";
const CALLS = `${COLUMNS}
L1,1,0,PS,990104,9:00:00,9:00:10,10,0:00:00,0:00:00,0,AGENT,9:00:09,9:01:09,60,5
L1,2,2,PS,990104,9:00:20,9:00:30,10,9:00:30,9:01:10,40,AGENT,9:01:09,9:02:09,60,5
L1,3,1,NE,990104,9:00:20,9:00:30,10,9:00:30,9:01:10,40,HANG,0:00:00,0:00:00,0,
L1,4,0,PS,990104,9:00:20,9:00:30,10,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,
L1,5,0,PS,990104,9:00:20,9:00:30,10,9:00:30,9:01:10,40,PHANTOM,9:01:10,9:01:13,3,
L1,6,0,PS,990104,9:10:00,9:10:10,10,0:00:00,0:00:00,0,AGENT,9:10:10,9:11:10,60,
L1,7,0,PS,990104,9:20:00,9:20:10,10,0:00:00,0:00:00,0,AGENT,0:00:00,0:00:00,0,5
L1,8,0,PS,990105,9:20:00,9:20:10,10,0:00:00,0:00:00,0,AGENT,9:20:10,9:21:10,60,5
`;

test("RP-8 a call that reached or sought an agent is a visit; every row treated otherwise is named", () => {
  const { csv, rows, visits, treated } = convertAnonymousBank(CALLS, "1999-01-04");
  expect([rows, visits]).toEqual([7, 5]);
  expect(treated.map(({ line, reason, played }) => [line, reason, played])).toEqual([
    [5, "leftInMenu", false],
    [6, "phantom", false],
    [7, "noWindow", true],
    [8, "serviceTimesMissing", true],
  ]);
  expect(csv.split("\n").slice(0, 5)).toEqual([
    "visit,arrival,service,class,credit_s,patience_s,left_at,service_s,window,start,wait_s",
    "L1-1,9:00:10,PS,priority0,0,,,60,5,9:00:09,0",
    "L1-2,9:00:30,PS,priority2,90,,,60,5,9:01:09,40",
    "L1-3,9:00:30,NE,priority1,0,40,,,,,40",
    "L1-6,9:10:10,PS-spare,priority0,0,,,60,spare,9:10:10,0",
  ]);
});

test("RP-8 the converted day replays without a refusal", async () => {
  const { csv } = convertAnonymousBank(CALLS, "1999-01-04");
  const { report } = await play(readRecordedDay(csv, "1999-01-04"));
  expect(report).toMatchObject({ visits: 5, served: 4, left: 1, unservedAtClose: 0, refusals: [] });
});

test("RP-9 a refusal stands in the report with its command and code, and the day is played on", async () => {
  const lobby = createInProcessLobby();
  let refused = false;
  const moody = {
    ...lobby,
    send: async (...[outletId, command, id]: Parameters<typeof lobby.send>) => {
      if (command.type !== "StartService" || refused) return lobby.send(outletId, command, id);
      refused = true;
      return { ok: false, refusal: { code: "lobby.windowPaused", detail: "" } } as const;
    },
  };
  const { report } = await play(readRecordedDay(`${HEAD}v1,09:00:00,s,all,0,,60,w,09:00:00,0`, "2026-03-02"), 0, moody);
  expect(report.refusals).toMatchObject([{ command: "StartService", code: "lobby.windowPaused" }]);
  expect(report.served).toBe(1);
});

test("RP-11 a served customer whom the server does not count, and a ticket it leaves open, fail the replay", async () => {
  const lobby = createInProcessLobby();
  const forgets: typeof lobby = {
    ...lobby,
    floor: async (outletId) => {
      const { seq, view } = await lobby.floor(outletId);
      const tickets = Object.fromEntries(
        Object.entries(view.tickets).map(([id, ticket]) => [id, { ...ticket, state: "waiting" as const }]),
      );
      return { seq, view: { ...view, tickets, today: { ...view.today, served: view.today.served - 1 } } };
    },
  };
  const day = readRecordedDay(`${HEAD}v1,09:00:00,cash,all,0,,600,w1,09:00:00,0`, "2026-03-02");
  expect((await play(day)).report).toMatchObject({ served: 1, unservedAtClose: 0, unlike: [] });
  const { report } = await play(day, 0, forgets);
  expect(report).toMatchObject({ served: 0, unservedAtClose: 1 });
  expect(report.unlike).toEqual([
    { figure: "served", answered: 1, counted: 0 },
    { figure: "notEnded", answered: 0, counted: 1 },
  ]);
});
