import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DayForm } from "#contract/quality/site-board";
import type { OutletSummary } from "#contract/outlets";
import { useFetched } from "../../shared/use-fetched";
import { useTroubleWord } from "../../shared/words";
import type { Trouble } from "../../shared/send";
import { FormDialog } from "../FormDialog";
import { ItemsForm, itemsSeen } from "./ItemsForm";
import { KnownFields } from "./KnownFields";
import { outletPath } from "./use-case";
import { type Scheme, useSchemes } from "./use-schemes";
import { useSiteWord } from "./use-site-words";

export type Paper = {
  readonly formId: "meetingLog" | "inspection" | "lobbyLog" | "dutyLog";
  readonly title: string;
  /** Where its signature goes: the meeting's own record, an inspection, or one of the three logs. */
  readonly path: "meeting-signature" | "inspections" | "logs";
  /** Of an inspection, whose checklist it goes by. */
  readonly slot?: "preOpen" | "peak" | "close";
  /** Signed before: a new signature says why. */
  readonly again: boolean;
};

export type SignDialogProps = {
  readonly paper: Paper;
  readonly outletId: string;
  readonly businessDate: string;
  readonly summary: OutletSummary;
  readonly onSign: (body: object) => Promise<Trouble | undefined>;
  readonly onClose: () => void;
};

/** A form of the day: what the journal knows stands there, a person adds what only a person knows, and signs. */
export function SignDialog({ paper, outletId, businessDate, summary, onSign, onClose }: SignDialogProps) {
  const { t } = useTranslation("site");
  const word = useSiteWord();
  const troubleWord = useTroubleWord();
  const { newest, say } = useSchemes();
  const [trouble, setTrouble] = useState<Trouble>();
  const path = `${outletPath(outletId)}/routine/${businessDate}/forms/${paper.formId}`;
  const form = useFetched<DayForm>(path, { once: true }).answer;
  const scheme = paper.slot && newest.find(({ use }) => use === paper.slot);
  if (!form) return <p className="soft">{t("loading")}</p>;
  const byPerson = form.byPerson.filter((key) => key !== "items");

  const sign = async (element: HTMLFormElement): Promise<void> => {
    setTrouble(await onSign(signedBody(new FormData(element), { form, byPerson, paper, scheme })));
  };
  return (
    <FormDialog title={paper.title} onSubmit={(element) => void sign(element)} onClose={onClose}>
      <KnownFields form={form} summary={summary} />
      {scheme && <ItemsForm scheme={scheme} say={say} />}
      {byPerson.map((key, index) => (
        <p key={key} className="field">
          <label htmlFor={`sign-${key}`}>{word("formField", key)}</label>
          <textarea id={`sign-${key}`} name={`own ${key}`} rows={2} maxLength={4_000} autoFocus={index === 0} />
        </p>
      ))}
      {paper.again && (
        <p className="field">
          <label htmlFor="sign-reason">{t("signAgain")}</label>
          <input id="sign-reason" name="reason" required maxLength={200} />
        </p>
      )}
      <p className="notice">
        <span role="alert">{trouble && troubleWord(trouble)}</span>
      </p>
    </FormDialog>
  );
}

type Filling = {
  readonly form: DayForm;
  readonly byPerson: readonly string[];
  readonly paper: Paper;
  readonly scheme: Scheme | undefined;
};

/** What is signed: the whole form for the vault, and for the journal how much of it filled itself. */
function signedBody(said: FormData, { form, byPerson, paper, scheme }: Filling): object {
  const own = byPerson.flatMap((key) => {
    const value = said.get(`own ${key}`);
    return typeof value === "string" && value.trim() !== "" ? [[key, value.trim()] as const] : [];
  });
  const known = Object.entries(form.known).map(([key, value]) => [key, JSON.stringify(value)] as const);
  const seen = scheme ? itemsSeen(scheme, said) : [];
  const items = seen.length > 0 ? [["items", JSON.stringify(seen)] as const] : [];
  const reason = said.get("reason");
  return {
    form: { personal: Object.fromEntries([...known, ...own, ...items]) },
    filled: { bySystem: known.length, byHand: own.length + items.length },
    ...(typeof reason === "string" && reason !== "" && { reason }),
    ...(paper.slot && {
      slot: paper.slot,
      wrong: seen.filter(({ result }) => result === "notOk").map(({ itemId }) => itemId),
      findingIds: [],
    }),
    ...(paper.path === "logs" && { kind: paper.formId }),
  };
}
