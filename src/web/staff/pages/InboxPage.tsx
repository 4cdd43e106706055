import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Inbox, OwnContact } from "#contract/inbox";
import type { OutletEntry } from "#contract/outlets";
import { send } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { FormField, saidIn } from "../FormField";
import { useOutletName } from "../practice/use-practice-words";
import { useMoment, useSiteWord } from "../site/use-site-words";
import { useDeed } from "../use-deed";
import "../site/site.css";

const EVERY_MS = 20_000;
/** Where each kind of case is looked at. */
const PAGE_OF: Readonly<Record<string, string>> = {
  complaint: "complaints",
  finding: "findings",
  inspection: "visits",
  specialCase: "special-cases",
  opinion: "opinions",
  proposal: "proposals",
  seminar: "seminars",
  analysis: "service-analysis",
  survey: "surveys",
};
/** Where a kind is looked at that stands among others of its outlet. */
const LIST_OF: Readonly<Record<string, string>> = { notice: "findings", sanction: "findings" };

/** What the records ask of whoever reads it: overdue first, each with its way to the case. (source: 2-30) */
export function Page() {
  useTopic("site");
  useTopic("opinion");
  const { t } = useTranslation("opinion");
  const language = useLanguage();
  const deed = useDeed();
  const { answer, retry } = usePolled<Inbox>("/api/v1/inbox", EVERY_MS);
  const notes = answer?.notes ?? [];
  const outlets = useFetched<readonly OutletEntry[]>(notes.length > 0 ? "/api/v1/outlets" : undefined).answer;
  const outletName = useOutletName(outlets ?? []);
  const unread = notes.filter(({ isRead }) => !isRead).length;
  const read = async ({ outletId, noteId }: Inbox["notes"][number]): Promise<void> => {
    const path = `/api/v1/inbox/${outletId}/${encodeURIComponent(noteId)}/read`;
    if (await deed.run(() => send({ method: "POST", path, language }))) retry();
  };
  return (
    <>
      <h1>{t("inbox.title")}</h1>
      <p className="finding" data-tone={unread > 0 ? "warn" : undefined} role="status">
        {t("inbox.finding", { count: unread })}
      </p>
      <DeedNotice deed={deed} />
      <ul className="rows">
        {notes.map((note) => (
          <NoteRow
            key={`${note.outletId} ${note.noteId}`}
            note={note}
            outlet={outletName(note.outletId)}
            onRead={() => void read(note)}
          />
        ))}
      </ul>
      <ContactForm />
    </>
  );
}

type NoteRowProps = {
  readonly note: Inbox["notes"][number];
  readonly outlet: string;
  readonly onRead: () => void;
};

function NoteRow({ note, outlet, onRead }: NoteRowProps) {
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  const moment = useMoment();
  const { outletId, kind, caseId, cause, level, notedAt, isRead } = note;
  const own = PAGE_OF[kind];
  const page = own ?? LIST_OF[kind];
  const asked = new URLSearchParams({ outlet: outletId, ...(own !== undefined && { case: caseId }) });
  const label = `${word("note.kind", kind)} …${caseId.slice(-6)} · ${outlet}`;
  return (
    <li>
      <span>
        {page === undefined ? (
          label
        ) : (
          <a className="button" href={`/staff/${page}?${asked.toString()}`}>
            {label}
          </a>
        )}
        <br />
        <span className="soft">
          {moment(notedAt)} · {t(`inbox.level.${level}`)}
        </span>
      </span>
      <StatusWord tone={isRead ? "quiet" : cause === "overdue" ? "actNow" : "warn"} word={t(`inbox.cause.${cause}`)} />
      {!isRead && (
        <button type="button" className="button" onClick={onRead}>
          {t("inbox.read")}
        </button>
      )}
    </li>
  );
}

/** Where somebody wants to be told besides here; his own to say, kept in the vault. */
function ContactForm() {
  const { t } = useTranslation("opinion");
  const language = useLanguage();
  const deed = useDeed();
  const headingId = useId();
  const { answer, retry } = useFetched<OwnContact>("/api/v1/inbox/contact", { once: true });
  if (!answer) return null;
  const keep = async (form: HTMLFormElement): Promise<void> => {
    const body = { ...saidIn(form), language };
    const sent = await deed.run(
      () => send({ method: "POST", path: "/api/v1/inbox/contact", body, language }),
      () => t("inbox.kept"),
    );
    if (sent) retry();
  };
  return (
    <section className="panel card" aria-labelledby={headingId}>
      <h2 id={headingId}>{t("inbox.contact")}</h2>
      <p className="soft">{t(answer.offered.length === 0 ? "inbox.noGateway" : "inbox.hint")}</p>
      <form
        className="site-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep(event.currentTarget);
        }}
      >
        <FormField label={t("inbox.phone")} name="phone" type="tel" defaultValue={answer.contact?.phone} />
        <FormField label={t("inbox.mail")} name="mail" type="email" defaultValue={answer.contact?.mail} />
        <p className="deeds">
          <button type="submit" className="button button--main" disabled={deed.isBusy}>
            {t("inbox.keep")}
          </button>
        </p>
        <DeedNotice deed={deed} />
      </form>
    </section>
  );
}
