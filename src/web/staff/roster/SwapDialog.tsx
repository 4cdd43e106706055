import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { StatusWord } from "../../shared/StatusWord";
import { FormDialog } from "../FormDialog";
import { FormField, saidIn } from "../FormField";
import { swapChoices } from "./swaps";
import { usePrice } from "./use-board";
import type { RosterWords } from "./use-roster-words";
import { shiftAt, type Cell, type Lines, type Week } from "./week";

export type SwapDialogProps = {
  readonly week: Week;
  readonly lines: Lines;
  readonly words: RosterWords;
  readonly staffId: string;
  readonly path: string;
  readonly day: number;
  readonly onSwap: (cells: readonly Cell[], reason: string) => void;
  readonly onClose: () => void;
};

/** With whom, for what, and why; whether the rules allow it is seen before it is proposed. */
export function SwapDialog({ week, lines, words, staffId, path, day, onSwap, onClose }: SwapDialogProps) {
  const { t } = useTranslation("roster");
  const id = useId();
  const choices = swapChoices(week, lines, { staffId, day });
  const [chosen, setChosen] = useState(0);
  const choice = choices[chosen];
  const price = usePrice(path, choice?.cells ?? []);
  const violations = price?.answer?.violations ?? [];
  return (
    <FormDialog
      title={t("my.swapOn", { day: words.fullDay(day) })}
      onSubmit={(form) => choice && violations.length === 0 && onSwap(choice.cells, saidIn(form)["reason"] ?? "")}
      onClose={onClose}
    >
      {choices.length === 0 ? (
        <p>{t("my.noSwap")}</p>
      ) : (
        <p className="field">
          <label htmlFor={id}>{t("my.swapWith")}</label>
          <select id={id} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {choices.map((each, at) => {
              const shift =
                each.day === undefined ? undefined : shiftAt(lines, { staffId: each.staffId, day: each.day });
              const who = words.person(each.staffId);
              return (
                <option key={`${each.staffId} ${each.day ?? ""}`} value={at}>
                  {shift
                    ? t("my.swapFor", { who, day: words.day(shift.day), shift: words.shift(shift) })
                    : t("my.giveTo", { who })}
                </option>
              );
            })}
          </select>
        </p>
      )}
      <div role="status">
        {violations.map((violation) => (
          <p key={JSON.stringify(violation)}>
            <StatusWord tone="actNow" word={words.violation(violation)} />
          </p>
        ))}
        {price?.answer && violations.length === 0 && <StatusWord tone="ok" word={t("my.swapAllowed")} />}
      </div>
      <FormField label={t("my.reason")} name="reason" minLength={3} maxLength={200} required />
    </FormDialog>
  );
}
