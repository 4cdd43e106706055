import type { Sheet } from "../ports/sheets";
import type { Productivity } from "./productivity";
import type { MeasuredTime } from "./standard-times";

/** Counter times as measured, and what was done with the time there was: a sheet each. Rule FO-15. */
export function timesSheets(times: readonly MeasuredTime[], done: readonly Productivity[]): readonly [Sheet, Sheet] {
  return [
    {
      name: "times",
      columns: ["serviceId", "outletId", "staffId", "count", "meanMin", "p50Min", "p80Min", "p95Min", "cv"],
      rows: times.map(({ serviceId, outletId, staffId, evidence }) => {
        const { count, meanMin, p50Min, p80Min, p95Min, cv } = evidence;
        return [serviceId, outletId, staffId, count, meanMin, p50Min, p80Min, p95Min, cv];
      }),
    },
    {
      name: "productivity",
      columns: [
        ...["outletId", "windowId", "staffId", "served", "counterHours", "openHours"],
        ...["intensity", "perHour", "pace"],
      ],
      rows: done.map(({ outletId, windowId, staffId, served, counterHours, openHours, intensity, perHour, pace }) => [
        ...[outletId, windowId, staffId, served, counterHours, openHours, intensity, perHour, pace],
      ]),
    },
  ];
}
