import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeRequestEntry, HistoryPageEntry } from "#contract/head-desk";
import { clockTime, dayAndDate } from "../../shared/format";
import { send } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { ReasonDialog } from "../ReasonDialog";
import type { Deed } from "../use-deed";
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

/** Changes that wait for another person or for their day. Whoever asked can take them back, and never approves them. */
export function ChangePanel({ deed }: { readonly deed: Deed }) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const { me } = useSession();
  const changes = useFetched<readonly ChangeRequestEntry[]>("/api/v1/changes");
  const [asking, setAsking] = useState<{ readonly requestId: string; readonly decision: Decision }>();
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
            steps={stepsFor(request, me.accountId, me.permissions)}
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
    </section>
  );
}

type RequestRowProps = {
  readonly request: ChangeRequestEntry;
  readonly steps: readonly Decision[];
  readonly onDecide: (decision: Decision) => void;
};

function RequestRow({ request, steps, onDecide }: RequestRowProps) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const { state, change, askedBy, askedAt, from, decidedBy, why } = request;
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
        {steps.map((decision) => (
          <button
            key={decision}
            type="button"
            className={decision === "approve" ? "button button--main" : "button"}
            onClick={() => onDecide(decision)}
          >
            {t(`decision.${decision}`)}
          </button>
        ))}
      </span>
    </li>
  );
}

function stepsFor(
  { state, askedBy, change }: ChangeRequestEntry,
  me: string,
  permissions: readonly string[],
): readonly Decision[] {
  const isOpen = state === "asked" || state === "approved";
  if (!isOpen) return [];
  if (askedBy === me) return ["withdraw"];
  const mayDecide = permissions.includes(change.kind === "policy" ? "routing.approve" : "network.edit");
  if (!mayDecide) return [];
  return state === "asked" ? ["approve", "decline"] : ["decline"];
}

function wordsOf(change: ChangeRequestEntry["change"]): string {
  if (change.kind === "retirement") return `${change.section} ${change.id}`;
  if (change.kind === "entry") return `${change.section} ${String(change.entry["id"])}`;
  return `${change.key} ${Object.values(change.scope).join(" ")} = ${shown(change.value)}`;
}

/** Who changed what of the network, the newest first, each to be undone while nobody has changed it since. */
export function HistoryPanel({ deed }: { readonly deed: Deed }) {
  const { t } = useTranslation("admin");
  const language = useLanguage();
  const { me } = useSession();
  const [before, setBefore] = useState<number>();
  const history = useFetched<HistoryPageEntry>(
    `/api/v1/network/history?limit=20${before === undefined ? "" : `&before=${before}`}`,
  );
  const undo = async (seq: number): Promise<void> => {
    const path = `/api/v1/network/history/${seq}/undo`;
    await deed.run(
      () => send({ method: "POST", path, language }),
      () => t("undone"),
    );
    history.retry();
  };
  const next = history.answer?.next;
  return (
    <section className="panel card" aria-labelledby="admin-history">
      <h2 id="admin-history">{t("history")}</h2>
      <ul className="rows">
        {(history.answer?.changes ?? []).map(({ seq, at, actor, type, section, id }) => (
          <li key={seq}>
            <span>
              {t(`historyOf.${type}`, { section: section ? t(`section.${section}`) : "", id: id ?? "" })}{" "}
              <span className="soft">{`${actor} · ${dayAndDate(at, language)} ${clockTime(at, language)}`}</span>
            </span>
            {me.permissions.includes("network.edit") && type !== "WorldDefined" && (
              <button type="button" className="button" onClick={() => void undo(seq)}>
                {t("undo")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="deeds">
        {before !== undefined && (
          <button type="button" className="button" onClick={() => setBefore(undefined)}>
            {t("newest")}
          </button>
        )}
        {next !== undefined && (
          <button type="button" className="button" onClick={() => setBefore(next)}>
            {t("older")}
          </button>
        )}
      </p>
    </section>
  );
}
