import type { FastifyReply } from "fastify";
import { csvOf, saidSheet } from "#app/forecasting/sheets";
import type { Sheet, WriteWorkbook } from "#app/ports/sheets";
import { sayForecast } from "#i18n/forecast-words";
import type { Language, Say } from "#i18n/say";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export type SheetAnswer = {
  readonly sheets: readonly [Sheet, ...Sheet[]];
  /** Without its ending. */
  readonly fileName: string;
  readonly format: "csv" | "xlsx";
  readonly language: Language;
  readonly writeWorkbook: WriteWorkbook;
  /** Words for its names; those of forecasts when absent. */
  readonly say?: Say;
};

/** Sends sheets as a file: the first of them as CSV, all of them as one workbook. */
export async function sendSheets(
  reply: FastifyReply,
  { sheets, fileName, format, language, writeWorkbook, say = sayForecast }: SheetAnswer,
): Promise<FastifyReply> {
  void reply.header("content-disposition", `attachment; filename="${fileName}.${format}"`);
  if (format === "csv") return reply.type("text/csv; charset=utf-8").send(csvOf(sheets[0]));
  const said = sheets.map((sheet) => saidSheet(sheet, (key) => say(language, key)));
  return reply.type(XLSX).send(Buffer.from(await writeWorkbook(said)));
}
