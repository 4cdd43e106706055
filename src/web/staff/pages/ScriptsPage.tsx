import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CountedScript } from "#contract/scripts";
import { newId, send, type Sent } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { ScriptForm } from "../lobby/ScriptForm";
import { ScriptRow } from "../lobby/ScriptRow";
import { useDeed } from "../use-deed";

/** What is said to customers: every version with how often it was said and what they answered. (source: 2-37) */
export function Page() {
  useTopic("lobby");
  const { t } = useTranslation("lobby");
  const language = useLanguage();
  const { may } = useSession();
  const deed = useDeed();
  const scripts = useFetched<readonly CountedScript[]>("/api/v1/scripts");
  const [writing, setWriting] = useState<{ readonly key: string; readonly from?: CountedScript }>();
  const all = scripts.answer ?? [];
  const newest = [...new Map(all.map((script) => [script.scriptId, script])).values()];

  const post = async (path: string, done: string, body?: object): Promise<void> => {
    const work = (): Promise<Sent<unknown>> =>
      send({ method: "POST", path: `/api/v1/scripts${path}`, language, ...(body && { body }) });
    if ((await deed.run(work, () => done)) === undefined) return;
    setWriting(undefined);
    scripts.retry();
  };
  return (
    <>
      <h1>{t("scripts.title")}</h1>
      <p>{t("scripts.intro")}</p>
      <DeedNotice deed={deed} />
      {may("script.write") && (
        <p>
          <button type="button" className="button button--main" onClick={() => setWriting({ key: newId() })}>
            {t("scripts.new")}
          </button>
        </p>
      )}
      {writing && (
        <ScriptForm
          key={writing.key}
          {...(writing.from && { from: writing.from })}
          known={all}
          onWrite={(script) => void post("", t("scripts.written"), script)}
          onClose={() => setWriting(undefined)}
        />
      )}
      {scripts.answer?.length === 0 && <p className="soft">{t("scripts.none")}</p>}
      <ul className="panels scripts">
        {newest.map((script) => (
          <ScriptRow
            key={script.scriptId}
            versions={all.filter(({ scriptId }) => scriptId === script.scriptId)}
            mayWrite={may("script.write")}
            mayApprove={may("script.approve")}
            onRewrite={(from) => setWriting({ key: newId(), from })}
            onApprove={({ scriptId, version }) =>
              void post(`/${scriptId}/versions/${version}/approve`, t("scripts.approved"))
            }
            onRetire={({ scriptId }) => void post(`/${scriptId}/retire`, t("scripts.retired"))}
          />
        ))}
      </ul>
    </>
  );
}
