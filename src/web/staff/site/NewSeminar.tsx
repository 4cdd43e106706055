import { useState } from "react";
import { useTranslation } from "react-i18next";
import { instantAt } from "#base/calendar";
import type { CasesFound } from "#contract/quality/cases";
import type { OutletSummary } from "#contract/outlets";
import type { Themes } from "#contract/quality/opinions";
import { send } from "../../shared/send";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import { useDeed } from "../use-deed";
import { CHOICES } from "./act";
import { OutletChoice, useOutletChoice } from "./OutletChoice";
import { ThemeTable } from "./ThemeTable";
import { actsPath, outletPath } from "./use-case";
import { useSiteWord } from "./use-site-words";

export type NewSeminarProps = {
  readonly onPlanned: (opened: { readonly outletId: string; readonly caseId: string }) => void;
};

/** Plans the seminar of a month, or asks for an extraordinary session with a reason. */
export function NewSeminar({ onPlanned }: NewSeminarProps) {
  const { t } = useTranslation("opinion");
  const choice = useOutletChoice();
  const { outletId } = choice;
  return (
    <details className="panel card">
      <summary>{t("seminars.new")}</summary>
      {!choice.isFixed && <OutletChoice {...choice} />}
      {outletId !== undefined && <PlanForm key={outletId} outletId={outletId} onPlanned={onPlanned} />}
    </details>
  );
}

function PlanForm({ outletId, onPlanned }: NewSeminarProps & { readonly outletId: string }) {
  const { t } = useTranslation("opinion");
  const language = useLanguage();
  const word = useSiteWord();
  const deed = useDeed();
  const { answer: summary } = useFetched<OutletSummary>(outletPath(outletId), { once: true });
  const [heldAt, setHeldAt] = useState("");
  const month = /^\d{4}-\d{2}/u.exec(heldAt)?.[0];

  const plan = async (form: HTMLFormElement): Promise<void> => {
    if (month === undefined) return;
    const { reason } = saidIn(form);
    const departments = new FormData(form).getAll("departments");
    const caseId = reason === undefined ? month : `${month}.x${await nextSession(outletId, month)}`;
    const zone = summary?.timeZone ?? "UTC";
    const at = instantAt(heldAt.slice(0, 10), heldAt.slice(11, 16), zone);
    const body = { heldAt: at, departments, ...(reason !== undefined && { reason }) };
    const action = reason === undefined ? "plan" : "extraordinary";
    const path = `${actsPath({ kind: "seminar", outletId, caseId })}/${action}`;
    const done = await deed.run(() => send({ method: "POST", path, body, language }));
    if (done) onPlanned({ outletId, caseId });
  };
  return (
    <form
      className="site-form"
      onSubmit={(event) => {
        event.preventDefault();
        void plan(event.currentTarget);
      }}
    >
      <FormField
        label={t("seminars.when")}
        name="heldAt"
        type="datetime-local"
        required
        value={heldAt}
        onChange={(event) => setHeldAt(event.target.value)}
      />
      <fieldset className="site-many">
        <legend>{t("seminars.departments")}</legend>
        {CHOICES.department.map((department) => (
          <label key={department} className="choice">
            <input type="checkbox" name="departments" value={department} defaultChecked />
            {word("department", department)}
          </label>
        ))}
      </fieldset>
      <FormField label={t("seminars.reason")} hint={t("seminars.reasonHint")} name="reason" maxLength={200} />
      {month !== undefined && <MonthThemes outletId={outletId} month={month} />}
      <p className="deeds">
        <button type="submit" className="button button--main" disabled={deed.isBusy || !summary}>
          {t("seminars.plan")}
        </button>
      </p>
      <DeedNotice deed={deed} />
    </form>
  );
}

/** What the agenda would be now. */
function MonthThemes({ outletId, month }: { readonly outletId: string; readonly month: string }) {
  const { answer } = useFetched<Themes>(`${outletPath(outletId)}/themes/${month}`, { once: true });
  return answer ? <ThemeTable themes={answer.themes} decisionOf={() => undefined} /> : null;
}

/** The number of the next extraordinary session of a month. */
async function nextSession(outletId: string, month: string): Promise<number> {
  const asked = new URLSearchParams({ kind: "seminar", unitIds: outletId, idPrefix: `${month}.x` });
  const found = await send<CasesFound>({ method: "GET", path: `/api/v1/quality/cases?${asked.toString()}` });
  return (found.ok ? found.answer.cases.length : 0) + 1;
}
