import type { Sheet, WriteWorkbook } from "#app/ports/sheets";

/** The widest column of a sheet that is made as wide as its words. */
const WIDTH_MAX = 40;

/** A workbook as XLSX. The library is heavy and seldom wanted, so it is loaded when somebody asks. */
export const writeXlsx: WriteWorkbook = async (sheets) => {
  const { default: excel } = await import("exceljs");
  const book = new excel.Workbook();
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
    sheet.columns = columns.map((header, at) => ({ header, width: widthOf({ columns, rows }, at) }));
    sheet.getRow(1).font = { bold: true };
    for (const row of rows) sheet.addRow([...row]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
};

function widthOf({ columns, rows }: Pick<Sheet, "columns" | "rows">, at: number): number {
  const lengths = [columns[at], ...rows.map((row) => row[at])].map((cell) => String(cell ?? "").length);
  return Math.min(WIDTH_MAX, Math.max(...lengths) + 2);
}
