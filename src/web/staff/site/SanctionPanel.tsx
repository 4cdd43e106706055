import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { StatusWord } from "../../shared/StatusWord";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { saidIn } from "../FormField";
import { type ActSpec, text } from "./act";
import { CaseActs } from "./CaseActs";
import { CaseHistory } from "./CaseHistory";
import { toneOf } from "./CaseView";
import { SANCTION_ACTS } from "./finding-acts";
import { OutletChoice, useOutletChoice } from "./OutletChoice";
import { type CasePlace, outletPath, useCase } from "./use-case";
import { useMoment, useSiteWord } from "./use-site-words";

/** The ladder of one person: a step is proposed, the person speaks, somebody above decides. (source: 2-11) */
export function SanctionPanel() {
  const { t } = useTranslation("site");
  const choice = useOutletChoice();
  const id = useId();
  const summary = useFetched<OutletSummary>(choice.outletId && outletPath(choice.outletId), { once: true }).answer;
  const [staffId, setStaffId] = useState<string>();
  return (
    <section className="panel card" aria-labelledby="sanctions">
      <h2 id="sanctions">{t("sanctions.title")}</h2>
      <p className="soft">{t("sanctions.intro")}</p>
      {!choice.isFixed && <OutletChoice {...choice} />}
      <form
        className="line"
        onSubmit={(event) => {
          event.preventDefault();
          setStaffId(saidIn(event.currentTarget)["staffId"]);
        }}
      >
        <p className="field">
          <label htmlFor={id}>{t("sanctions.who")}</label>
          <select id={id} name="staffId" required>
            {summary?.staff.map((one) => (
              <option key={one.staffId} value={one.staffId}>{`${one.badgeName} (${one.staffId})`}</option>
            ))}
          </select>
        </p>
        <button type="submit" className="button">
          {t("sanctions.look")}
        </button>
      </form>
      {staffId !== undefined && choice.outletId !== undefined && (
        <SanctionsOf key={`${choice.outletId} ${staffId}`} outletId={choice.outletId} staffId={staffId} />
      )}
    </section>
  );
}

const PROPOSE: ActSpec = {
  type: "ProposeSanction",
  path: "propose",
  needs: ["sanction.propose"],
  when: () => true,
  fields: [text("grounds")],
  toBody: (said, { newId }) => ({ ...said, sanctionId: newId, restsOn: [] }),
};

type Step = {
  readonly sanctionId: string;
  readonly step: string;
  readonly state: string;
  readonly hearingUntil: number;
};

/** One person's record, for those who lead it and for the person. */
export function SanctionsOf({ outletId, staffId }: { readonly outletId: string; readonly staffId: string }) {
  const { t } = useTranslation("site");
  const { me } = useSession();
  const word = useSiteWord();
  const place: CasePlace = { kind: "sanction", outletId, caseId: staffId };
  const summary = useFetched<OutletSummary>(outletPath(outletId), { once: true }).answer;
  const moment = useMoment(summary?.timeZone);
  const { state, history, retry } = useCase(place);
  const steps = Object.values((state?.["sanctions"] ?? {}) as Readonly<Record<string, Step>>);
  return (
    <>
      {staffId !== me.accountId && (
        <CaseActs place={place} acts={[PROPOSE]} state={{}} summary={summary} onDone={retry} />
      )}
      {steps.length === 0 && <p className="soft">{t("sanctions.none")}</p>}
      <ul className="rows">
        {steps.map((step) => (
          <li key={step.sanctionId}>
            <span>
              <strong>{word("ladder", step.step)}</strong>{" "}
              <span className="soft">{t("sanctions.hearing", { until: moment(step.hearingUntil) })}</span>
            </span>
            <StatusWord tone={toneOf(step.state)} word={word("state", step.state)} />
            <CaseActs
              place={place}
              acts={SANCTION_ACTS}
              state={step}
              itemId={step.sanctionId}
              summary={summary}
              onDone={retry}
            />
          </li>
        ))}
      </ul>
      {history.length > 0 && <CaseHistory place={place} history={history} summary={summary} />}
    </>
  );
}
