import { useEffect, useId, useRef, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Issued } from "#contract/answers";
import type { AskedCommand } from "#contract/commands/command-route";
import type { SpecialNeed } from "#domain/lobby-day/messages";
import type { Field } from "../../console/ask";
import { FieldRow, saidIn } from "../../console/CommandDialog";
import { submit, type Sender } from "../../shared/commands";
import { LANGUAGE_NAME, LANGUAGES } from "../../shared/language";
import { newId, type Trouble } from "../../shared/send";
import { TicketChip } from "../../shared/TicketChip";
import { WaitRange } from "../../shared/WaitRange";
import { useTroubleWord } from "../../shared/words";
import { serviceOptions, type Making } from "./asks";
import { SPECIAL_NEEDS } from "../../shared/special";

const NONE = "none";

export type IssueDialogProps = { readonly making: Making; readonly sender: Sender; readonly onClose: () => void };

/** A number for somebody who has none: one or several services in one visit, said to a person instead of a machine. */
export function IssueDialog({ making, sender, onClose }: IssueDialogProps) {
  const { t } = useTranslation("lobby");
  const { t: ui } = useTranslation();
  const troubleWord = useTroubleWord();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [issued, setIssued] = useState<Issued>();
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(() => dialog.current?.showModal(), []);
  const fields = fieldsOf(making);

  const issue = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const command = commandOf(saidIn(event.currentTarget, fields));
    if (command.serviceIds.length === 0) {
      setTrouble({ code: "lobby.noService", detail: t("issue.chooseOne") });
      return;
    }
    const sent = await submit<Issued>(sender, command);
    setTrouble(sent.ok ? undefined : sent.trouble);
    if (sent.ok) setIssued(sent.answer);
  };
  return (
    <dialog ref={dialog} className="dialog dialog--wide card" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{t("issue.title")}</h2>
      {issued ? (
        <div className="issue__number" role="status">
          <TicketChip number={issued.number} />
          <p>
            {ui("common.peopleAhead", { count: issued.aheadOfYou })} · <WaitRange wait={issued.wait} />
          </p>
          <button type="button" className="button button--main" autoFocus onClick={onClose}>
            {t("issue.done")}
          </button>
        </div>
      ) : (
        <form onSubmit={(event) => void issue(event)}>
          {fields.map((field, index) => (
            <FieldRow key={field.name} field={field} takesCursor={index === 0} />
          ))}
          <p role="alert">{trouble && troubleWord(trouble)}</p>
          <div className="dialog__foot">
            <button type="button" className="button" onClick={onClose}>
              {ui("console.cancel")}
            </button>
            <button type="submit" className="button button--main">
              {t("issue.issue")}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}

function fieldsOf(making: Making): readonly Field[] {
  const { lobby, t, ui, language } = making;
  const segments = lobby.outlet.segments.map(({ segmentId, name }) => ({ value: segmentId, label: name[language] }));
  const ordinary = lobby.outlet.segments.find(({ level }) => level === 0)?.segmentId ?? "";
  const needs = SPECIAL_NEEDS.map((value) => ({ value, label: ui(`common.specialNeed.${value}`) }));
  return [
    { name: "services", kind: "many", label: t("issue.services"), options: serviceOptions(making) },
    { name: "segment", kind: "choice", label: ui("console.field.segment"), options: segments, first: ordinary },
    {
      name: "need",
      kind: "choice",
      label: t("issue.need"),
      options: [{ value: NONE, label: t("issue.noNeed") }, ...needs],
    },
    {
      name: "language",
      kind: "choice",
      label: ui("console.fact.language"),
      options: LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAME[value] })),
      first: language,
    },
    { name: "documents", kind: "yes", label: t("issue.documents"), first: false },
    { name: "reason", kind: "reason", label: t("issue.reason"), suggestions: [t("issue.afterHours")], optional: true },
  ];
}

type Issue = Extract<AskedCommand, { readonly type: "IssueTicket" }>;

function commandOf(said: Readonly<Record<string, string>>): Issue {
  const { services = "", segment = "", need = NONE, language, documents, reason } = said;
  return {
    type: "IssueTicket",
    ticketId: newId(),
    serviceIds: services.split(",").filter((serviceId) => serviceId !== ""),
    segmentId: segment,
    channel: "staff",
    ...(need !== NONE && { specialNeed: need as SpecialNeed }),
    ...(language !== undefined && { language }),
    ...(documents && { documentsConfirmed: true }),
    ...(reason !== undefined && { reason }),
  };
}
