import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry, OutletSummary } from "#contract/outlets";
import type { MeasuredTime, StandardTime } from "#contract/standard-times";
import { outletPath } from "../../shared/place";
import { newId, send } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import { useTopic } from "../../shared/use-topic";
import { useTroubleWord } from "../../shared/words";
import { DeedNotice } from "../DeedNotice";
import { dayAfter } from "../forecast/dates";
import { MeasuredTable } from "../forecast/MeasuredTable";
import { NothingYet } from "../forecast/NothingYet";
import { ProductivityPanel } from "../forecast/ProductivityPanel";
import { ProposalDialog } from "../forecast/ProposalDialog";
import { Proposals } from "../forecast/Proposals";
import { SheetLinks } from "../forecast/SheetLinks";
import { saidIn } from "../FormField";
import { usePersonWord } from "../site/use-site-words";
import { useDeed } from "../use-deed";
import "../forecast/forecast.css";

const SPAN_DAYS = 91;

/** How long services take as measured, how long they should, and what is proposed. */
export function Page() {
  useTopic("forecast");
  useTopic("site");
  const { t } = useTranslation("staff");
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer;
  return (
    <>
      <h1>{t("page.standardTimes")}</h1>
      {outlets && <Outlets outlets={outlets} />}
    </>
  );
}

function Outlets({ outlets }: { readonly outlets: readonly OutletEntry[] }) {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const { me } = useSession();
  const id = useId();
  const isAbove = me.posts.some(({ place }) => place.kind === "network");
  const mine = me.outletIds.length > 0 ? outlets.filter(({ outletId }) => me.outletIds.includes(outletId)) : outlets;
  const [outletId, setOutletId] = useState(mine[0]?.outletId ?? "");
  return (
    <>
      <div className="forecast__choice">
        <p className="field">
          <label htmlFor={id}>{t("outlet")}</label>
          <select id={id} value={outletId} onChange={(event) => setOutletId(event.target.value)}>
            {isAbove && <option value="">{t("standards.network")}</option>}
            {mine.map((outlet) => (
              <option key={outlet.outletId} value={outlet.outletId}>
                {`${outlet.outletId} · ${outlet.name[language]}`}
              </option>
            ))}
          </select>
        </p>
      </div>
      <Times key={outletId} outletId={outletId} wordsOf={outletId === "" ? (mine[0]?.outletId ?? "") : outletId} />
    </>
  );
}

type TimesProps = {
  /** Empty: the whole network. */
  readonly outletId: string;
  /** The outlet whose day knows the names of services. */
  readonly wordsOf: string;
};

function Times({ outletId, wordsOf }: TimesProps) {
  const { t } = useTranslation(["forecast", "ui"]);
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const { deed, propose } = useProposal();
  const [proposing, setProposing] = useState<MeasuredTime>();
  const { today } = useSession().me;
  const span = { from: dayAfter(today, -SPAN_DAYS), before: dayAfter(today, 365) };
  const { answer: summary } = useFetched<OutletSummary>(outletPath(wordsOf), { once: true });
  const personWord = usePersonWord(summary);
  const asked = `from=${span.from}&before=${span.before}${outletId === "" ? "" : `&outletId=${outletId}`}`;
  const measured = useFetched<readonly MeasuredTime[]>(`/api/v1/standard-times/measured?${asked}`, { once: true });
  const { answer: standards = [], retry } = useFetched<readonly StandardTime[]>("/api/v1/standard-times");
  const serviceWord = (serviceId: string): string => {
    const name = summary?.services.find((service) => service.serviceId === serviceId)?.name[language];
    return name === undefined ? serviceId : `${serviceId} · ${name}`;
  };
  if (measured.trouble) return <p role="alert">{troubleWord(measured.trouble)}</p>;
  if (!measured.answer) return <p className="soft">{t("ui:common.loading")}</p>;
  const rows = measured.answer.filter((time) =>
    outletId === "" ? time.outletId === undefined : time.outletId !== undefined,
  );
  return (
    <>
      <SheetLinks path={`/api/v1/standard-times/sheet?${asked}`} />
      <DeedNotice deed={deed} />
      <Proposals standards={standards} serviceWord={serviceWord} onChanged={retry} />
      {rows.length === 0 ? (
        <NothingYet title={t("standards.measured")} text={t("standards.none")} />
      ) : (
        <MeasuredTable
          times={rows}
          standards={standards}
          serviceWord={serviceWord}
          personWord={personWord}
          onPropose={setProposing}
        />
      )}
      <ProductivityPanel asked={asked} windows={summary?.windows} personWord={personWord} />
      {proposing && (
        <ProposalDialog
          title={t("standards.proposeOne", { service: serviceWord(proposing.serviceId) })}
          measuredMin={proposing.evidence.p80Min}
          onSubmit={(form) => {
            setProposing(undefined);
            void propose(proposalOf(proposing, form, span), retry);
          }}
          onClose={() => setProposing(undefined)}
        />
      )}
    </>
  );
}

/** Sends what the dialog said, and tells when it has been taken. */
function useProposal() {
  const { t } = useTranslation("forecast");
  const language = useLanguage();
  const deed = useDeed();
  const propose = async (body: ReturnType<typeof proposalOf>, onTaken: () => void): Promise<void> => {
    const sent = await deed.run(
      () => send({ method: "POST", path: "/api/v1/standard-times", body, language }),
      () => t("standards.proposed"),
    );
    if (sent) onTaken();
  };
  return { deed, propose };
}

type Span = { readonly from: string; readonly before: string };

/** What the dialog said, for the service, outlet and person whose times were measured. */
function proposalOf({ evidence: _evidence, ...place }: MeasuredTime, form: HTMLFormElement, { from, before }: Span) {
  const { minutes, ...said } = saidIn(form);
  return {
    standardId: newId(),
    ...place,
    ...said,
    minutes: Number(minutes),
    evidenceFrom: from,
    evidenceBefore: before,
  };
}
