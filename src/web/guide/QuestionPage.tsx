import { useEffect, useRef, useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { GuideQuestion } from "#contract/guide/guide";
import type { Trouble } from "../shared/send";
import { useLanguage } from "../shared/use-language";
import { answerFault, type AnswerFault } from "./answer-fault";
import { BackButton } from "./ServicePage";
import { TroubleNote } from "./TroubleNote";

type QuestionPageProps = {
  readonly question: GuideQuestion;
  readonly at: number;
  readonly of: number;
  readonly answer: string;
  readonly onSave: (answer: string) => Promise<Trouble | undefined>;
  readonly onBack: () => void;
};

const FIELD = "answer";

/** One question; what is wrong stands above it, linked to the field. */
export function QuestionPage({ question, at, of, answer, onSave, onBack }: QuestionPageProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const [typed, setTyped] = useState(answer);
  const [fault, setFault] = useState<AnswerFault>();
  const [trouble, setTrouble] = useState<Trouble>();
  const label = question.label[language];

  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const wrong = answerFault(question, typed);
    setFault(wrong);
    setTrouble(wrong ? undefined : await onSave(typed.trim()));
  };
  const faultWord =
    fault && (fault === "missing" ? t("error.missing", { label }) : t(`error.unfit.${question.kind}`, { label }));
  return (
    <form onSubmit={(event) => void save(event)} noValidate autoComplete="off">
      <BackButton label={t("question.back")} onBack={onBack} />
      {faultWord !== undefined && <ErrorSummary text={faultWord} />}
      <TroubleNote trouble={trouble} />
      <p className="lead">{t("question.step", { at, of })}</p>
      <Field question={question} typed={typed} onType={setTyped} fault={faultWord} />
      <p className="actions">
        <button type="submit" className="button button--main">
          {t("question.next")}
        </button>
      </p>
    </form>
  );
}

/** Takes the focus when it appears, so that a screen reader begins with what is wrong. */
function ErrorSummary({ text }: { readonly text: string }) {
  const { t } = useTranslation("guide");
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), [text]);
  return (
    <div className="note note--wrong" role="alert" tabIndex={-1} ref={summary} aria-labelledby="error-title">
      <h2 id="error-title">{t("error.title")}</h2>
      <a href={`#${FIELD}`}>{text}</a>
    </div>
  );
}

type FieldProps = {
  readonly question: GuideQuestion;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly fault: string | undefined;
};

const INPUT = {
  text: { type: "text" },
  number: { type: "text" },
  date: { type: "date" },
  phone: { type: "tel" },
  mail: { type: "email" },
  amount: { type: "text", inputMode: "decimal" },
} as const;

function Field({ question, typed, onType, fault }: FieldProps) {
  const { t } = useTranslation("guide");
  const language = useLanguage();
  const { kind, label, hint, optional, lengthMax } = question;
  const said = `${label[language]}${optional ? ` ${t("question.optional")}` : ""}`;
  const hintText = hint?.[language] ?? (kind === "date" ? t("question.dateHint") : undefined);
  const described = [hintText !== undefined && "hint", fault !== undefined && "fault"].filter(Boolean).join(" ");
  if (kind === "choice") {
    return (
      <fieldset aria-describedby={described || undefined}>
        <legend>
          <h1>{said}</h1>
        </legend>
        <Notes hint={hintText} fault={fault} />
        <Choices question={question} typed={typed} onType={onType} />
      </fieldset>
    );
  }
  return (
    <>
      <h1>
        <label htmlFor={FIELD}>{said}</label>
      </h1>
      <Notes hint={hintText} fault={fault} />
      <input
        id={FIELD}
        className="field"
        {...INPUT[kind]}
        autoComplete="off"
        maxLength={lengthMax ?? 200}
        aria-invalid={fault !== undefined}
        aria-describedby={described || undefined}
        value={typed}
        onChange={(event) => onType(event.target.value)}
      />
    </>
  );
}

function Choices({ question, typed, onType }: Pick<FieldProps, "question" | "typed" | "onType">) {
  const language = useLanguage();
  return question.choices?.map(({ id, label }, ix) => (
    <label key={id} className="tick card">
      <input
        type="radio"
        name={FIELD}
        id={ix === 0 ? FIELD : undefined}
        checked={typed === id}
        onChange={() => onType(id)}
      />
      <span className="tick__label">{label[language]}</span>
    </label>
  ));
}

function Notes({ hint, fault }: { readonly hint: string | undefined; readonly fault: string | undefined }) {
  return (
    <>
      {hint !== undefined && (
        <p id="hint" className="lead">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id="fault" className="wrong">
          <span aria-hidden="true">▲</span> {fault}
        </p>
      )}
    </>
  );
}
