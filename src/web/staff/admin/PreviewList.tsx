import { useTranslation } from "react-i18next";
import type { EditPreviewEntry } from "#contract/head-desk";
import { useFieldWord } from "./EntryField";

/** What an edit would do: the fields, the warnings, and the open days that would hear of it. */
export function PreviewList({ preview }: { readonly preview: EditPreviewEntry }) {
  const { t } = useTranslation("admin");
  const fieldWord = useFieldWord();
  const { changes, fields, warnings, days } = preview;
  if (changes === 0) return <p role="status">{t("noChange")}</p>;
  return (
    <div className="preview" role="status">
      <h3>{t("previewTitle")}</h3>
      <ul>
        {fields.map(({ field, before, after }) => (
          <li key={field}>
            <strong>{fieldWord({ path: [field] })}</strong> <del>{shown(before)}</del> <ins>{shown(after)}</ins>
          </li>
        ))}
        {warnings.map(({ code, field, detail }) => (
          <li key={`${code} ${field}`} className="warning">
            {detail}
          </li>
        ))}
      </ul>
      <DaysHearing days={days} />
    </div>
  );
}

/** The open days that would get another plan, and those that keep the old one until the evening. */
export function DaysHearing({ days }: Pick<EditPreviewEntry, "days">) {
  const { t } = useTranslation("admin");
  const kept = days.flatMap(({ outletId, kept: why }) => (why === undefined ? [] : [outletId]));
  const hearing = days.map(({ outletId, parts }) => `${outletId} (${parts.join(", ")})`);
  return (
    <>
      <p>{days.length === 0 ? t("noDays") : t("days", { outlets: hearing.join(", ") })}</p>
      {kept.length > 0 && <p className="warning">{t("daysKept", { outlets: kept.join(", ") })}</p>}
    </>
  );
}

export function shown(value: unknown): string {
  if (value === undefined) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}
