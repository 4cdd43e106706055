import { useId, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { OwnRecordView } from "#contract/quality/own-record";
import { postIdentity } from "../../shared/session/session";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { saidIn } from "../FormField";
import { useDay } from "../practice/use-practice-words";
import { useDeed } from "../use-deed";

type OwnReviewsProps = { readonly reviews: OwnRecordView["reviews"]; readonly onChange: () => void };

/** How the reader's day went, for himself alone. (source: 4-44) */
export function OwnReviews({ reviews: { today, days }, onChange }: OwnReviewsProps) {
  const { t } = useTranslation("personal");
  const language = useLanguage();
  const dayWord = useDay();
  const deed = useDeed();
  const field = useId();
  const keep = async (date: string, text: string): Promise<void> => {
    const sent = () => postIdentity("/me/reviews", language, { date, text });
    if (await deed.run(sent, () => t("review.kept"))) onChange();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void keep(today, saidIn(event.currentTarget)["text"] ?? "");
  };
  const written = days.find(({ date }) => date === today)?.text ?? "";
  return (
    <section className="panel card" aria-labelledby="own-review">
      <h2 id="own-review">{t("review.title")}</h2>
      <DeedNotice deed={deed} />
      <form key={written} onSubmit={submit}>
        <p className="field">
          <label htmlFor={field}>{dayWord(Date.parse(today))}</label>
          <textarea
            id={field}
            name="text"
            rows={3}
            maxLength={2_000}
            defaultValue={written}
            aria-describedby="own-review-hint"
          />
          <span id="own-review-hint" className="soft">
            {t("review.hint")}
          </span>
        </p>
        <button type="submit" className="button">
          {t("review.keep")}
        </button>
      </form>
      <ul className="rows">
        {days.map(({ date, text }) => (
          <li key={date}>
            <span>
              <strong>{dayWord(Date.parse(date))}</strong> {text}
            </span>
            <button type="button" className="button button--quiet" onClick={() => void keep(date, "")}>
              {t("review.takeBack")} <span className="visually-hidden">{date}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
