import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ColumnHeads } from "../ColumnHeads";

export type Cell = string | number | undefined;

export type FigureProps = {
  /** What the plot says, as a sentence. */
  readonly finding: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly children: ReactNode;
};

/** A plot that says what it found, with the same numbers as a table for keyboard, screen reader and copying. */
export function Figure({ finding, columns, rows, children }: FigureProps) {
  const { t } = useTranslation("forecast");
  const id = useId();
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{finding}</h2>
      {children}
      <details className="figure__table">
        <summary>{t("table")}</summary>
        <PlainTable labelledBy={id} columns={columns} rows={rows} />
      </details>
    </section>
  );
}

export type PlainTableProps = Pick<FigureProps, "columns" | "rows"> & { readonly labelledBy: string };

/** Numbers in columns; it scrolls by itself where the page is narrow. */
export function PlainTable({ labelledBy, columns, rows }: PlainTableProps) {
  return (
    <div className="table" role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table className="numbers">
        <ColumnHeads names={columns} />
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={String(first)}>
              <th scope="row">{first}</th>
              {others.map((cell, at) => (
                <td key={columns[at + 1]}>{cell ?? "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
