import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { newId, send, type Sent, type Trouble } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import type { ActSpec, CaseKnown } from "./act";
import { ActDialog } from "./ActDialog";
import { actsPath, type CasePlace, casePath, type CaseState } from "./use-case";
import { useSiteWord } from "./use-site-words";

export type CaseActsProps = {
  readonly place: CasePlace;
  readonly acts: readonly ActSpec[];
  readonly state: CaseState;
  /** Which one of a book it is about. */
  readonly itemId?: string;
  readonly summary: OutletSummary | undefined;
  readonly onDone: () => void;
};

/** What can be done with a case now by whoever reads it: the next steps first, each asking only what it needs. */
export function CaseActs({ place, acts, state, itemId, summary, onDone }: CaseActsProps) {
  const { t } = useTranslation("site");
  const { me } = useSession();
  const language = useLanguage();
  const word = useSiteWord();
  const deed = useDeed();
  const [asking, setAsking] = useState<{ readonly spec: ActSpec; readonly known: CaseKnown }>();
  const known: CaseKnown = { state, me: me.accountId, newId: "", ...(itemId !== undefined && { itemId }) };
  const possible = acts.filter(({ needs, when }) => needs.some((one) => me.permissions.includes(one)) && when(known));

  const post = async ({ type, path }: ActSpec, body: object): Promise<Trouble | undefined> => {
    const said = Object.keys(body).length > 0 && { body };
    const sent: Sent<unknown> = await send({ method: "POST", path: `${actsPath(place)}/${path}`, language, ...said });
    await deed.run(
      () => Promise.resolve(sent),
      () => t("done", { act: word("act", type) }),
    );
    if (!sent.ok) return sent.trouble;
    setAsking(undefined);
    onDone();
    return undefined;
  };
  const begin = (spec: ActSpec): void => {
    const fresh = { ...known, newId: newId() };
    if (spec.fields.length > 0) setAsking({ spec, known: fresh });
    else void post(spec, spec.toBody ? spec.toBody({}, fresh) : {});
  };
  return (
    <>
      <DeedNotice deed={deed} />
      <p className="deeds">
        {possible.map((spec) => (
          <button
            key={spec.type}
            type="button"
            className={spec.isNext ? "button button--main" : "button"}
            onClick={() => begin(spec)}
          >
            {word("act", spec.type)}
          </button>
        ))}
        {possible.length === 0 && <span className="soft">{t("nothingToDo")}</span>}
      </p>
      {asking && (
        <ActDialog
          key={asking.known.newId}
          spec={asking.spec}
          known={asking.known}
          summary={summary}
          filesPath={`${casePath(place)}/files`}
          onAct={(body) => post(asking.spec, body)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
