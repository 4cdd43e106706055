import { useTranslation } from "react-i18next";
import type { AssessmentSide, SideBySide } from "#contract/quality/practice";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { outletPath } from "../site/use-case";
import type { useSchemes } from "../site/use-schemes";
import { useDay, useNumber, usePracticeWord } from "./use-practice-words";

export type SideBySidePanelProps = { readonly words: Pick<ReturnType<typeof useSchemes>, "titleOf" | "itemWord"> };

/** How an outlet sees itself and how it is seen, item by item; where they differ comes first. (source: 2-02) */
export function SideBySidePanel({ words }: SideBySidePanelProps) {
  const { t } = useTranslation("process");
  const choice = useOutletChoice();
  const { outletId } = choice;
  return (
    <section className="panel card" aria-labelledby="side-by-side">
      <header className="site-case__head">
        <h2 id="side-by-side">{t("sideBySide")}</h2>
        {!choice.isFixed && <OutletChoice {...choice} />}
      </header>
      {outletId !== undefined && <Compared key={outletId} outletId={outletId} words={words} />}
    </section>
  );
}

function Compared({ outletId, words }: SideBySidePanelProps & { readonly outletId: string }) {
  const { t } = useTranslation("process");
  const schemes = useFetched<readonly SideBySide[]>(`${outletPath(outletId)}/assessments`, { once: true }).answer;
  if (!schemes) return <p className="soft">{t("loading")}</p>;
  if (schemes.length === 0) return <p className="soft">{t("noAssessments")}</p>;
  return schemes.map((scheme) => <OneScheme key={scheme.schemeId} scheme={scheme} words={words} />);
}

function OneScheme({ scheme, words }: SideBySidePanelProps & { readonly scheme: SideBySide }) {
  const { t } = useTranslation("process");
  const number = useNumber();
  const day = useDay();
  const { schemeId, self, outside } = scheme;
  const rows = rowsOf(scheme);
  const differing = rows.filter((row) => differs(row)).length;
  const headOf = (side: AssessmentSide | undefined): string => {
    if (!side) return "–";
    const percent = side.percent === undefined ? "" : ` · ${t("percent", { percent: number(side.percent) })}`;
    return `${day(side.plannedFor)}${percent}`;
  };
  return (
    <>
      <h3>{words.titleOf(schemeId)}</h3>
      {self && outside && <p role="status">{t("differing", { count: differing, of: rows.length })}</p>}
      <div className="table">
        <table className="practice-steps">
          <thead>
            <tr>
              <th scope="col">{t("item")}</th>
              <th scope="col">{`${t("self")} · ${headOf(self)}`}</th>
              <th scope="col">{`${t("outside")} · ${headOf(outside)}`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.itemId}>
                <th scope="row">{words.itemWord(row.itemId)}</th>
                <td>
                  <Seen result={row.self} />
                </td>
                <td>
                  <Seen result={row.outside} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type Result = "ok" | "notOk" | "na" | undefined;
type Row = { readonly itemId: string; readonly self: Result; readonly outside: Result };

function Seen({ result }: { readonly result: Result }) {
  const word = usePracticeWord();
  if (result === undefined) return "–";
  return <StatusWord tone={SEEN_TONE[result]} word={word("seen", result)} />;
}

const SEEN_TONE = { ok: "ok", notOk: "warn", na: "quiet" } as const;

const differs = ({ self, outside }: Row): boolean => self !== undefined && outside !== undefined && self !== outside;

function rowsOf({ self, outside }: SideBySide): readonly Row[] {
  const [own, others] = [self, outside].map(
    (side) => new Map(side?.results.map(({ itemId, result }) => [itemId, result] as const)),
  );
  const rows = [...new Set([...(own?.keys() ?? []), ...(others?.keys() ?? [])])].map((itemId) => ({
    itemId,
    self: own?.get(itemId),
    outside: others?.get(itemId),
  }));
  return [...rows.filter(differs), ...rows.filter((row) => !differs(row))];
}
