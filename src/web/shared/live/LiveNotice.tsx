import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clockTime } from "../format";
import { StatusWord } from "../StatusWord";
import { useLanguage } from "../use-language";
import { ageOf, type Age } from "./age";
import type { Live } from "./live-client";
import { useRealNow } from "./use-live";
import "./live-notice.css";

/** The age of what a live page shows, renewed every second. */
export function useAge(live: Live<unknown>): Age {
  const [startedAt] = useState(() => Date.now());
  return ageOf(live, startedAt, useRealNow(1_000));
}

/** "Live", or how old the figures are. A small word for the page's head. */
export function LiveWord({ age }: { readonly age: Age }) {
  const { t } = useTranslation();
  if (age.state === "live") return <StatusWord tone="ok" word={t("common.live")} />;
  if (age.state === "loading") return <StatusWord tone="quiet" word={t("common.loading")} />;
  if (age.state === "stale") return <StatusWord tone="actNow" word={t("common.notLive")} />;
  return <StatusWord tone="warn" word={t("common.secondsOld", { count: age.seconds })} />;
}

/** Across the whole page, once nobody should trust its figures any more. */
export function StaleBanner({ age }: { readonly age: Age }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (age.state !== "stale") return null;
  return (
    <p className="stale-banner" role="alert">
      <span aria-hidden="true">{"■"}</span> {t("common.notLiveSince", { time: clockTime(age.since, language) })}
    </p>
  );
}
