import { expect, test } from "vitest";
import { instantAt } from "#base/calendar";
import { demoNetwork } from "../../../tests/fixtures/demo-day";
import { ownRecordDocument } from "./own-record-document";
import type { OwnRecord } from "./own-record";

const RECORD: OwnRecord = {
  ...{ posts: [], corrections: [], sanctions: [], ladder: [], readings: [], cases: [], drills: [], attempts: [] },
  ...{ letters: [], deviations: [], fixtures: [], kept: [] },
  work: {
    shifts: [{ outletId: "O03", date: "2026-11-24", post: "cash", fromMin: 525, toMin: 1_035, paidMinutes: 450 }],
    counter: [{ outletId: "O03", date: "2026-11-20", customers: 31, minutes: 240 }],
    months: [{ month: "2026-11", shifts: 1, paidMinutes: 450, customers: 31, minutes: 240 }],
  },
};

test("QA-24 on paper somebody reads his work by month and his published shifts, in his language", () => {
  const at = instantAt("2026-11-23", "10:00", "Asia/Shanghai");
  const { tables } = ownRecordDocument(RECORD, { accountId: "E060" }, { network: demoNetwork(), at, language: "es" });
  expect(tables).toMatchObject([
    { title: "Su trabajo, mes a mes", rows: [["2026-11", "1", "7,5", "31", "240"]] },
    {
      title: "Sus turnos publicados",
      rows: [["2026-11-24", expect.stringContaining("O03"), "Caja", "08:45–17:15", "7,5"]],
    },
  ]);
});
