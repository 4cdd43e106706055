import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnFeedback } from "#contract/phone";
import type { OwnTicket } from "#contract/tickets";
import { send, type Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { deviceName } from "./device";
import { ticketPath, type TicketPlace } from "./place";
import { TroubleNote } from "./TroubleNote";

const SCORES = [5, 4, 3, 2, 1] as const;

/** One touch, once; words may follow. */
export function RateSection({ place, ticket }: { readonly place: TicketPlace; readonly ticket: OwnTicket }) {
  const { t } = useTranslation("phone");
  const language = useLanguage();
  const path = `${ticketPath(place)}/feedback`;
  const { answer: before } = useFetched<OwnFeedback>(path);
  const [said, setSaid] = useState<{ readonly score?: number; readonly text?: true }>({});
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<Trouble>();
  const give = async (body: { readonly score?: number; readonly text?: string }): Promise<void> => {
    const sent = await send({ method: "POST", path, body: { ...body, device: deviceName() }, language });
    setTrouble(sent.ok ? undefined : sent.trouble);
    if (sent.ok)
      setSaid({ ...said, ...(body.score !== undefined && { score: body.score }), ...(body.text && { text: true }) });
  };
  const isRated = ticket.rated || said.score !== undefined || before?.score !== undefined;
  const hasText = said.text ?? before?.hasText ?? false;
  return (
    <section className="section card section__body" aria-labelledby="rate">
      <h2 id="rate">{isRated ? t("rate.thanks") : t("rate.question")}</h2>
      {!isRated &&
        SCORES.map((score) => (
          <button key={score} type="button" className="button" onClick={() => void give({ score })}>
            {t(`rate.score.${score}`)}
          </button>
        ))}
      {isRated && !hasText && (
        <>
          <label className="field">
            <span>{t("rate.text")}</span>
            <textarea rows={4} maxLength={1_000} value={text} onChange={({ target }) => setText(target.value)} />
          </label>
          <button
            type="button"
            className="button"
            disabled={text.trim() === ""}
            onClick={() => void give({ text: text.trim() })}
          >
            {t("rate.send")}
          </button>
        </>
      )}
      {hasText && <p role="status">{t("rate.textThanks")}</p>}
      <TroubleNote trouble={trouble} />
    </section>
  );
}
