import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import type { ProcessEntry } from "#contract/quality/processes";
import { newId } from "../../shared/send";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { AskDialog, textIn, textsIn } from "./AskDialog";
import { usePersonWord } from "../site/use-site-words";
import { useDay, useOutletName, useOutletOptions, usePracticeWord, useSaid } from "./use-practice-words";

type Variant = ProcessEntry["variants"][number];
type Version = ProcessEntry["versions"][number];

export type VariantsProps = {
  readonly entry: ProcessEntry;
  readonly version: Version;
  readonly outlets: readonly OutletEntry[];
  readonly post: (path: string, done: string, body?: object) => Promise<boolean>;
};

/** Ways around a process that a named person answers for, each with its last day. (source: 0-25, 0-26, C13) */
export function Variants({ entry, version, outlets, post }: VariantsProps) {
  const { t } = useTranslation("process");
  const { may } = useSession();
  const [asking, setAsking] = useState<{ readonly kind: "propose" | "decline" | "withdraw"; readonly id?: string }>();
  const mayPropose = may("routing.propose") || may("routing.approve");
  const { processId } = entry;

  const say = async (form: FormData): Promise<void> => {
    const { kind, id } = asking ?? {};
    const taken =
      kind === "propose"
        ? await post(`/processes/${processId}/variants`, t("variantProposed"), proposalIn(form, version.versionId))
        : await post(`/process-variants/${id ?? ""}/${kind ?? ""}`, t("done"), { reason: textIn(form, "reason") });
    if (taken) setAsking(undefined);
  };
  return (
    <section className="panel card" aria-labelledby="variants">
      <h2 id="variants">{t("variants")}</h2>
      <p>{t("variantsIntro")}</p>
      {entry.variants.length === 0 && <p className="soft">{t("noVariants")}</p>}
      <ul className="rows">
        {entry.variants.map((variant) => (
          <li key={variant.variantId}>
            <VariantText variant={variant} version={version} names={entry.names} outlets={outlets} />
            <VariantDeeds
              variant={variant}
              mayEnd={mayPropose}
              onApprove={() => void post(`/process-variants/${variant.variantId}/approve`, t("variantApproved"))}
              onAsk={(kind) => setAsking({ kind, id: variant.variantId })}
            />
          </li>
        ))}
      </ul>
      {mayPropose && (
        <p>
          <button type="button" className="button" onClick={() => setAsking({ kind: "propose" })}>
            {t("proposeVariant")}
          </button>
        </p>
      )}
      {asking?.kind === "propose" && (
        <ProposeDialog version={version} outlets={outlets} onSay={say} onClose={() => setAsking(undefined)} />
      )}
      {asking && asking.kind !== "propose" && (
        <AskDialog
          title={t(asking.kind === "decline" ? "decline" : "withdraw")}
          fields={[{ name: "reason", label: t("reason"), kind: "line" }]}
          onSay={(form) => void say(form)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

function toneOf({ state, inForce }: Variant): Tone {
  if (inForce) return "warn";
  return state === "proposed" ? "actNow" : "quiet";
}

type VariantTextProps = Pick<VariantsProps, "version" | "outlets"> & {
  readonly variant: Variant;
  readonly names: ProcessEntry["names"];
};

function VariantText({ variant, version, names, outlets }: VariantTextProps) {
  const { t } = useTranslation("process");
  const day = useDay();
  const said = useSaid();
  const word = usePracticeWord();
  const personWord = usePersonWord(undefined, names);
  const outletName = useOutletName(outlets);
  const steps = [...variant.skips, ...variant.eases.map(({ stepId }) => stepId)].map((stepId) => {
    const step = version.steps.find((one) => one.stepId === stepId);
    return step ? said(step.text, stepId) : stepId;
  });
  const state = variant.state === "approved" && !variant.inForce ? "over" : variant.state;
  return (
    <span>
      <StatusWord tone={toneOf(variant)} word={word("variantState", state)} /> <b>{steps.join("; ")}</b>
      <br />
      <span className="soft">
        {t("variantLine", {
          outlets: variant.outletIds.map(outletName).join(", "),
          reason: variant.reason,
          owner: personWord(variant.riskOwner),
          by: personWord(variant.proposedBy),
          until: day(variant.until - 1),
        })}
      </span>
    </span>
  );
}

type VariantDeedsProps = {
  readonly variant: Variant;
  readonly mayEnd: boolean;
  readonly onApprove: () => void;
  readonly onAsk: (kind: "decline" | "withdraw") => void;
};

function VariantDeeds({ variant, mayEnd, onApprove, onAsk }: VariantDeedsProps) {
  const { t } = useTranslation("process");
  const { me } = useSession();
  const isMine = variant.state === "proposed" && variant.riskOwner === me.accountId;
  const isAlive = variant.inForce || variant.state === "proposed";
  return (
    <span className="deeds">
      {isMine && (
        <>
          <button type="button" className="button button--main" onClick={onApprove}>
            {t("bearRisk")}
          </button>
          <button type="button" className="button" onClick={() => onAsk("decline")}>
            {t("decline")}
          </button>
        </>
      )}
      {mayEnd && isAlive && (
        <button type="button" className="button" onClick={() => onAsk("withdraw")}>
          {t("withdraw")}
        </button>
      )}
    </span>
  );
}

type ProposeDialogProps = {
  readonly version: Version;
  readonly outlets: readonly OutletEntry[];
  readonly onSay: (form: FormData) => Promise<void>;
  readonly onClose: () => void;
};

/** Only steps that no control guards are offered. */
function ProposeDialog({ version, outlets, onSay, onClose }: ProposeDialogProps) {
  const { t } = useTranslation("process");
  const said = useSaid();
  const options = useOutletOptions(outlets);
  const steps = version.steps
    .filter(({ controls }) => controls.length === 0)
    .map(({ stepId, text }) => ({ value: stepId, label: said(text, stepId) }));
  return (
    <AskDialog
      title={t("proposeVariant")}
      fields={[
        { name: "skips", label: t("skips"), kind: "many", options: steps },
        { name: "easedStep", label: t("easedStep"), kind: "choice", options: steps, optional: true },
        { name: "easedMin", label: t("easedMin"), kind: "number", optional: true },
        { name: "outletIds", label: t("outlets"), kind: "many", options },
        { name: "reason", label: t("reason"), kind: "line" },
        { name: "riskOwner", label: t("riskOwner"), kind: "line", hint: t("riskOwnerHint") },
        { name: "lastDate", label: t("lastDate"), kind: "date" },
      ]}
      onSay={(form) => void onSay(form)}
      onClose={onClose}
    />
  );
}

function proposalIn(form: FormData, versionId: string): object {
  const [stepId, limitMin] = [textIn(form, "easedStep"), Number(textIn(form, "easedMin"))];
  return {
    variantId: newId(),
    versionId,
    outletIds: textsIn(form, "outletIds"),
    skips: textsIn(form, "skips"),
    eases: stepId !== "" && limitMin > 0 ? [{ stepId, limitMin }] : [],
    reason: textIn(form, "reason"),
    riskOwner: textIn(form, "riskOwner"),
    lastDate: textIn(form, "lastDate"),
  };
}
