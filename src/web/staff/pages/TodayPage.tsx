import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AskedCommand } from "#contract/commands/command-route";
import type { ExtraWindow } from "#contract/forecasts";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { Today } from "#contract/today";
import type { Floor } from "#read/floor/floor";
import { submit } from "../../shared/commands";
import { LiveWord, StaleBanner, useAge } from "../../shared/live/LiveNotice";
import { useBusinessNow, useLive } from "../../shared/live/use-live";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { usePolled } from "../../shared/use-polled";
import { useTopic } from "../../shared/use-topic";
import { DeedNotice } from "../DeedNotice";
import { AlertPanel } from "../today/AlertPanel";
import { DayButton } from "../today/DayButton";
import { DevicePanel } from "../today/DevicePanel";
import { FigureCard } from "../today/FigureCard";
import { findingOf, type Finding } from "../today/finding";
import { FloatPanel } from "../today/FloatPanel";
import { LateTicketPanel } from "../today/LateTicketPanel";
import { WindowPanel } from "../today/WindowPanel";
import { useDeed } from "../use-deed";
import "../network/network.css";
import "../today/today.css";

/** The day of one outlet as its head needs it: what matters, six figures, the windows, alerts, devices, help. */
export function Page() {
  useTopic("network");
  useTopic("today");
  const { t } = useTranslation("today");
  const language = useLanguage();
  const { me } = useSession();
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const own = me.posts.flatMap(({ place }) => (place.kind === "outlet" ? [place.outletId] : []));
  const asked = new URLSearchParams(location.search).get("outlet");
  const [chosen, setChosen] = useState(asked ?? own[0]);
  const outletId = chosen ?? outlets[0]?.outletId;
  if (outletId === undefined) return <p className="soft">{t("loading")}</p>;
  const name = outlets.find((one) => one.outletId === outletId)?.name[language] ?? outletId;
  return (
    <DayOf key={outletId} outletId={outletId} name={name}>
      {own.length !== 1 && (
        <select aria-label={t("outlet")} value={outletId} onChange={(event) => setChosen(event.target.value)}>
          {outlets.map((one) => (
            <option key={one.outletId} value={one.outletId}>{`${one.outletId} · ${one.name[language]}`}</option>
          ))}
        </select>
      )}
    </DayOf>
  );
}

type DayOfProps = { readonly outletId: string; readonly name: string; readonly children: React.ReactNode };

const FIGURES_EVERY_MS = 10_000;
const FORECAST_EVERY_MS = 60_000;

function DayOf({ outletId, name, children }: DayOfProps) {
  const { t } = useTranslation("today");
  const language = useLanguage();
  const { me } = useSession();
  const deed = useDeed();
  const live = useLive<Floor>(`floor:${outletId}`);
  const age = useAge(live);
  const now = useBusinessNow(live) ?? 0;
  const base = `/api/v1/outlets/${encodeURIComponent(outletId)}`;
  const summary = useFetched<OutletSummary>(base, { once: true }).answer;
  const today = usePolled<Today>(`${base}/today`, FIGURES_EVERY_MS).answer;
  const extra = usePolled<ExtraWindow>(`${base}/extra-window`, FORECAST_EVERY_MS).answer;
  const mayChange = me.permissions.includes("window.approve");
  const by = { outletId, staffId: me.accountId, language };
  const send = (command: AskedCommand): void => {
    void deed.run(
      () => submit(by, command),
      () => t("done"),
    );
  };
  return (
    <>
      <header className="page-head">
        <h1>{t("title", { outlet: name })}</h1>
        <LiveWord age={age} />
        {live.view && me.permissions.includes("day.run") && <DayButton by={by} phase={live.view.phase} deed={deed} />}
        {children}
      </header>
      <StaleBanner age={age} />
      {live.view && <FindingLine finding={findingOf(live.view, extra, now)} />}
      <DeedNotice deed={deed} />
      <div className="figures">
        {(today?.figures ?? []).map((figure) => (
          <FigureCard key={figure.key} figure={figure} comparedUntil={today?.comparedUntil ?? ""} />
        ))}
      </div>
      {live.view && summary && (
        <div className="today">
          <WindowPanel
            floor={live.view}
            summary={summary}
            now={now}
            mayChange={mayChange}
            staffId={me.accountId}
            onSend={send}
          />
          <div className="today__side">
            <AlertPanel floor={live.view} summary={summary} today={today} now={now} onSend={send} />
            <LateTicketPanel summary={summary} deed={deed} />
            <FloatPanel outletId={outletId} deed={deed} />
            <DevicePanel outletId={outletId} floor={live.view} now={now} onSend={send} />
          </div>
        </div>
      )}
    </>
  );
}

/** The finding in words; calm when all is well. */
function FindingLine({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation("today");
  const isQuiet = finding.kind === "fine" || finding.kind === "closed";
  return (
    <p className="finding" data-tone={isQuiet ? undefined : "warn"} role="status">
      {wordsOf(finding, t)}
    </p>
  );
}

type Say = ReturnType<typeof useTranslation<"today">>["t"];

function wordsOf(finding: Finding, t: Say): string {
  switch (finding.kind) {
    case "closed":
      return t("finding.closed");
    case "proposal":
      return t("finding.proposal", { count: finding.count });
    case "modeAsked":
      return t("finding.modeAsked", { count: finding.count });
    case "notWitnessed":
      return t("finding.notWitnessed", { count: finding.count });
    case "late":
      return finding.openAt === undefined
        ? t("finding.late", { count: finding.count })
        : `${t("finding.late", { count: finding.count })} ${t("finding.more", { count: finding.more ?? 1, at: finding.openAt })}`;
    case "soon":
      return t("finding.more", { count: finding.more, at: finding.openAt });
    case "alerts":
      return t("finding.alerts", { count: finding.count });
    case "fine":
      return t("finding.fine", { count: finding.waiting });
  }
}
