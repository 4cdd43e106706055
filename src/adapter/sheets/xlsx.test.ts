import excel from "exceljs";
import { expect, test } from "vitest";
import { writeXlsx } from "./xlsx";

test("FO-15 a workbook reads back with its sheets, heads and numbers as numbers", async () => {
  const bytes = await writeXlsx([
    {
      name: "客流",
      columns: ["时间", "预计"],
      rows: [
        ["09:00", 12.5],
        ["09:30", undefined],
      ],
    },
    { name: "other", columns: ["a"], rows: [] },
  ]);
  const book = new excel.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(["客流", "other"]);
  const [sheet] = book.worksheets;
  expect(sheet?.getRow(1).values).toEqual([undefined, "时间", "预计"]);
  expect(sheet?.getCell("B2").value).toBe(12.5);
  expect(sheet?.getCell("B3").value).toBeNull();
});
