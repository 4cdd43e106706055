import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import { newId, send, type Trouble } from "../../shared/send";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";
import type { CaseKnown, Field, Said } from "./act";
import { ActDialog } from "./ActDialog";
import { OutletChoice, useOutletChoice } from "./OutletChoice";
import { actsPath, type CasePlace, casePath, outletPath } from "./use-case";

export type NewCaseFormProps = {
  readonly kind: CasePlace["kind"];
  /** The act that opens a case, and what it asks. */
  readonly type: string;
  readonly path: string;
  readonly fields: readonly Field[];
  readonly toBody: (said: Said, known: CaseKnown) => object;
  /** What the button says that begins. */
  readonly label: string;
  readonly onOpened: (opened: { readonly outletId: string; readonly caseId: string }) => void;
};

/** Opens a case of an outlet: one button, one form. */
export function NewCaseForm({ kind, type, path, fields, toBody, label, onOpened }: NewCaseFormProps) {
  const { me } = useSession();
  const language = useLanguage();
  const choice = useOutletChoice();
  const [caseId, setCaseId] = useState<string>();
  const outletId = choice.outletId ?? "";
  const open = async (body: object): Promise<Trouble | undefined> => {
    const address = `${actsPath({ kind, outletId, caseId: caseId ?? "" })}/${path}`;
    const sent = await send({ method: "POST", path: address, body, language });
    if (!sent.ok) return sent.trouble;
    setCaseId(undefined);
    onOpened({ outletId, caseId: caseId ?? "" });
    return undefined;
  };
  return (
    <p className="deeds">
      {!choice.isFixed && <OutletChoice {...choice} />}
      <button
        type="button"
        className="button button--main"
        disabled={outletId === ""}
        onClick={() => setCaseId(newId())}
      >
        {label}
      </button>
      {caseId !== undefined && (
        <NewCaseDialog
          spec={{ type, fields, toBody }}
          known={{ state: { outletId }, me: me.accountId, itemId: caseId, newId: caseId }}
          outletId={outletId}
          filesPath={`${casePath({ kind, outletId, caseId })}/files`}
          onAct={open}
          onClose={() => setCaseId(undefined)}
        />
      )}
    </p>
  );
}

type NewCaseDialogProps = Omit<Parameters<typeof ActDialog>[0], "summary"> & { readonly outletId: string };

function NewCaseDialog({ outletId, ...dialog }: NewCaseDialogProps) {
  const { t } = useTranslation("site");
  const { answer: summary } = useFetched<OutletSummary>(outletPath(outletId), { once: true });
  if (!summary) return <span className="soft">{t("loading")}</span>;
  return <ActDialog {...dialog} summary={summary} />;
}
