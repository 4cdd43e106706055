import { useTranslation } from "react-i18next";
import { minutesSeconds } from "../shared/format";
import type { Desk, Numbered } from "./desk";

/** Which call of a customer this is, and when to call again: the time between two calls is the outlet's policy. */
export function RecallHint({ desk, ticket }: { readonly desk: Desk; readonly ticket: Numbered }) {
  const { t } = useTranslation();
  const { callsMax, recallAfterMs } = desk.outlet.policy;
  const { called, state } = ticket;
  if (state !== "called" || !called || recallAfterMs === undefined) return null;
  const which = { calls: called.calls, of: callsMax };
  const leftMs = called.at + recallAfterMs - desk.now;
  if (called.calls >= callsMax) return <p className="current__hint">{t("console.recall.last", which)}</p>;
  if (leftMs <= 0) return <p className="current__hint">{t("console.recall.due", which)}</p>;
  return <p className="current__hint">{t("console.recall.in", { ...which, time: minutesSeconds(leftMs) })}</p>;
}
