import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ClaimRunsView, FindingView } from "#contract/claims";
import { PageTrouble } from "../../shared/PageTrouble";
import { useFetched } from "../../shared/use-fetched";
import { useTopic } from "../../shared/use-topic";
import { FindingCard } from "../claims/FindingCard";
import { RunPanel } from "../claims/RunPanel";
import "../claims/claims.css";

/** A run under way is looked at so often. */
const LOOK_MS = 1_500;

/** What the guidance texts say of lobbies, played on the network: a verdict for each claim, and what it rests on. */
export function Page() {
  useTopic("claims");
  const { t } = useTranslation("staff");
  const { answer: runs, trouble, retry } = useFetched<ClaimRunsView>("/api/v1/claims");
  const again = useEffectEvent(retry);
  const isUnderWay = runs?.underWay !== undefined;
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => again(), LOOK_MS);
    return () => clearInterval(timer);
  }, [isUnderWay]);
  return (
    <>
      <h1>{t("page.claims")}</h1>
      {trouble && <PageTrouble trouble={trouble} onRetry={retry} />}
      {runs && (
        <>
          <RunPanel runs={runs} onAsked={retry} />
          <Findings findings={(runs.last ?? runs.underWay)?.findings ?? []} />
        </>
      )}
    </>
  );
}

function Findings({ findings }: { readonly findings: readonly FindingView[] }) {
  const { t } = useTranslation("claims");
  if (findings.length === 0) return null;
  const count = (verdict: FindingView["verdict"]): number => findings.filter((one) => one.verdict === verdict).length;
  return (
    <>
      <p className="claims__found">
        <strong>{t("finding.found", { count: count("holds"), of: findings.length })}</strong>
        <span className="soft">
          {t("finding.counts", { depends: count("depends"), fails: count("fails"), open: count("open") })}
        </span>
      </p>
      <div className="panels">
        {findings.map((finding) => (
          <FindingCard key={finding.claimId} finding={finding} />
        ))}
      </div>
    </>
  );
}
