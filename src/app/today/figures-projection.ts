import type { BusinessDate } from "#base/calendar";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { countFigures, forget, noFiguresYet, type FiguresCount } from "#read/day-figures/count-figures";
import type { DayFigures } from "#read/day-figures/day-figures";
import { eventOf } from "../journal/records";
import { LOBBY_STREAM_PREFIX } from "../lobbies/day-stream";
import { put, type RowTable } from "../ports/rows";
import { defineProjection } from "../projections/projection";

export type FiguresRow = {
  readonly unitId: string;
  readonly businessDate: BusinessDate;
  readonly figures: DayFigures;
};

export const DAY_FIGURES: RowTable<FiguresRow> = {
  name: "day_figures",
  columns: ["unitId", "businessDate", "figures"],
  key: ["unitId", "businessDate"],
};

/** The day's figures, folded from lobby days. */
export const figuresProjection = defineProjection<FiguresCount>({
  name: "day-figures",
  shape: 2,
  follows: [LOBBY_STREAM_PREFIX],
  tables: [DAY_FIGURES],
  initial: () => noFiguresYet(),
  fold: (before, records) => {
    let count = structuredClone(before);
    for (const record of records) count = countFigures(count, eventOf<LobbyEvent>(record));
    const last = records.at(-1);
    if (!last || count.date === "") return { state: count, changes: [] };
    const row = { unitId: last.unitId, businessDate: count.date, figures: count.figures };
    forget(count, last.at);
    return { state: count, changes: [put(DAY_FIGURES, [row])] };
  },
});
