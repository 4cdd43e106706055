import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { CHOICES, type Field, type Said, text } from "../site/act";
import { CaseFrame } from "../site/CaseFrame";
import { FactList } from "../site/CaseView";
import { NewCaseForm } from "../site/NewCaseForm";
import { PROPOSAL_ACTS, THEME } from "../site/opinion-acts";
import { TellByMessage } from "../site/TellByMessage";
import type { CaseState } from "../site/use-case";
import { useMoment, usePersonWord, useSiteWord } from "../site/use-site-words";

const TOPICS = { group: "category", codes: CHOICES.category } as const;
const FIELDS: readonly Field[] = [THEME, text("idea")];

const proposalOf = ({ idea, ...said }: Said): object => ({ ...said, source: "staff", text: idea });

/** What could be done better, from the idea to the figure that it changed; its author knows every step. (source: 0-46) */
export function Page() {
  useTopic("site");
  useTopic("opinion");
  const { t } = useTranslation("opinion");
  const { may } = useSession();
  return (
    <CaseFrame
      kind="proposal"
      title={t("proposals.title")}
      topics={TOPICS}
      note={({ summary }) => summary["owed"] === true && <StatusWord tone="warn" word={t("proposals.owed")} />}
      begin={
        may("programme.propose") &&
        ((onOpened) => (
          <NewCaseForm
            kind="proposal"
            type="SubmitProposal"
            path="submit"
            fields={FIELDS}
            toBody={proposalOf}
            label={t("proposals.new")}
            onOpened={onOpened}
          />
        ))
      }
      one={(place) => ({
        title: t("proposals.one", { number: place.caseId.slice(-6) }),
        acts: PROPOSAL_ACTS,
        facts: (state, summary) => <ProposalFacts state={state} summary={summary} />,
        more: (state, _summary, onDone) =>
          state["author"] !== undefined &&
          state["state"] !== state["toldOf"] && <TellByMessage kind="proposal" place={place} onDone={onDone} />,
      })}
    />
  );
}

type ProposalFactsProps = { readonly state: CaseState; readonly summary: OutletSummary | undefined };

function ProposalFacts({ state, summary }: ProposalFactsProps) {
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  const personWord = usePersonWord(summary);
  const moment = useMoment(summary?.timeZone);
  const isStaff = state["source"] === "staff";
  return (
    <FactList
      facts={[
        { name: "theme", value: word("category", String(state["theme"])) },
        { name: "author", value: isStaff ? personWord(state["submittedBy"]) : t("proposals.customer") },
        { name: "submittedAt", value: moment(state["submittedAt"]) },
        { name: "toldOf", value: word("state", String(state["toldOf"])) },
      ]}
    />
  );
}
