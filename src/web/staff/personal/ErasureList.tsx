import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import type { ErasureLogView } from "#contract/quality/personal-data";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { DeedNotice } from "../DeedNotice";
import { AskDialog, textIn } from "../practice/AskDialog";
import { useOutletName } from "../practice/use-practice-words";
import { useSendDeed } from "../practice/use-send-deed";
import { useMoment, usePersonWord, useSiteWord } from "../site/use-site-words";

type Step = ErasureLogView[number];

const TONE = { asked: "warn", refused: "ok", erased: "ok" } as const;

export type ErasureListProps = {
  readonly log: ErasureLogView;
  readonly outlets: readonly OutletEntry[];
  readonly onDone: () => void;
};

/** What was asked, refused and erased, the newest first; somebody else than who asked decides. */
export function ErasureList({ log, outlets, onDone }: ErasureListProps) {
  const outletName = useOutletName(outlets);
  const { t } = useTranslation("personal");
  const { deed, post } = useSendDeed(onDone);
  const [deciding, setDeciding] = useState<{ readonly step: Step; readonly erases: boolean }>();
  const open = log.filter((step) => step.step === "asked" && newestOf(log, step) === step);
  const say = async ({ step, erases }: NonNullable<typeof deciding>, form: FormData): Promise<void> => {
    const address = `/outlets/${step.outletId}/quality/people/${step.kind}/${step.caseId}`;
    const done = erases
      ? await post(`${address}/erasure`, t("erased"))
      : await post(`${address}/erasure-refusal`, t("refused"), { reason: textIn(form, "reason") });
    if (done) setDeciding(undefined);
  };
  return (
    <section className="panel card" aria-labelledby="erasures">
      <h2 id="erasures">{t("erasures")}</h2>
      <p className="finding" data-tone={open.length > 0 ? "warn" : undefined} role="status">
        {t("open", { count: open.length })}
      </p>
      <DeedNotice deed={deed} />
      <ul className="rows">
        {log.map((step) => (
          <Row
            key={`${step.kind} ${step.caseId} ${step.at} ${step.step}`}
            step={step}
            outlet={outletName(step.outletId)}
            isOpen={open.includes(step)}
            onDecide={(erases) => setDeciding({ step, erases })}
          />
        ))}
      </ul>
      {deciding && (
        <AskDialog
          title={t(deciding.erases ? "erase" : "refuse")}
          intro={t(deciding.erases ? "eraseIntro" : "refuseIntro")}
          fields={deciding.erases ? [] : [{ name: "reason", kind: "line", label: t("reason") }]}
          onSay={(form) => void say(deciding, form)}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </section>
  );
}

/** The newest step about the same case; the log is newest first. */
const newestOf = (log: ErasureLogView, { kind, caseId }: Step): Step | undefined =>
  log.find((one) => one.kind === kind && one.caseId === caseId);

type RowProps = {
  readonly step: Step;
  readonly outlet: string;
  readonly isOpen: boolean;
  readonly onDecide: (erases: boolean) => void;
};

function Row({ step, outlet, isOpen, onDecide }: RowProps) {
  const { t, i18n } = useTranslation("personal");
  const { me } = useSession();
  const word = useSiteWord();
  const personWord = usePersonWord();
  const moment = useMoment();
  const { kind, caseId, by, at, why = "" } = step;
  const said = i18n.exists(`why.${why}`, { ns: "personal" }) ? t(`why.${why}` as "why.court") : why;
  return (
    <li>
      <span>
        <strong>{`${word("caseKind", kind)} · ${outlet} · …${caseId.slice(-8).toUpperCase()}`}</strong>{" "}
        <span className="soft">{`${moment(at)} · ${personWord(by)}${said === "" ? "" : ` · ${said}`}`}</span>
      </span>
      <StatusWord tone={isOpen ? TONE.asked : "ok"} word={t(`step.${step.step}`)} />
      {isOpen && by !== me.accountId && (
        <span className="deeds">
          <button type="button" className="button" onClick={() => onDecide(false)}>
            {t("refuse")}
          </button>
          <button type="button" className="button" onClick={() => onDecide(true)}>
            {t("erase")}
          </button>
        </span>
      )}
      {isOpen && by === me.accountId && <span className="soft">{t("another")}</span>}
    </li>
  );
}
