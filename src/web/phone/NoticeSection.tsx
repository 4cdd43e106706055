import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AgreeToNotices, OwnNotices } from "#contract/phone";
import { newId, send, type Sent, type Trouble } from "../shared/send";
import { useLanguage } from "../shared/use-language";
import { ContactForm } from "./ContactForm";
import { ticketPath, type TicketPlace } from "./place";
import { canPush, pushContact } from "./push";
import { Section } from "./Section";
import { TroubleNote } from "./TroubleNote";

/** Being told while this page is closed; what the branch cannot send, it does not promise. */
export function NoticeSection({ place }: { readonly place: TicketPlace }) {
  const { t } = useTranslation("phone");
  return (
    <Section title={t("notices.title")}>
      <NoticeWays place={place} />
    </Section>
  );
}

/** As in the contract, which would bring its schemas into the page. */
const CONSENT = "2026-11";

function NoticeWays({ place }: { readonly place: TicketPlace }) {
  const { t } = useTranslation("phone");
  const { t: common } = useTranslation();
  const language = useLanguage();
  const path = `${ticketPath(place)}/notices`;
  const [notices, setNotices] = useState<OwnNotices>();
  const [trouble, setTrouble] = useState<Trouble>();
  const take = (sent: Sent<OwnNotices>): void => {
    if (sent.ok) setNotices(sent.answer);
    setTrouble(sent.ok ? undefined : sent.trouble);
  };
  useEffect(() => {
    let isWanted = true;
    void send<OwnNotices>({ method: "GET", path }).then((sent) => isWanted && take(sent));
    return () => {
      isWanted = false;
    };
  }, [path]);

  const agree = async (asked: Pick<AgreeToNotices, "way" | "contact">): Promise<void> => {
    const body = { ...asked, agreementId: newId(), language, consent: CONSENT };
    take(await send<OwnNotices>({ method: "POST", path, body, language }));
  };
  const stop = async (agreementId: string): Promise<void> => {
    take(await send<OwnNotices>({ method: "POST", path: `${path}/${agreementId}/withdraw`, body: {}, language }));
  };
  if (!notices) return trouble ? <TroubleNote trouble={trouble} /> : <p className="soft">{common("common.loading")}</p>;
  if (notices.offered.length === 0) return <p>{t("notices.none")}</p>;
  return (
    <>
      <p>{t("notices.when")}</p>
      {notices.offered.map((way) => {
        const agreement = notices.agreements.find((one) => one.way === way);
        if (agreement) return <Agreed key={way} agreement={agreement} onStop={stop} />;
        if (way === "push") return <PushWay key={way} pushKey={notices.pushKey} onAgree={agree} />;
        return <ContactForm key={way} way={way} onAgree={(to) => void agree({ way, contact: { to } })} />;
      })}
      <TroubleNote trouble={trouble} />
    </>
  );
}

type AgreedProps = {
  readonly agreement: OwnNotices["agreements"][number];
  readonly onStop: (agreementId: string) => Promise<void>;
};

function Agreed({ agreement, onStop }: AgreedProps) {
  const { t } = useTranslation("phone");
  const { agreementId, way, notices } = agreement;
  return (
    <div className="agreed">
      <p className="strong" role="status">
        {t(`notices.${way}`)} {"·"} {t("notices.isOn")}
      </p>
      {notices.soon && <p>{t("notices.soon", { state: t(`notices.state.${notices.soon}`) })}</p>}
      {notices.called && <p>{t("notices.called", { state: t(`notices.state.${notices.called}`) })}</p>}
      <button type="button" className="button" onClick={() => void onStop(agreementId)}>
        {t("notices.stop")}
      </button>
    </div>
  );
}

type PushWayProps = {
  readonly pushKey: string | undefined;
  readonly onAgree: (asked: Pick<AgreeToNotices, "way" | "contact">) => Promise<void>;
};

/** The browser itself asks for consent; the sentence says what for. */
function PushWay({ pushKey, onAgree }: PushWayProps) {
  const { t } = useTranslation("phone");
  const [isBlocked, setIsBlocked] = useState(false);
  if (pushKey === undefined || !canPush()) return null;
  const ask = async (): Promise<void> => {
    const contact = await pushContact(pushKey).catch(() => undefined);
    setIsBlocked(!contact);
    if (contact) await onAgree({ way: "push", contact });
  };
  return (
    <div className="agreed">
      <p className="strong">{t("notices.push")}</p>
      <p className="soft">{t("notices.consent")}</p>
      <button type="button" className="button" onClick={() => void ask()}>
        {t("notices.agree")}
      </button>
      {isBlocked && <p role="alert">{t("notices.blocked")}</p>}
    </div>
  );
}
