import { useTranslation } from "react-i18next";
import type { DayForm } from "#contract/quality/site-board";
import type { OutletSummary } from "#contract/outlets";
import { clockTime } from "../../shared/format";
import { useLanguage } from "../../shared/use-language";
import { usePersonWord, useSiteWord } from "./use-site-words";

export type KnownFieldsProps = { readonly form: DayForm; readonly summary: OutletSummary };

/** What the journal filled in, and what it could know and does not yet: that stays empty and says so. */
export function KnownFields({ form, summary }: KnownFieldsProps) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const say = useFieldValue(summary);
  return (
    <dl className="site-facts">
      {Object.entries(form.known).map(([key, value]) => (
        <div key={key}>
          <dt>{word("formField", key)}</dt>
          <dd>{say(key, value)}</dd>
        </div>
      ))}
      {form.missing.map((key) => (
        <div key={key}>
          <dt>{word("formField", key)}</dt>
          <dd className="soft">{t("notYetKnown")}</dd>
        </div>
      ))}
    </dl>
  );
}

const TIMES = ["start", "end", "from", "to"];
const PEOPLE = ["chair", "inspector", "lobbyManager", "dutyHead", "present", "absent", "documentsRead"];

function useFieldValue(summary: OutletSummary): (key: string, value: unknown) => string {
  const language = useLanguage();
  const personWord = usePersonWord(summary);
  const { t } = useTranslation("site");
  return (key, value) => {
    if (TIMES.includes(key) && typeof value === "number") return clockTime(value, language, summary.timeZone);
    if (Array.isArray(value)) {
      if (value.length === 0) return t(PEOPLE.includes(key) ? "nobody" : "none");
      return value.map((one) => (PEOPLE.includes(key) ? personWord(one) : String(one))).join(", ");
    }
    if (PEOPLE.includes(key)) return personWord(value);
    if (typeof value === "object" && value !== null) {
      return Object.entries(value)
        .map(([slot, count]) => `${clockTime(Number(slot), language, summary.timeZone)} ${String(count)}`)
        .join(" · ");
    }
    return String(value);
  };
}
