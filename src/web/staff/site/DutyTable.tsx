import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { LANGUAGE_TAG } from "../../shared/language";
import { useLanguage } from "../../shared/use-language";
import { usePersonWord } from "./use-site-words";

export type DutyDay = { readonly date: string; readonly head: string; readonly deputy?: string };

export type DutyTableProps = {
  readonly openDates: readonly string[];
  readonly days: Readonly<Record<string, DutyDay>>;
  readonly summary: OutletSummary;
  /** Absent when there is nothing to write any more. */
  readonly onDraft: ((days: readonly DutyDay[]) => void) | undefined;
};

/** The month, day by day; every open day has a head before it can be kept. */
export function DutyTable({ openDates, days, summary, onDraft }: DutyTableProps) {
  const { t } = useTranslation("site");
  const language = useLanguage();
  const personWord = usePersonWord(summary);
  const heads = summary.staff.filter(({ mayAuthorise }) => mayAuthorise).map(({ staffId }) => staffId);
  const [drafted, setDrafted] = useState<Readonly<Record<string, DutyDay>>>(() => filled(openDates, days, heads));
  const format = new Intl.DateTimeFormat(LANGUAGE_TAG[language], { weekday: "short", day: "numeric", timeZone: "UTC" });
  const set = (date: string, change: Partial<DutyDay>): void =>
    setDrafted({ ...drafted, [date]: { date, head: "", ...drafted[date], ...change } });
  const shown = onDraft ? drafted : days;
  return (
    <>
      <div className="table">
        <table className="site-duty">
          <thead>
            <tr>
              <th scope="col">{t("duty.day")}</th>
              <th scope="col">{t("day.dutyHead")}</th>
              <th scope="col">{t("day.deputy")}</th>
            </tr>
          </thead>
          <tbody>
            {openDates.map((date) => (
              <tr key={date}>
                <th scope="row">{format.format(new Date(`${date}T00:00:00Z`))}</th>
                {(["head", "deputy"] as const).map((post) => (
                  <td key={post}>
                    {onDraft ? (
                      <PostSelect
                        label={`${date} ${t(post === "head" ? "day.dutyHead" : "day.deputy")}`}
                        chosen={shown[date]?.[post] ?? ""}
                        options={heads}
                        say={personWord}
                        onChoose={(staffId) => set(date, { [post]: staffId })}
                      />
                    ) : (
                      personWord(shown[date]?.[post])
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {onDraft && (
        <button
          type="button"
          className="button button--main"
          onClick={() => onDraft(openDates.map((date) => sent(drafted[date], date)))}
        >
          {t("duty.draft")}
        </button>
      )}
    </>
  );
}

type PostSelectProps = {
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly string[];
  readonly say: (staffId: string) => string;
  readonly onChoose: (staffId: string) => void;
};

function PostSelect({ label, chosen, options, say, onChoose }: PostSelectProps) {
  return (
    <select aria-label={label} value={chosen} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{"–"}</option>
      {options.map((staffId) => (
        <option key={staffId} value={staffId}>
          {say(staffId)}
        </option>
      ))}
    </select>
  );
}

/** What is there, and for the rest a proposal in turn: a person reads it, changes it and keeps it. */
function filled(
  openDates: readonly string[],
  days: Readonly<Record<string, DutyDay>>,
  heads: readonly string[],
): Readonly<Record<string, DutyDay>> {
  return Object.fromEntries(
    openDates.map((date, index) => {
      const head = heads[index % Math.max(1, heads.length)] ?? "";
      const deputy = heads[(index + 1) % Math.max(1, heads.length)];
      return [date, days[date] ?? { date, head, ...(deputy !== undefined && deputy !== head && { deputy }) }];
    }),
  );
}

function sent(day: DutyDay | undefined, date: string): DutyDay {
  const { head = "", deputy } = day ?? {};
  return { date, head, ...(deputy !== undefined && deputy !== "" && { deputy }) };
}
