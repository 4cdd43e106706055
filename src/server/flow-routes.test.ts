import excel from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { put } from "#app/ports/rows";
import { FLOW_DAYS } from "#app/history/flow-rows";
import { FORECASTS, MODELS, NEEDS, SCORES } from "#app/forecasting/forecast-rows";
import { PROGRESS } from "#app/jobs/progress";
import { indexCalendar } from "#engine/forecast/features";
import { fitOutlet } from "#engine/forecast/fit";
import { writeModel } from "#engine/forecast/stored-model";
import { EMPTY_DAY_FLOW, EMPTY_SERVICE_FLOW } from "#read/flow-history/day-flow";
import { NO_TIMES, withTime } from "#read/flow-history/time-spread";
import { DEMO_DATE } from "../../tests/fixtures/demo-day";
import { demoServer, type DemoServer } from "../../tests/fixtures/demo-server";

const uuid = (at: number): string => `01940000-0000-7000-8000-${String(at).padStart(12, "0")}`;
let demo: DemoServer;
let lastKey = 0;
beforeAll(async () => {
  demo = await demoServer();
  const explanation = { level: 40, weekday: 1, season: 1, calendar: [], trend: 1, recent: 1 };
  const spread = { dayVariance: 0.01, slotVariance: 0.01, lower: 1, upper: 1 };
  const day = {
    date: DEMO_DATE,
    steps: 1,
    total: 40,
    mean: [10, 20, 10],
    ...spread,
    explanation,
    challenger: [9, 9, 9],
  };
  const inputs = { modelVersion: "m", calendarVersion: 1, networkVersion: 1, daysSeen: 9, lastDay: "2026-11-22" };
  const cash = { windows: 2, savedByOneMore: 1, lostByOneFewer: 9 };
  const slot = {
    arrivals: 10,
    lateShare: 0.05,
    ...cash,
    isKept: true,
    shortKinds: [],
    intensity: 0.7,
    byKind: { cash },
    posts: {},
  };
  const need = { madeOn: "2026-11-22", serviceMin: 8, promiseMin: 10, lateShareMax: 0.1, windowsMax: 6 };
  const horizon = {
    horizonDays: 1,
    madeOn: "2026-11-21",
    expected: 90,
    absError: 30,
    challengerAbsError: 40,
    inside: 2,
  };
  const service = { ...EMPTY_SERVICE_FLOW, issued: { 18: 12, 19: 20 }, took: { ana: withTime(NO_TIMES, 480) } };
  const few = { ...EMPTY_SERVICE_FLOW, issued: { 18: 12 } };
  const wild = { kind: "outlier", date: "2026-11-20", counted: 90, expected: 40 } as const;
  const unseen = { series: "total", cluster: "", firstMin: 540, slotMin: 30, slots: 3, days: [] };
  const model = { ...fitOutlet({ series: unseen, calendar: indexCalendar([]) }).model, findings: [wild] };
  const flow = {
    services: { A1: service },
    segments: {},
    windows: { W1: { openSec: { 18: 100 }, busySec: { 18: 50 } } },
  };
  await demo.rows.write([
    put(FORECASTS, [{ unitId: "O03", series: "total", madeOn: "2026-11-22", firstSlot: 18, inputs, days: [day] }]),
    put(NEEDS, [{ unitId: "O03", date: DEMO_DATE, ...need, slots: [18, 19, 20].map((at) => ({ slot: at, ...slot })) }]),
    put(SCORES, [
      {
        unitId: "O03",
        series: "total",
        date: "2026-11-22",
        actual: 100,
        slots: 3,
        isSpecial: false,
        horizons: [horizon],
      },
    ]),
    put(FLOW_DAYS, [
      { unitId: "O03", businessDate: DEMO_DATE, source: "lobby", flow },
      { unitId: "O03", businessDate: "2026-11-20", source: "file", flow: { ...EMPTY_DAY_FLOW, services: { A1: few } } },
    ]),
    put(MODELS, [{ unitId: "O03", series: "total", madeOn: "2026-11-22", model: writeModel(model) }]),
    put(PROGRESS, [
      {
        unitId: "network",
        job: "nightly",
        run: "2026-11-22",
        state: "failed",
        at: 5,
        detail: { startedAt: 1, parts: 2 },
      },
      { unitId: "O01", job: "nightly", run: "2026-11-22", state: "failed", at: 4, detail: { error: "boom" } },
    ]),
  ]);
});
afterAll(() => demo.stop());

