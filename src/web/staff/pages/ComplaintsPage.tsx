import { useTranslation } from "react-i18next";
import type { CaseOnList } from "#contract/quality/cases";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { choice, CHOICES, type Field, person, type Said, text } from "../site/act";
import { CaseFrame } from "../site/CaseFrame";
import { COMPLAINT_ACTS } from "../site/complaint-acts";
import { ComplaintAnswer } from "../site/ComplaintAnswer";
import { ComplaintFacts } from "../site/ComplaintFacts";
import { NewCaseForm } from "../site/NewCaseForm";
import { useSiteWord } from "../site/use-site-words";

const TOPICS = { group: "category", codes: CHOICES.category } as const;

const INTAKE: readonly Field[] = [
  choice("intake", "intake"),
  choice("category", "category"),
  text("facts"),
  { name: "giverName", kind: "line", optional: true },
  { name: "giverContact", kind: "line", optional: true },
  { ...person("onSiteOwner"), optional: true },
];

/** A complaint as a form says it: one person who gave a name, or nobody. */
function complaintOf({ giverName, giverContact, ...said }: Said): object {
  const who = {
    ...(giverName !== undefined && { name: giverName }),
    ...(giverContact !== undefined && { contact: giverContact }),
  };
  const giver = { giverId: "giver-1", role: "customer", identityVerified: false };
  const isNamed = Object.keys(who).length > 0;
  return { ...said, givers: [{ ...giver, ...(isNamed && { person: { personal: who } }) }], subjects: [], tickets: [] };
}

/** Complaints from the first word to the call-back: what is due first stands first. (source: 2-28 to 2-33) */
export function Page() {
  useTopic("site");
  useTopic("opinion");
  const { t } = useTranslation("site");
  const { may } = useSession();
  return (
    <CaseFrame
      kind="complaint"
      title={t("complaints.title")}
      topics={TOPICS}
      note={(row) => <Overdue row={row} />}
      begin={
        may("complaint.receive") &&
        ((onOpened) => (
          <NewCaseForm
            kind="complaint"
            type="ReceiveComplaint"
            path="receive"
            fields={INTAKE}
            toBody={complaintOf}
            label={t("complaints.new")}
            onOpened={onOpened}
          />
        ))
      }
      one={(place) => ({
        title: t("complaints.one", { number: place.caseId.slice(-6) }),
        acts: COMPLAINT_ACTS,
        facts: (state, summary) => <ComplaintFacts state={state} summary={summary} />,
        more: (state, summary, onDone) => (
          <ComplaintAnswer place={place} state={state} summary={summary} onDone={onDone} />
        ),
      })}
    />
  );
}

/** Which promises were broken, by their names. */
function Overdue({ row }: { readonly row: CaseOnList }) {
  const word = useSiteWord();
  const missed = row.summary["overdue"];
  if (!Array.isArray(missed) || missed.length === 0) return null;
  return <StatusWord tone="actNow" word={missed.map((one) => word("deadline", String(one))).join(", ")} />;
}
