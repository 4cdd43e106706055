export type SheetCell = string | number | undefined;

/** A table to be taken along: its columns by name, and its rows. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** A workbook of these sheets as a file. */
export type WriteWorkbook = (sheets: readonly Sheet[]) => Promise<Uint8Array>;
