import { useTranslation } from "react-i18next";
import type { RevisionPreviewEntry } from "#contract/head-desk";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useFieldWord } from "./EntryField";
import { Pager } from "./Pager";
import { DaysHearing, shown } from "./PreviewList";

export type RevisionListProps = {
  readonly preview: RevisionPreviewEntry;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
};

/** What many changes at once would do: counted list by list, then entry by entry, what is given up first. */
export function RevisionList({ preview, offset, onOffset }: RevisionListProps) {
  const { t } = useTranslation("admin");
  const { counts, sections, world, total, warnings, days } = preview;
  const isNothing = total === 0 && !world;
  return (
    <div className="preview revision">
      <p role="status">
        <strong>{isNothing ? t("noChange") : t("revisionCounts", counts)}</strong>
        {world && ` ${t("historyOf.WorldDefined")}.`}
      </p>
      {sections.length > 0 && <SectionCounts sections={sections} />}
      {total > 0 && <Lines preview={preview} />}
      {total > preview.lines.length && <Pager offset={offset} total={total} onOffset={onOffset} />}
      {warnings.length > 0 && (
        <ul>
          {warnings.map(({ code, field, detail }) => (
            <li key={`${code} ${field} ${detail}`} className="warning">
              {detail}
            </li>
          ))}
        </ul>
      )}
      {!isNothing && <DaysHearing days={days} />}
    </div>
  );
}

const FATES = ["added", "changed", "retired", "unchanged"] as const;

function SectionCounts({ sections }: Pick<RevisionPreviewEntry, "sections">) {
  const { t } = useTranslation("admin");
  return (
    <div className="table" role="group" aria-label={t("revisionSections")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("list")}</th>
            {FATES.map((fate) => (
              <th key={fate} scope="col" className="number">
                {t(`fate.${fate}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sections.map(({ section, ...count }) => (
            <tr key={section}>
              <th scope="row">{t(`section.${section}`)}</th>
              {FATES.map((fate) => (
                <td key={fate} className="number">
                  {count[fate]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TONE: Record<RevisionPreviewEntry["lines"][number]["fate"], Tone> = {
  added: "ok",
  changed: "warn",
  retired: "actNow",
};

function Lines({ preview: { lines } }: Pick<RevisionListProps, "preview">) {
  const { t } = useTranslation("admin");
  const fieldWord = useFieldWord();
  return (
    <div className="table" role="group" aria-label={t("revisionLines")} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("column.id")}</th>
            <th scope="col">{t("column.state")}</th>
            <th scope="col">{t("revisionFields")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ section, id, fate, fields }) => (
            <tr key={`${section} ${id} ${fate}`}>
              <th scope="row">
                {id}{" "}
                <span className="soft">{section === "policies" ? t("part.policies") : t(`section.${section}`)}</span>
              </th>
              <td>
                <StatusWord tone={TONE[fate]} word={t(`fate.${fate}`)} />
              </td>
              <td>
                {fate === "retired" && section !== "policies" ? (
                  t("retiredField")
                ) : (
                  <ul className="revision__fields">
                    {fields.map(({ field, before, after }) => (
                      <li key={field}>
                        <strong>{fieldWord({ path: [field] })}</strong>{" "}
                        {before !== undefined && <del>{shown(before)}</del>}{" "}
                        {after !== undefined && <ins>{shown(after)}</ins>}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
