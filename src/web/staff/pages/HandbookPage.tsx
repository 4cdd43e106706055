import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DocumentEntry } from "#contract/quality/practice";
import { LANGUAGE_TAG } from "../../shared/language";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { Markdown } from "../practice/Markdown";
import { PublishDialog } from "../practice/PublishDialog";
import { ReadersPanel } from "../practice/ReadersPanel";
import { useDay, usePracticeWord, useSaid } from "../practice/use-practice-words";
import { useSendDeed } from "../practice/use-send-deed";
import "../site/site.css";
import "../practice/practice.css";

type Writing = { readonly from?: DocumentEntry };

/** What people are to know: handbook, procedures, rule sheets, emergency cards, and who has read which version. */
export function Page() {
  useTopic("process");
  useTopic("site");
  const { t } = useTranslation("process");
  const { may } = useSession();
  const { answer: entries, retry } = useFetched<readonly DocumentEntry[]>("/api/v1/handbook", { once: true });
  const { deed, post } = useSendDeed(retry);
  const [open, setOpen] = useState(new URLSearchParams(location.search).get("document") ?? undefined);
  const [writing, setWriting] = useState<Writing>();
  if (!entries) return <p className="soft">{t("loading")}</p>;
  const standing = entries.filter(({ retired }) => !retired);
  const unread = standing.filter(({ mine }) => mine && mine.readAt === undefined);
  const shown = standing.find(({ documentId }) => documentId === open);
  return (
    <>
      <h1>{t("handbook")}</h1>
      <p className="finding" data-tone={unread.length > 0 ? "warn" : undefined} role="status">
        {unread.length > 0 ? t("toRead", { count: unread.length }) : t("allRead")}
      </p>
      <DeedNotice deed={deed} />
      {shown && (
        <OneDocument
          key={shown.documentId}
          entry={shown}
          post={post}
          onRewrite={() => setWriting({ from: shown })}
          onClose={() => setOpen(undefined)}
        />
      )}
      <Documents
        entries={standing}
        onOpen={setOpen}
        onNew={may("handbook.publish") ? () => setWriting({}) : undefined}
      />
      {may("handbook.readers") && <ReadersPanel entries={entries} />}
      {writing && (
        <PublishDialog
          {...writing}
          onPublish={(document, writtenBy) => {
            void post("/handbook", t("published"), { document, writtenBy }).then(
              (taken) => taken && setWriting(undefined),
            );
          }}
          onClose={() => setWriting(undefined)}
        />
      )}
    </>
  );
}

type DocumentsProps = {
  readonly entries: readonly DocumentEntry[];
  readonly onOpen: (documentId: string) => void;
  /** Asks for a new document; absent for those who publish none. */
  readonly onNew: (() => void) | undefined;
};

function Documents({ entries, onOpen, onNew }: DocumentsProps) {
  const { t } = useTranslation("process");
  const said = useSaid();
  return (
    <section className="panel card" aria-labelledby="documents">
      <h2 id="documents">{t("documents")}</h2>
      {entries.length === 0 && <p className="soft">{t("noDocuments")}</p>}
      <ul className="rows">
        {entries.map((entry) => (
          <li key={entry.documentId}>
            <button type="button" className="button practice-open" onClick={() => onOpen(entry.documentId)}>
              {said(entry.versions.at(-1)?.title ?? {}, entry.documentId)}
            </button>
            <DocumentStanding entry={entry} />
          </li>
        ))}
      </ul>
      {onNew && (
        <p>
          <button type="button" className="button" onClick={onNew}>
            {t("publishNew")}
          </button>
        </p>
      )}
    </section>
  );
}

function DocumentStanding({ entry: { versions, mine } }: { readonly entry: DocumentEntry }) {
  const { t } = useTranslation("process");
  const day = useDay();
  const word = usePracticeWord();
  const last = versions.at(-1);
  if (!last) return null;
  const facts = `${word("kind", last.kind)} · ${t("versionOf", { version: last.version, date: day(last.publishedAt) })}`;
  if (!mine) return <span className="soft">{facts}</span>;
  const tone: Tone = mine.readAt !== undefined ? "ok" : mine.isLate ? "actNow" : "warn";
  const said =
    mine.readAt !== undefined ? t("readOn", { date: day(mine.readAt) }) : t("until", { date: day(mine.dueBy) });
  return (
    <span>
      <span className="soft">{facts}</span> <StatusWord tone={tone} word={said} />
    </span>
  );
}

type OneDocumentProps = {
  readonly entry: DocumentEntry;
  readonly post: (path: string, done: string, body?: object) => Promise<boolean>;
  readonly onRewrite: () => void;
  readonly onClose: () => void;
};

function OneDocument({ entry, post, onRewrite, onClose }: OneDocumentProps) {
  const { t } = useTranslation("process");
  const { may } = useSession();
  const said = useSaid();
  const language = useLanguage();
  const { documentId, versions, mine } = entry;
  const last = versions.at(-1);
  if (!last) return null;
  const { title, body, file, version, writtenBy, publishedBy } = last;
  const path = `/handbook/${documentId}`;
  return (
    <section className="panel card" aria-labelledby="document">
      <header className="site-case__head">
        <h2 id="document">{said(title, documentId)}</h2>
        <button type="button" className="button" onClick={onClose}>
          {t("close")}
        </button>
      </header>
      <p className="soft">{t("written", { by: writtenBy, publisher: publishedBy, version })}</p>
      <Markdown text={said(body)} {...(body[language] !== undefined && { lang: LANGUAGE_TAG[language] })} />
      {file && (
        <p>
          <a className="practice-link" href={`/api/v1${path}/files/${file.fileId}`}>
            {t("openFile")}
          </a>
        </p>
      )}
      <p className="deeds">
        {mine && mine.readAt === undefined && (
          <button
            type="button"
            className="button button--main"
            onClick={() => void post(`${path}/read`, t("thanksRead"), { version })}
          >
            {t("haveRead")}
          </button>
        )}
        {may("handbook.publish") && (
          <>
            <button type="button" className="button" onClick={onRewrite}>
              {t("nextVersion")}
            </button>
            <button type="button" className="button" onClick={() => void post(`${path}/retire`, t("done"))}>
              {t("retire")}
            </button>
          </>
        )}
      </p>
    </section>
  );
}
