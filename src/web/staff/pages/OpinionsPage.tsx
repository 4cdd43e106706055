import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/session/SessionGate";
import { useTopic } from "../../shared/use-topic";
import { choice, CHOICES, type Field, type Said, text } from "../site/act";
import { CaseFrame } from "../site/CaseFrame";
import { type CaseState } from "../site/use-case";
import { FactList } from "../site/CaseView";
import { NewCaseForm } from "../site/NewCaseForm";
import { OPINION_ACTS, THEME } from "../site/opinion-acts";
import { TellByMessage } from "../site/TellByMessage";
import { useMoment, useSiteWord } from "../site/use-site-words";

const TOPICS = { group: "category", codes: CHOICES.category } as const;
const INTAKE: readonly Field[] = [
  choice("channel", "channel"),
  THEME,
  text("said"),
  { name: "giverName", kind: "line", optional: true },
  { name: "giverContact", kind: "line", optional: true },
];

function opinionOf({ giverName, giverContact, said, ...rest }: Said): object {
  const who = {
    ...(giverName !== undefined && { name: giverName }),
    ...(giverContact !== undefined && { contact: giverContact }),
  };
  const isNamed = Object.keys(who).length > 0;
  return { ...rest, text: said, identityVerified: false, ...(isNamed && { giver: { personal: who } }) };
}

/** What people let the branch know: the box, the book, the tablet, their phones. (source: 0-42, 0-46) */
export function Page() {
  useTopic("site");
  useTopic("opinion");
  const { t } = useTranslation("opinion");
  const { may } = useSession();
  return (
    <CaseFrame
      kind="opinion"
      title={t("opinions.title")}
      topics={TOPICS}
      begin={
        may("complaint.receive") &&
        ((onOpened) => (
          <NewCaseForm
            kind="opinion"
            type="ReceiveOpinion"
            path="receive"
            fields={INTAKE}
            toBody={opinionOf}
            label={t("opinions.new")}
            onOpened={onOpened}
          />
        ))
      }
      one={(place) => ({
        title: t("opinions.one", { number: place.caseId.slice(-6) }),
        acts: OPINION_ACTS,
        facts: (state, summary) => <OpinionFacts state={state} timeZone={summary?.timeZone} />,
        more: (state, _summary, onDone) =>
          state["state"] === "decided" && <TellByMessage kind="opinion" place={place} onDone={onDone} />,
      })}
    />
  );
}

function OpinionFacts({ state, timeZone }: { readonly state: CaseState; readonly timeZone: string | undefined }) {
  const { t } = useTranslation("opinion");
  const word = useSiteWord();
  const moment = useMoment(timeZone);
  return (
    <FactList
      facts={[
        { name: "theme", value: word("category", String(state["theme"])) },
        { name: "channel", value: word("channel", String(state["channel"])) },
        { name: "receivedAt", value: moment(state["receivedAt"]) },
        { name: "outcomeBy", value: moment(state["dueBy"]) },
        { name: "giver", value: t(state["giver"] === undefined ? "opinions.unnamed" : "opinions.named") },
      ]}
    />
  );
}
