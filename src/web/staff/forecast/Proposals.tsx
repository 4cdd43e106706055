import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StandardTime } from "#contract/standard-times";
import { useSession } from "../../shared/session/SessionGate";
import { StatusWord, type Tone } from "../../shared/StatusWord";
import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { ReasonDialog } from "../ReasonDialog";
import { useDeed } from "../use-deed";
import { useNumbers } from "./use-words";

const TONE: Record<StandardTime["state"], Tone> = { proposed: "warn", approved: "ok", rejected: "quiet" };

export type ProposalsProps = {
  readonly standards: readonly StandardTime[];
  readonly serviceWord: (serviceId: string) => string;
  readonly onChanged: () => void;
};

/** Proposed standards with their evidence; whoever may, and did not propose them, decides. */
export function Proposals({ standards, serviceWord, onChanged }: ProposalsProps) {
  const { t } = useTranslation("forecast");
  const { me } = useSession();
  const language = useLanguage();
  const deed = useDeed();
  const id = useId();
  const [rejecting, setRejecting] = useState<StandardTime>();
  const waiting = standards.filter(({ state }) => state === "proposed").length;
  const decide = async ({ standardId }: StandardTime, verb: "approve" | "reject", body?: object): Promise<void> => {
    setRejecting(undefined);
    const path = `/api/v1/standard-times/${standardId}/${verb}`;
    await deed.run(() => send({ method: "POST", path, language, ...(body && { body }) }));
    onChanged();
  };
  const mayDecide = me.permissions.includes("routing.approve");
  return (
    <section className="panel card" aria-labelledby={id}>
      <h2 id={id}>{waiting > 0 ? t("standards.list", { count: waiting }) : t("standards.listNone")}</h2>
      <DeedNotice deed={deed} />
      <ul className="rows">
        {[...standards].reverse().map((standard) => (
          <ProposalRow
            key={standard.standardId}
            standard={standard}
            service={serviceWord(standard.serviceId)}
            {...(mayDecide &&
              standard.state === "proposed" &&
              standard.proposedBy !== me.accountId && {
                onApprove: () => void decide(standard, "approve"),
                onReject: () => setRejecting(standard),
              })}
          />
        ))}
      </ul>
      {rejecting && (
        <ReasonDialog
          title={t("standards.rejectOne", { service: serviceWord(rejecting.serviceId) })}
          onReason={(reason) => void decide(rejecting, "reject", { reason })}
          onClose={() => setRejecting(undefined)}
        />
      )}
    </section>
  );
}

type ProposalRowProps = {
  readonly standard: StandardTime;
  readonly service: string;
  readonly onApprove?: () => void;
  readonly onReject?: () => void;
};

function ProposalRow({ standard, service, onApprove, onReject }: ProposalRowProps) {
  const { t } = useTranslation("forecast");
  const { one } = useNumbers();
  const { evidence, minutes, validFrom, proposedBy, reason, state, outletId, staffId } = standard;
  const where = [outletId ?? t("standards.network"), staffId].filter(Boolean).join(" · ");
  return (
    <li>
      <span>
        <strong>{service}</strong> {where}
        <br />
        {t("standards.by", { minutes: one(minutes), from: validFrom, by: proposedBy, reason })}
        <br />
        <span className="soft">
          {t("standards.evidence", {
            count: evidence.count,
            mean: one(evidence.meanMin),
            p80: one(evidence.p80Min),
            from: evidence.from,
            before: evidence.before,
          })}
        </span>
      </span>
      <StatusWord tone={TONE[state]} word={t(`standards.state.${state}`)} />
      {onApprove && onReject && (
        <span className="deeds">
          <button
            type="button"
            className="button"
            aria-label={t("standards.approveOne", { service })}
            onClick={onApprove}
          >
            {t("standards.approve")}
          </button>
          <button
            type="button"
            className="button"
            aria-label={t("standards.rejectOne", { service })}
            onClick={onReject}
          >
            {t("standards.reject")}
          </button>
        </span>
      )}
    </li>
  );
}
