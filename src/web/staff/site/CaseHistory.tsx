import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseHistory as History } from "#contract/quality/cases";
import type { OutletSummary } from "#contract/outlets";
import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { ReasonDialog } from "../ReasonDialog";
import { useDeed } from "../use-deed";
import { casePath, type CasePlace } from "./use-case";
import { useMoment, usePersonWord, useSiteWord } from "./use-site-words";

export type CaseHistoryProps = {
  readonly place: CasePlace;
  readonly history: History;
  readonly summary: OutletSummary | undefined;
};

/** What happened, oldest first, with who and when. Texts about people are read one by one, each with a purpose. */
export function CaseHistory({ place, history, summary }: CaseHistoryProps) {
  const { t } = useTranslation("site");
  return (
    <section className="panel card" aria-labelledby="case-history">
      <h2 id="case-history">{t("history")}</h2>
      <ol className="site-history">
        {history.map((deed) => (
          <Deed key={deed.seq} deed={deed} place={place} summary={summary} />
        ))}
      </ol>
    </section>
  );
}

type DeedProps = Omit<CaseHistoryProps, "history"> & { readonly deed: History[number] };

function Deed({ deed, place, summary }: DeedProps) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary?.timeZone);
  const { type, at, actor, said } = deed;
  const files = filesIn(said);
  return (
    <li>
      <p>
        <strong>{word("event", type)}</strong>{" "}
        <span className="soft">
          {moment(at)} · {personWord(actor)}
        </span>
      </p>
      {typeof said["reason"] === "string" && <p>{said["reason"]}</p>}
      {typeof said["duty"] === "string" && <p>{word("step", said["duty"])}</p>}
      {typeof said["deadline"] === "string" && <p>{word("deadline", said["deadline"])}</p>}
      {tokensIn(said).map(([field, token]) => (
        <PersonalText key={token} label={word("field", field)} path={textPath(place, token)} />
      ))}
      {files.map((fileId, index) => (
        <p key={fileId}>
          <a href={`${casePath(place)}/files/${fileId}`}>{t("file", { number: index + 1 })}</a>
        </p>
      ))}
    </li>
  );
}

/** A text about somebody: behind a button, because the reading is written down with what it was for. */
function PersonalText({ label, path }: { readonly label: string; readonly path: string }) {
  const { t } = useTranslation("site");
  const language = useLanguage();
  const deed = useDeed();
  const [asks, setAsks] = useState(false);
  const [fields, setFields] = useState<Readonly<Record<string, string>>>();
  const read = async (purpose: string): Promise<void> => {
    setAsks(false);
    const address = `${path}?purpose=${encodeURIComponent(purpose)}`;
    const answer = await deed.run(() =>
      send<{ readonly fields: Readonly<Record<string, string>> }>({ method: "GET", path: address, language }),
    );
    if (answer) setFields(answer.fields);
  };
  if (fields) return <blockquote className="site-text">{Object.values(fields).join("\n")}</blockquote>;
  return (
    <>
      <button type="button" className="button" onClick={() => setAsks(true)}>
        {t("readText", { what: label })}
      </button>
      <DeedNotice deed={deed} />
      {asks && (
        <ReasonDialog title={t("readWhy")} onReason={(reason) => void read(reason)} onClose={() => setAsks(false)} />
      )}
    </>
  );
}

const textPath = (place: CasePlace, token: string): string => `${casePath(place)}/texts/${encodeURIComponent(token)}`;

type Found = readonly (readonly [string, string])[];

/** The references to texts in what an event says, by the name of their field. */
function tokensIn(said: unknown, field = "text"): Found {
  if (typeof said !== "object" || said === null) return [];
  if ("token" in said && "hash" in said) return [[field, String(said.token)]];
  return Object.entries(said).flatMap(([key, part]) => tokensIn(part, Array.isArray(said) ? field : key));
}

/** The files that an event names. */
function filesIn(said: unknown): readonly string[] {
  if (typeof said !== "object" || said === null) return [];
  if ("fileId" in said && "sha256" in said) return [String(said.fileId)];
  return Object.values(said).flatMap(filesIn);
}
