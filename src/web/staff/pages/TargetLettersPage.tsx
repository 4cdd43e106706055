import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { TargetLetterView } from "#contract/quality/skills";
import { newId } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { AskDialog, textIn } from "../practice/AskDialog";
import { useSendDeed } from "../practice/use-send-deed";
import { OutletChoice, useOutletChoice } from "../site/OutletChoice";
import { outletPath } from "../site/use-case";
import { LetterCard, type LetterStep } from "../skills/LetterCard";
import { targetsIn } from "../skills/targets-in";
import "../site/site.css";
import "../practice/practice.css";

/** What both sides promise for a time, signed by both. (source: 2-49) */
export function Page() {
  useTopic("skills");
  useTopic("site");
  useTopic("process");
  const { t } = useTranslation("skills");
  const choice = useOutletChoice();
  const { outletId } = choice;
  const summary = useFetched<OutletSummary>(outletId && outletPath(outletId), { once: true }).answer;
  return (
    <>
      <header className="site-head">
        <h1>{t("letters.title")}</h1>
        {!choice.isFixed && <OutletChoice {...choice} />}
      </header>
      <p>{t("letters.intro")}</p>
      {outletId !== undefined && summary && <Letters key={outletId} outletId={outletId} summary={summary} />}
    </>
  );
}

type Asking = "write" | { readonly letter: TargetLetterView; readonly step: LetterStep };

function Letters({ outletId, summary }: { readonly outletId: string; readonly summary: OutletSummary }) {
  const { t } = useTranslation("skills");
  const { me, may } = useSession();
  const path = `/outlets/${outletId}/target-letters`;
  const { answer: letters = [], retry } = useFetched<readonly TargetLetterView[]>(`/api/v1${path}`, { once: true });
  const { deed, post } = useSendDeed(retry);
  const [asking, setAsking] = useState<Asking>();
  const mine = letters.filter((letter) => waitsFor(letter, me.accountId));
  const write = async (form: FormData): Promise<void> => {
    const said = (name: string): string => textIn(form, name);
    const text = {
      person: said("person"),
      from: said("from"),
      until: said("until"),
      targets: targetsIn(said("targets")),
    };
    if (await post(`${path}/${newId()}/text`, t("letters.written"), text)) setAsking(undefined);
  };
  const step = async ({ letter, step: what }: Exclude<Asking, "write">, form: FormData): Promise<void> => {
    const { letterId, fingerprint } = letter;
    const done =
      what === "sign"
        ? await post(`${path}/${letterId}/signature`, t("letters.signed"), { fingerprint })
        : await post(`${path}/${letterId}/withdrawal`, t("letters.gone"), { reason: textIn(form, "reason") });
    if (done) setAsking(undefined);
  };
  return (
    <>
      <p className="finding" data-tone={mine.length > 0 ? "warn" : undefined} role="status">
        {t("letters.lead", { count: mine.length })}
      </p>
      <DeedNotice deed={deed} />
      {may("scorecard.assess") && (
        <p className="deeds">
          <button type="button" className="button button--main" onClick={() => setAsking("write")}>
            {t("letters.write")}
          </button>
        </p>
      )}
      {letters.length === 0 && <p className="soft">{t("letters.none")}</p>}
      {[...letters].reverse().map((letter) => (
        <LetterCard
          key={letter.letterId}
          letter={letter}
          summary={summary}
          onStep={(what) => setAsking({ letter, step: what })}
        />
      ))}
      {asking === "write" && (
        <WriteDialog summary={summary} onSay={(form) => void write(form)} onClose={() => setAsking(undefined)} />
      )}
      {asking !== undefined && asking !== "write" && (
        <StepDialog step={asking.step} onSay={(form) => void step(asking, form)} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}

/** Whether somebody's hand is missing under a letter. */
function waitsFor({ person, givenBy, state, signatures }: TargetLetterView, accountId: string): boolean {
  const isOpen = state === "written" || state === "halfSigned";
  return isOpen && [person, givenBy].includes(accountId) && !signatures.some(({ by }) => by === accountId);
}

type StepDialogProps = Omit<WriteDialogProps, "summary"> & { readonly step: LetterStep };

function StepDialog({ step, onSay, onClose }: StepDialogProps) {
  const { t } = useTranslation("skills");
  return (
    <AskDialog
      title={t(`letters.${step}`)}
      {...(step === "sign" && { intro: t("letters.signIntro") })}
      fields={step === "sign" ? [] : [{ name: "reason", kind: "line", label: t("letters.reason") }]}
      onSay={onSay}
      onClose={onClose}
    />
  );
}

type WriteDialogProps = {
  readonly summary: OutletSummary;
  readonly onSay: (form: FormData) => void;
  readonly onClose: () => void;
};

function WriteDialog({ summary, onSay, onClose }: WriteDialogProps) {
  const { t } = useTranslation("skills");
  const { me } = useSession();
  const people = summary.staff
    .filter(({ staffId }) => staffId !== me.accountId)
    .map(({ staffId, badgeName }) => ({ value: staffId, label: `${badgeName} (${staffId})` }));
  return (
    <AskDialog
      title={t("letters.write")}
      fields={[
        { name: "person", kind: "choice", label: t("letters.person"), options: people },
        { name: "from", kind: "date", label: t("letters.starts") },
        { name: "until", kind: "date", label: t("letters.ends") },
        { name: "targets", kind: "area", label: t("letters.targets"), hint: t("letters.targetsHint") },
      ]}
      onSay={onSay}
      onClose={onClose}
    />
  );
}
