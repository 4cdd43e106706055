import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContactCheck, ContactWays, Receipt } from "#contract/phone";
import { outletPath } from "../shared/place";
import { newId, send, type Trouble } from "../shared/send";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { CodeForm } from "./CodeForm";
import { ComplaintForm, type ToldComplaint } from "./ComplaintForm";
import type { TicketPlace } from "./place";
import { Section } from "./Section";
import { TroubleNote } from "./TroubleNote";

/** The beginning of a complaint: what happened, a contact that is confirmed, and a receipt. */
export function ComplaintSection({ place }: { readonly place: TicketPlace }) {
  const { t } = useTranslation("phone");
  return (
    <Section title={t("complaint.title")}>
      <Complaint place={place} />
    </Section>
  );
}

function Complaint({ place }: { readonly place: TicketPlace }) {
  const { t } = useTranslation("phone");
  const { t: common } = useTranslation();
  const language = useLanguage();
  const root = outletPath(place.outletId);
  const { answer: ways, trouble: unread } = useFetched<ContactWays>(`${root}/contact-checks`);
  const [complaintId] = useState(newId);
  const [told, setTold] = useState<ToldComplaint>();
  const [check, setCheck] = useState<ContactCheck>();
  const [receipt, setReceipt] = useState<string>();
  const [trouble, setTrouble] = useState<Trouble>();

  const sendCode = async (complaint: ToldComplaint): Promise<void> => {
    const { way, to } = complaint;
    const body = { way, to, language };
    const sent = await send<ContactCheck>({ method: "POST", path: `${root}/contact-checks`, body, language });
    setTrouble(sent.ok ? undefined : sent.trouble);
    setTold(complaint);
    setCheck(sent.ok ? sent.answer : undefined);
  };
  const file = async (code: string): Promise<void> => {
    if (!told || !check) return;
    const { category, facts, name } = told;
    const { checkId } = check;
    const body = { complaintId, checkId, code, category, facts, name, ticketId: place.ticketId };
    const sent = await send<Receipt>({ method: "POST", path: `${root}/complaint-starts`, body, language });
    setTrouble(sent.ok ? undefined : sent.trouble);
    if (sent.ok) setReceipt(sent.answer.receipt);
  };

  if (unread) return <TroubleNote trouble={unread} />;
  if (!ways) return <p className="soft">{common("common.loading")}</p>;
  if (ways.offered.length === 0) return <p>{t("complaint.none")}</p>;
  if (receipt !== undefined) {
    return (
      <div role="status">
        <p className="strong">{t("complaint.receiptTitle")}</p>
        <p>{t("complaint.receipt", { receipt })}</p>
      </div>
    );
  }
  return (
    <>
      {told && check ? (
        <CodeForm
          to={told.to}
          validMs={check.validMs}
          onCode={(code) => void file(code)}
          onBack={() => setCheck(undefined)}
        />
      ) : (
        <ComplaintForm offered={ways.offered} before={told} onTold={(complaint) => void sendCode(complaint)} />
      )}
      <TroubleNote trouble={trouble} />
    </>
  );
}
