import { expect, test } from "vitest";
import { convertAnonymousBank } from "../replay/anonymous-bank";
import { readRecordedDays } from "../replay/read-recorded-day";
import { RecordedDayFaulty } from "../replay/recorded-day";
import { queueLogOf } from "./queue-log-of";

const HEAD = "visit,arrival,service,class,credit_s,patience_s,service_s,window,start,wait_s\n";

test("WT-12 a log of several days: waits from their column, from the start of service, or from patience", () => {
  const rows = [
    "b,2026-03-03T09:00:00,cash,vip,90,,60,w1,,45",
    "a,2026-03-02T09:00:00,cash,,,,60,w1,2026-03-02T09:01:30,",
    "left,2026-03-02T09:10:00,loan,,,120,,,,",
    "straight,2026-03-02T09:20:00,cash,,,,60,w1,,",
  ];
  const log = queueLogOf(readRecordedDays(HEAD + rows.join("\n")));
  expect(log.map(({ visit, day, joinedSec, waitSec }) => [visit, day, joinedSec, waitSec])).toEqual([
    ["a", "2026-03-02", 32_400, 90],
    ["left", "2026-03-02", 33_000, 120],
    ["straight", "2026-03-02", 33_600, 0],
    ["b", "2026-03-03", 32_400, 45],
  ]);
  expect(log.map(({ served }) => served)).toEqual([
    { afterSec: 90, lastsSec: 60 },
    undefined,
    { afterSec: 0, lastsSec: 60 },
    { afterSec: 45, lastsSec: 60 },
  ]);
  expect(log[3]).toMatchObject({ class: "vip", creditSec: 90 });
});

test("WT-12 a row without a date is named by its line, and nothing is read", () => {
  const reading = (): unknown => readRecordedDays(`${HEAD}a,2026-03-02T09:00:00,s,,,,60,,,\nb,09:00:00,s,,,,60,,,`);
  expect(reading).toThrow(RecordedDayFaulty);
  expect(reading).toThrow('line 3, arrival: "09:00:00" has no date');
});

test("WT-12 the Anonymous Bank's log becomes one log of all its days", () => {
  const calls = [
    "line,call_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server",
    "L1,1,2,PS,990104,9:00:00,9:00:10,10,9:00:10,9:00:50,40,AGENT,9:00:49,9:01:49,60,5",
    "L1,2,0,NW,990105,9:00:00,9:00:10,10,9:00:10,9:00:30,20,HANG,0:00:00,0:00:00,0,",
  ];
  const log = queueLogOf(readRecordedDays(convertAnonymousBank(calls.join("\n")).csv));
  expect(
    log.map(({ day, joinedSec, waitSec, creditSec, served }) => [day, joinedSec, waitSec, creditSec, served]),
  ).toEqual([
    ["1999-01-04", 32_410, 40, 90, { afterSec: 39, lastsSec: 60 }],
    ["1999-01-05", 32_410, 20, 0, undefined],
  ]);
});
