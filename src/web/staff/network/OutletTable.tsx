import { useDeferredValue, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { oneDigit, wholeMinutes } from "../../shared/format";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import type { Condition, OutletLine } from "./trouble";
import { ColumnHeads } from "../ColumnHeads";

export const CONDITION_TONE: Record<Condition, Tone> = {
  stuck: "actNow",
  busy: "warn",
  late: "warn",
  even: "ok",
  idle: "quiet",
  closed: "quiet",
};

export type OutletTableProps = {
  readonly lines: readonly OutletLine[];
  readonly chosen: string | undefined;
  readonly onChoose: (outletId: string) => void;
};

/** Rows shown at first, and with each wish for more: a table of thousands would make every change slow. */
const ROWS_STEP = 50;

/** The outlets by trouble, the worst first; of a great many as many as somebody wants to see, and what a search finds. */
export function OutletTable({ lines, chosen, onChoose }: OutletTableProps) {
  const { t } = useTranslation("network");
  const language = useLanguage();
  const search = useId();
  const [words, setWords] = useState("");
  const [shownMax, setShownMax] = useState(ROWS_STEP);
  const sought = useDeferredValue(words).trim().toLowerCase();
  const found =
    sought === ""
      ? lines
      : lines.filter(({ outlet }) =>
          `${outlet.outletId} ${outlet.name[language]} ${outlet.districtId}`.toLowerCase().includes(sought),
        );
  return (
    <section className="panel card" aria-labelledby="network-outlets">
      <h2 id="network-outlets">{t("outlets", { count: found.length })}</h2>
      {lines.length > 10 && (
        <p className="field">
          <label htmlFor={search}>{t("search")}</label>
          <input id={search} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </p>
      )}
      <div className="table" role="group" aria-labelledby="network-outlets" tabIndex={0}>
        <table className="network-table">
          <ColumnHeads
            names={(["outlet", "condition", "waiting", "longest", "load", "open", "alerts"] as const).map((column) =>
              t(`column.${column}`),
            )}
          />
          <tbody>
            {found.slice(0, shownMax).map((line) => (
              <OutletRow
                key={line.outlet.outletId}
                line={line}
                isChosen={line.outlet.outletId === chosen}
                onChoose={onChoose}
              />
            ))}
          </tbody>
        </table>
      </div>
      {found.length > shownMax && (
        <p className="network-more">
          <span className="soft">{t("more", { count: found.length - shownMax })}</span>
          <button type="button" className="button" onClick={() => setShownMax(shownMax + ROWS_STEP)}>
            {t("showMore")}
          </button>
        </p>
      )}
    </section>
  );
}

type OutletRowProps = {
  readonly line: OutletLine;
  readonly isChosen: boolean;
  readonly onChoose: (outletId: string) => void;
};

function OutletRow({ line, isChosen, onChoose }: OutletRowProps) {
  const { t } = useTranslation("network");
  const language = useLanguage();
  const { outlet, pulse, condition, load, longestMs } = line;
  const isOpen = condition !== "closed" && pulse !== undefined;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="button button--quiet network-table__outlet"
          aria-pressed={isChosen}
          onClick={() => onChoose(outlet.outletId)}
        >
          {`${outlet.outletId} · ${outlet.name[language]}`}
        </button>
      </th>
      <td>
        <StatusWord tone={CONDITION_TONE[condition]} word={t(`condition.${condition}`)} />
      </td>
      <td className="number">{isOpen ? pulse.waiting : "–"}</td>
      <td className="number">{isOpen && pulse.waiting > 0 ? t("minutes", { count: wholeMinutes(longestMs) }) : "–"}</td>
      <td className="number">{isOpen ? oneDigit(load, language) : "–"}</td>
      <td className="number">{pulse ? t("openOf", { open: pulse.open, all: pulse.windows }) : "–"}</td>
      <td className="number">{pulse?.alerts ?? "–"}</td>
    </tr>
  );
}
