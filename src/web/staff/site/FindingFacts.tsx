import { useTranslation } from "react-i18next";
import { StatusWord } from "../../shared/StatusWord";
import type { ComplaintFactsProps } from "./ComplaintFacts";
import { type Fact, FactList } from "./CaseView";
import { useMoment, usePersonWord, useSiteWord } from "./use-site-words";

type FindingFactsProps = ComplaintFactsProps & { readonly clauseWord: (clause: string) => string };

/** What was found, whose line it is, until when, and how often before. */
export function FindingFacts({ state, summary, clauseWord }: FindingFactsProps) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary?.timeZone);
  const repeats = Number(state["repeats"] ?? 0);
  const due = moment(state["dueBy"]);
  const facts: readonly Fact[] = [
    { name: "clause", value: clauseWord(String(state["clause"])) },
    { name: "grade", value: word("grade", String(state["severity"])) },
    { name: "source", value: word("source", String(state["source"])) },
    { name: "raisedBy", value: personWord(state["raisedBy"]) },
    { name: "raisedAt", value: moment(state["raisedAt"]) },
    { name: "owner", value: personWord(state["owner"]) },
    { name: "dueBy", value: state["overdue"] === true ? <StatusWord tone="actNow" word={due} /> : due },
    { name: "points", value: Number(state["points"] ?? 0) },
    {
      name: "repeats",
      value: repeats > 0 ? <StatusWord tone="actNow" word={t("findings.repeated", { count: repeats })} /> : "0",
    },
    { name: "reopenings", value: Number(state["reopenings"] ?? 0) },
  ];
  return <FactList facts={facts} />;
}
