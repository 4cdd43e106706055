import { useTranslation } from "react-i18next";
import { minutesSeconds } from "../shared/format";
import { isLanguage, LANGUAGE_NAME } from "../shared/language";
import { StatusWord, type Tone } from "../shared/StatusWord";
import { TicketChip } from "../shared/TicketChip";
import { useLanguage } from "../shared/use-language";
import { useDocumentWord } from "../shared/words";
import { stepsOf } from "./actions";
import { clockMs, type Desk, type Numbered } from "./desk";
import { LimitBar } from "./LimitBar";
import { RecallHint } from "./RecallHint";

const TONE: Readonly<Partial<Record<Numbered["state"], Tone>>> = {
  inService: "ok",
  called: "warn",
  awaitingAuthorisation: "warn",
};

export type CurrentTicketProps = { readonly desk: Desk; readonly ticket: Numbered | undefined };

/** The customer at this window: the number first, then what he came for and how the time goes. */
export function CurrentTicket({ desk, ticket }: CurrentTicketProps) {
  const { t } = useTranslation();
  if (!ticket) {
    return (
      <section className="current card" aria-labelledby="current">
        <h2 id="current">{t(`console.window.${desk.window.state}`)}</h2>
        <p className="current__hint">{t(`console.windowHint.${desk.window.state}`)}</p>
      </section>
    );
  }
  return (
    <section className="current card" aria-labelledby="current">
      <h2 id="current" className="current__head">
        <TicketChip number={ticket.number} state={ticket.state} />
        <StatusWord tone={TONE[ticket.state] ?? "quiet"} word={t(`common.ticketState.${ticket.state}`)} />
      </h2>
      <RecallHint desk={desk} ticket={ticket} />
      <Facts desk={desk} ticket={ticket} />
      {ticket.service && <LimitBar usedMs={clockMs(ticket, desk.now)} service={ticket.service} />}
      {ticket.service && <StepClock desk={desk} ticket={ticket} />}
    </section>
  );
}

function Facts({ desk, ticket }: { readonly desk: Desk; readonly ticket: Numbered }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const documentWord = useDocumentWord();
  const service = desk.outlet.services.find(({ serviceId }) => serviceId === ticket.serviceId);
  const segment = desk.outlet.segments.find(({ segmentId }) => segmentId === ticket.segmentId);
  const spoken = isLanguage(ticket.language ?? null)
    ? LANGUAGE_NAME[ticket.language as keyof typeof LANGUAGE_NAME]
    : undefined;
  const ratingWord =
    ticket.rated !== undefined
      ? t("console.ratedAs", { score: ticket.rated })
      : ticket.ratingRequested && t("console.ratingAsked");
  const facts = [
    [t("console.fact.service"), service?.name[language]],
    [t("console.fact.segment"), segment?.name[language]],
    [t("console.fact.need"), ticket.specialNeed && t(`common.specialNeed.${ticket.specialNeed}`)],
    [t("console.fact.waited"), minutesSeconds(ticket.called?.waitedMs ?? desk.now - ticket.waitFrom)],
    [t("console.fact.language"), spoken],
    [t("console.fact.rating"), ratingWord],
    [t("console.fact.form"), t(ticket.prefilled ? "console.prefilled" : "console.notPrefilled")],
    [
      t("console.fact.documents"),
      service && service.documents.length > 0
        ? `${ticket.documentsConfirmed ? "✓ " : ""}${service.documents.map(documentWord).join(" · ")}`
        : undefined,
    ],
  ] as const;
  return (
    <dl className="facts">{facts.map(([fact, value]) => value && <Fact key={fact} fact={fact} value={value} />)}</dl>
  );
}

function Fact({ fact, value }: { readonly fact: string; readonly value: string }) {
  return (
    <div>
      <dt>{fact}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function StepClock({ desk, ticket }: { readonly desk: Desk; readonly ticket: Numbered }) {
  const { t } = useTranslation();
  const steps = stepsOf(desk, ticket);
  const done = ticket.service?.steps ?? {};
  const present = steps.find((step) => done[step] === undefined);
  return (
    <ol className="steps" aria-label={t("console.steps")}>
      {steps.map((step) => (
        <li
          key={step}
          data-step={done[step] !== undefined ? "done" : step === present ? "present" : "open"}
          aria-current={step === present ? "step" : undefined}
        >
          {t(`console.step.${step}`)}
          <span>
            {done[step] !== undefined && `✓ ${minutesSeconds(done[step])}`}
            {step === present && minutesSeconds(desk.now - (ticket.service?.stepSince ?? desk.now))}
          </span>
        </li>
      ))}
    </ol>
  );
}
