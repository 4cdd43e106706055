import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { StatusWord } from "../../shared/StatusWord";
import { type Fact, FactList } from "./CaseView";
import type { CaseState } from "./use-case";
import { useMoment, usePersonWord, useSiteWord } from "./use-site-words";

export type ComplaintFactsProps = { readonly state: CaseState; readonly summary: OutletSummary | undefined };

type Giver = { readonly giverId: string; readonly person?: unknown };
type Panel = { readonly departments: readonly string[]; readonly dueBy: number; readonly opinions: object };

/** Who answers for a complaint, until when, and whom to tell. */
export function ComplaintFacts({ state, summary }: ComplaintFactsProps) {
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary?.timeZone);
  const due = Object.entries(record(state["due"]));
  const missed = list(state["overdue"]);
  const facts: readonly Fact[] = [
    { name: "category", value: word("category", String(state["category"])) },
    { name: "severity", value: word("severity", String(state["severity"])) },
    { name: "complexity", value: word("complexity", String(state["complexity"])) },
    { name: "intake", value: word("intake", String(state["intake"])) },
    { name: "receivedAt", value: moment(state["receivedAt"]) },
    { name: "receiver", value: personWord(state["receiver"]) },
    { name: "onSiteOwner", value: personWord(state["onSiteOwner"]) },
    { name: "handler", value: personWord(state["handler"]) },
    ...(state["handOverTo"] === undefined ? [] : [{ name: "handOverTo", value: personWord(state["handOverTo"]) }]),
    ...due.map(([kind, at]) => ({
      name: `due.${kind}`,
      value: missed.includes(kind) ? <StatusWord tone="actNow" word={moment(at)} /> : moment(at),
    })),
  ];
  return (
    <>
      <FactList facts={facts} />
      <Givers state={state} />
      <PanelState panel={state["panel"] as Panel | undefined} moment={moment} />
    </>
  );
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  (value ?? {}) as Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly string[] => (value ?? []) as readonly string[];

/** Everybody who complained, and whether the outcome was told: open until the last one knows. (source: 0-46) */
function Givers({ state }: Pick<ComplaintFactsProps, "state">) {
  const { t } = useTranslation("site");
  const givers = Object.values(record(state["givers"])) as readonly Giver[];
  const [told, gone] = [list(state["told"]), list(state["withdrawnGivers"])];
  const stateOf = ({ giverId, person }: Giver): string => {
    if (gone.includes(giverId)) return t("giver.withdrawn");
    if (person === undefined) return t("giver.unknown");
    return told.includes(giverId) ? t("giver.told") : t("giver.untold");
  };
  return (
    <ul className="rows" aria-label={t("giver.title")}>
      {givers.map((giver) => (
        <li key={giver.giverId}>
          <span>{giver.giverId}</span>
          <span>{stateOf(giver)}</span>
        </li>
      ))}
    </ul>
  );
}

function PanelState({
  panel,
  moment,
}: {
  readonly panel: Panel | undefined;
  readonly moment: (at: unknown) => string;
}) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  if (!panel) return null;
  return (
    <>
      <h3>{t("panel", { until: moment(panel.dueBy) })}</h3>
      <ul className="rows">
        {panel.departments.map((department) => {
          const isIn = department in panel.opinions;
          return (
            <li key={department}>
              <span>{word("department", department)}</span>
              <StatusWord tone={isIn ? "ok" : "warn"} word={t(isIn ? "opinionIn" : "opinionOut")} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