async function get(path: string): Promise<{ readonly status: number; readonly json: Record<string, unknown> }> {
  const response = await demo.server.app.inject({ method: "GET", url: `/api/v1${path}` });
  return { status: response.statusCode, json: response.json() };
}
async function post(path: string, actor: string, payload: object) {
  lastKey += 1;
  const headers = { "guichet-actor": actor, "idempotency-key": uuid(lastKey), "accept-language": "en" };
  const response = await demo.server.app.inject({ method: "POST", url: `/api/v1${path}`, headers, payload });
  return { status: response.statusCode, json: response.json<Record<string, unknown>>() };
}

describe("customer flow over HTTP", () => {
  test("FO-5 a day's forecast with what came, and a problem where nothing was forecast", async () => {
    const { status, json } = await get(`/outlets/O03/flow/${DEMO_DATE}`);
    expect([status, json["expected"], json["actual"]]).toEqual([200, 40, 0]);
    expect((await get("/outlets/O03/flow/2020-01-01")).json["code"]).toBe("request.nothingForecast");
    expect((await get(`/outlets/nobody/flow/${DEMO_DATE}`)).json["code"]).toBe("live.outletUnknown");
  });

  test("FO-19 what the forecasts learned from, in words' codes and as a file, or that there is no forecast yet", async () => {
    const { json } = await get("/outlets/O03/learned-from");
    expect(json).toMatchObject({ madeOn: "2026-11-22", days: 1, customers: 12 });
    expect(json["findings"]).toContainEqual({
      kind: "outlier",
      taken: "leftOut",
      date: "2026-11-20",
      counted: 90,
      expected: 40,
    });
    const csv = await demo.server.app.inject({ url: "/api/v1/outlets/O03/learned-from/sheet?format=csv" });
    expect(csv.body).toContain("date,finding,from,until,counted,expected,taken");
    expect(csv.body).toContain("2026-11-20,outlier,,,90,40,leftOut");
    expect((await get("/outlets/O01/learned-from")).json["code"]).toBe("request.nothingForecast");
    expect((await get("/outlets/nobody/learned-from")).json["code"]).toBe("live.outletUnknown");
  });

  test("FO-6 and FO-7 windows needed, and when today's will not do", async () => {
    const { json } = await get(`/outlets/O03/requirement/${DEMO_DATE}`);
    expect((json["moves"] as object[])[0]).toMatchObject({ atMin: 540, move: "open" });
    const extra = await get("/outlets/O03/extra-window");
    expect(extra.json).toMatchObject({ windowsOpen: 0, openAt: "09:00" });
  });

  test("FO-11 and FO-15 the days ahead with their cover, and a day as a file in the reader's language", async () => {
    const { json } = await get("/outlets/O03/cover/2026-11-22");
    expect(json).toMatchObject({ outletId: "O03", days: [{ date: DEMO_DATE, windowsPeak: 2, neededHours: 3 }] });
    const csv = await demo.server.app.inject({ url: `/api/v1/outlets/O03/flow/${DEMO_DATE}/sheet?format=csv` });
    const [head, first] = csv.body.split("\n");
    expect(head).toBe("start,expected,p05,p50,p95,updated,actual,windows,rostered,savedByOneMore,lostByOneFewer");
    expect(first).toMatch(/^09:00,10,.*,2,,1,9$/u);
    const query = "from=2026-11-01&before=2026-12-01&format=xlsx&language=zh";
    const xlsx = await demo.server.app.inject({ url: `/api/v1/forecasts/scores/sheet?${query}` });
    const book = new excel.Workbook();
    await book.xlsx.load(new Uint8Array(xlsx.rawPayload).buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["偏差", "提前天数", "忙闲"]);
    expect(book.worksheets[0]?.getCell("A2").value).toBe("O03");
  });

  test("CA-7 a calendar file with a fault enters nothing, without one it comes back as it was", async () => {
    const fault = await post("/calendar/import", "ana", { csv: "date,effect,source\n2027-02-30,holiday,law\n" });
    expect(fault.json).toEqual({
      changes: 0,
      faults: [{ line: 2, code: "calendar.noSuchDate", detail: "2027-02-30 holiday" }],
    });
    const csv = "kind,date,effect,unit,note,source\nday,2027-02-03,holiday,O03,feast,law\n";
    expect((await post("/calendar/import", "ana", { csv })).json).toEqual({ changes: 1, faults: [] });
    const file = await demo.server.app.inject({ url: "/api/v1/calendar/file" });
    expect(file.body).toContain("day,2027-02-03,holiday,O03,feast,law\n");
  });

  test("FO-16 what was never forecast cannot be played", async () => {
    const nothing = await post("/outlets/O03/requirement/2020-01-01/twin", "ana", {});
    expect(nothing.json["code"]).toBe("request.nothingForecast");
  });

  test("HI-11 productivity of an outlet with its windows and people, and of the network by outlet", async () => {
    const span = `from=${DEMO_DATE}&before=2026-11-24`;
    const one = (await get(`/productivity?${span}&outletId=O03`)).json as unknown as readonly object[];
    expect(one).toEqual([
      { outletId: "O03", served: 1, counterHours: 0.133, openHours: 0.028, intensity: 0.5, perHour: 36, pace: 1 },
      { outletId: "O03", windowId: "W1", openHours: 0.028, intensity: 0.5 },
      { outletId: "O03", staffId: "ana", served: 1, counterHours: 0.133, perHour: 7.5, pace: 1 },
    ]);
    const all = (await get(`/productivity?${span}`)).json as unknown as readonly object[];
    expect(all).toHaveLength(1);
    const csv = await demo.server.app.inject({ url: `/api/v1/standard-times/sheet?${span}&format=csv` });
    expect(csv.body.split("\n")[0]).toBe("serviceId,outletId,staffId,count,meanMin,p50Min,p80Min,p95Min,cv");
  });

  test("FO-8, FO-9 and JB-5 misses, balance and jobs are there to be drawn", async () => {
    const scores = await get("/forecasts/scores?from=2026-11-01&before=2026-12-01");
    expect(scores.json["misses"]).toMatchObject([{ outletId: "O03", error: 0.3, challengerError: 0.4 }]);
    const balance = await get(`/network/balance?from=${DEMO_DATE}&before=2026-11-24`);
    expect(balance.json["outlets"]).toMatchObject([{ outletId: "O03", busyShare: 0.5 }]);
    expect((await get("/jobs")).json).toMatchObject([
      { job: "nightly", parts: 2, failed: [{ unitId: "O01", error: "boom" }] },
    ]);
    expect((await post("/jobs/nightly", "ana", { date: "2026-11-22" })).json).toEqual({ isNew: true });
  });

  test("CA-1 and CA-2 days are entered with their source and taken out with a reason", async () => {
    const day = { date: "2026-12-24", effect: "marketDay", unitId: "O03", source: "town hall" };
    expect((await post("/calendar/days", "ana", { days: [day] })).json).toEqual({ changes: 1 });
    const span = "/calendar?from=2026-12-01&before=2027-01-01";
    expect((await get(span)).json["days"]).toEqual([day]);
    const { source: _source, ...name } = day;
    expect((await post("/calendar/days/remove", "ana", { days: [name], reason: "moved" })).status).toBe(200);
    expect((await post("/calendar/days/remove", "ana", { days: [name], reason: "again" })).json["code"]).toBe(
      "calendar.dayUnknown",
    );
  });

  test("CA-8 a country's calendar is offered with its years and taken in once, and what was entered by hand stays", async () => {
    const days = [{ date: "2026-10-01", effect: "holiday", note: "by hand", source: "circular" }];
    await post("/calendar/days", "ana", { days });
    const offered = (await get("/calendar/shipped")).json as unknown as readonly { country: string; days: number }[];
    expect(offered.map(({ country }) => country)).toEqual(["CN", "ES", "KR"]);
    const first = await post("/calendar/shipped/CN", "ana", {});
    expect(first.json["changes"]).toBeGreaterThan(100);
    expect((await post("/calendar/shipped/CN", "ana", {})).json).toEqual({ changes: 0, faults: [] });
    const october = await get("/calendar?from=2026-10-01&before=2026-10-02");
    expect(october.json["days"]).toContainEqual(days[0]);
  });

  test("TM-1 and TM-2 a standard rests on what was measured, and a colleague approves it", async () => {
    const standardId = uuid(9_001);
    const span = { evidenceFrom: "2026-11-01", evidenceBefore: "2026-12-01" };
    const said = { standardId, serviceId: "A1", minutes: 9, ...span, validFrom: "2026-12-01", reason: "measured" };
    const proposed = await post("/standard-times", "ana", said);
    expect(proposed.json).toMatchObject({ state: "proposed", evidence: { count: 1, meanMin: 8 } });
    expect((await post(`/standard-times/${standardId}/approve`, "ana", {})).json["code"]).toBe("standard.selfApproved");
    expect((await post(`/standard-times/${standardId}/approve`, "wei", {})).json).toMatchObject({ state: "approved" });
    const none = { ...said, standardId: uuid(9_002), serviceId: "B2" };
    expect((await post("/standard-times", "ana", none)).json["code"]).toBe("standard.noEvidence");
    expect((await get(`/standard-times/measured?from=2026-11-01&before=2026-12-01&outletId=O03`)).json).toHaveLength(3);
  });
});
