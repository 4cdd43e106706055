import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Corrections } from "#contract/quality/site-records";
import type { OutletSummary } from "#contract/outlets";
import { newId, send } from "../../shared/send";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import { CHOICES } from "./act";
import { CaseActs } from "./CaseActs";
import { toneOf } from "./CaseView";
import { CORRECTION_ACTS } from "./finding-acts";
import { OutletChoice, useOutletChoice } from "./OutletChoice";
import { outletPath } from "./use-case";
import { useMoment, usePersonWord, useSiteWord } from "./use-site-words";

/** Three behaviours, corrected on the spot: one tap on what was seen, after who did it. (source: 2-23) */
export function CorrectionPanel() {
  const { t } = useTranslation("site");
  const choice = useOutletChoice();
  return (
    <section className="panel card" aria-labelledby="corrections">
      <h2 id="corrections">{t("corrections.title")}</h2>
      {!choice.isFixed && <OutletChoice {...choice} />}
      {choice.outletId !== undefined && <CorrectionsOf key={choice.outletId} outletId={choice.outletId} />}
    </section>
  );
}

const SHOWN_MAX = 20;

export type CorrectionsOfProps = {
  readonly outletId: string;
  /** Only what is said of the reader. */
  readonly own?: boolean;
};

/** The notes of an outlet, the newest first. */
export function CorrectionsOf({ outletId, own = false }: CorrectionsOfProps) {
  const { t } = useTranslation("site");
  const { me, may } = useSession();
  const word = useSiteWord();
  const summary = useFetched<OutletSummary>(outletPath(outletId), { once: true }).answer;
  const { answer = [], retry } = useFetched<Corrections>(`${outletPath(outletId)}/corrections`, { once: true });
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary?.timeZone);
  const seen = own ? answer.filter(({ staffId }) => staffId === me.accountId) : answer;
  const newest = [...seen].sort((one, other) => other.notedAt - one.notedAt).slice(0, SHOWN_MAX);
  return (
    <>
      {!own && may("siteLog.write") && summary && <NoteForm outletId={outletId} summary={summary} onNoted={retry} />}
      {newest.length === 0 && <p className="soft">{t("corrections.none")}</p>}
      <ul className="rows">
        {newest.map((note) => (
          <li key={note.correctionId}>
            <span>
              <strong>{personWord(note.staffId)}</strong> {word("behaviour", note.behaviour)}{" "}
              <span className="soft">
                {moment(note.notedAt)} · {personWord(note.notedBy)}
              </span>
            </span>
            <StatusWord tone={toneOf(note.state)} word={word("state", note.state)} />
            <CaseActs
              place={{ kind: "finding", outletId, caseId: note.correctionId }}
              acts={CORRECTION_ACTS}
              state={note}
              itemId={note.correctionId}
              summary={summary}
              onDone={retry}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type NoteFormProps = {
  readonly outletId: string;
  readonly summary: OutletSummary;
  readonly onNoted: () => void;
};

function NoteForm({ outletId, summary, onNoted }: NoteFormProps) {
  const { t } = useTranslation("site");
  const { me } = useSession();
  const language = useLanguage();
  const word = useSiteWord();
  const deed = useDeed();
  const id = useId();
  const others = summary.staff.filter(({ staffId }) => staffId !== me.accountId);
  const [staffId, setStaffId] = useState(others[0]?.staffId ?? "");
  const note = async (behaviour: string): Promise<void> => {
    const path = `${outletPath(outletId)}/findings/corrections`;
    const body = { correctionId: newId(), staffId, behaviour };
    const noted = await deed.run(
      () => send({ method: "POST", path, body, language }),
      () => t("corrections.noted"),
    );
    if (noted !== undefined) onNoted();
  };
  return (
    <>
      <DeedNotice deed={deed} />
      <p className="field">
        <label htmlFor={id}>{t("corrections.who")}</label>
        <select id={id} value={staffId} onChange={(event) => setStaffId(event.target.value)}>
          {others.map((one) => (
            <option key={one.staffId} value={one.staffId}>{`${one.badgeName} (${one.staffId})`}</option>
          ))}
        </select>
      </p>
      <p className="deeds">
        {CHOICES.behaviour.map((behaviour) => (
          <button key={behaviour} type="button" className="button" onClick={() => void note(behaviour)}>
            {word("behaviour", behaviour)}
          </button>
        ))}
      </p>
    </>
  );
}
