import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeRequestEntry } from "#contract/head-desk";
import { dayAndDate } from "../../shared/format";
import { send } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { ReasonDialog } from "../ReasonDialog";
import type { Deed } from "../use-deed";
import { ImportDialog } from "./ImportDialog";
import { shown } from "./PreviewList";

const TONE: Record<ChangeRequestEntry["state"], Tone> = {
  asked: "warn",
  approved: "ok",
  applied: "ok",
  failed: "actNow",
  declined: "quiet",
  withdrawn: "quiet",
};

type Decision = "approve" | "decline" | "withdraw";
type Looking = { readonly request: ChangeRequestEntry; readonly undo: boolean };

/** Changes that wait for another person or for their day. Whoever asked can take them back, and never approves them. */
export function ChangePanel({ deed }: { readonly deed: Deed }) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const changes = useFetched<readonly ChangeRequestEntry[]>("/api/v1/changes");
  const [asking, setAsking] = useState<{ readonly requestId: string; readonly decision: Decision }>();
  const [looking, setLooking] = useState<Looking>();
  const seesNetwork = useSession().me.permissions.includes("network.read");
  const decide = async (requestId: string, decision: Decision, reason: string): Promise<void> => {
    setAsking(undefined);
    const path = `/api/v1/changes/${requestId}/${decision}`;
    await deed.run(
      () => send({ method: "POST", path, language, body: { reason } }),
      () => t("decided"),
    );
    changes.retry();
  };
  return (
    <section className="panel card" aria-labelledby="admin-changes">
      <h2 id="admin-changes">{t("changes")}</h2>
      {changes.answer?.length === 0 && <p>{t("noChanges")}</p>}
      <ul className="rows">
        {(changes.answer ?? []).map((request) => (
          <RequestRow
            key={request.requestId}
            request={request}
            onLook={seesNetwork ? (undo) => setLooking({ request, undo }) : undefined}
            onDecide={(decision) =>
              decision === "approve"
                ? void decide(request.requestId, decision, t("approved"))
                : setAsking({ requestId: request.requestId, decision })
            }
          />
        ))}
      </ul>
      {asking && (
        <ReasonDialog
          title={t(`decision.${asking.decision}`)}
          onReason={(reason) => void decide(asking.requestId, asking.decision, reason)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {looking && (
        <ImportDialog
          {...looking}
          deed={deed}
          onDone={() => {
            setLooking(undefined);
            changes.retry();
          }}
          onClose={() => setLooking(undefined)}
        />
      )}
    </section>
  );
}

type RequestRowProps = {
  readonly request: ChangeRequestEntry;
  readonly onLook: ((undo: boolean) => void) | undefined;
  readonly onDecide: (decision: Decision) => void;
};

function RequestRow({ request, onLook, onDecide }: RequestRowProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const wordsOf = useChangeWords();
  const { state, change, askedBy, askedAt, from, decidedBy, why, may } = request;
  const at = dayAndDate(askedAt, language);
  return (
    <li>
      <span>
        <StatusWord tone={TONE[state]} word={t(`request.${state}`)} /> {wordsOf(change)}{" "}
        <span className="soft">
          {t("requested", { by: askedBy, at, from, decided: decidedBy ?? "–" })}
          {why !== undefined && ` · ${why}`}
        </span>
      </span>
      <span className="deeds">
        {onLook && "counts" in change && (
          <button type="button" className="button" onClick={() => onLook(false)}>
            {t("look")}
          </button>
        )}
        {may.map((step) =>
          step === "undo" ? (
            <button key={step} type="button" className="button" onClick={() => onLook?.(true)}>
              {t("undo")}
            </button>
          ) : (
            <button
              key={step}
              type="button"
              className={step === "approve" ? "button button--main" : "button"}
              onClick={() => onDecide(step)}
            >
              {t(`decision.${step}`)}
            </button>
          ),
        )}
      </span>
    </li>
  );
}

function useChangeWords(): (change: ChangeRequestEntry["change"]) => string {
  const { t } = useTranslation("admin");
  return (change) => {
    switch (change.kind) {
      case "entry":
        return t("historyOf.EntryDefined", {
          section: t(`section.${change.section}`),
          id: String(change.entry["id"]),
        });
      case "retirement":
        return t("historyOf.EntryRetired", { section: t(`section.${change.section}`), id: change.id });
      case "policy":
        return `${change.key} ${Object.values(change.scope).join(" ")} = ${shown(change.value)}`;
      case "import":
      case "importUndo": {
        const files = change.files.join(", ");
        const what = change.kind === "import" ? t("importTitle", { files }) : t("importUndoTitle", { files });
        return `${what} · ${t("revisionCounts", change.counts)}`;
      }
      case "policyWithdrawal": {
        const scope = Object.values(change.scope).join(" ") || t("everywhere");
        return t("withdrawalOf", { key: change.key, scope, reason: change.reason });
      }
    }
  };
}
