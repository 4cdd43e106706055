import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PolicyPreviewEntry } from "#contract/head-desk";
import type { PolicyEntryView } from "#contract/head-office";
import { newId, send, type Sent } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { useTroubleWord } from "../../shared/words";
import { FormDialog } from "../FormDialog";
import { FormField, saidIn } from "../FormField";
import type { Deed } from "../use-deed";
import { Objection } from "./EntryDialog";
import { PolicyPreview } from "./PolicyPreview";

export type WithdrawDialogProps = {
  readonly entry: PolicyEntryView;
  /** The first day without it, unless another is chosen. */
  readonly date: string;
  readonly deed: Deed;
  readonly onClose: () => void;
};

/** Asks for a set value to be taken back: what holds afterwards, where and from when stands there first. */
export function WithdrawDialog({ entry, date, deed, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation("admin");
  const { t: ofStaff } = useTranslation("staff");
  const language = useLanguage();
  const troubleWord = useTroubleWord();
  const { key, scope, valueId } = entry;
  const [from, setFrom] = useState(date);
  const [looked, setLooked] = useState<Sent<PolicyPreviewEntry>>();
  useEffect(() => {
    if (from === "") return undefined;
    let isWanted = true;
    const body = { withdraw: valueId, from };
    void send<PolicyPreviewEntry>({ method: "POST", path: "/api/v1/policies/preview", language, body }).then((sent) => {
      if (isWanted) setLooked(sent);
    });
    return () => {
      isWanted = false;
    };
  }, [valueId, from, language]);

  const ask = async (reason: string): Promise<void> => {
    const body = { requestId: newId(), change: { kind: "policyWithdrawal", valueId, reason }, from };
    await deed.run(
      () => send({ method: "POST", path: "/api/v1/changes", language, body }),
      () => t("asked"),
    );
    onClose();
  };
  return (
    <FormDialog
      title={t("withdrawTitle", { key })}
      onSubmit={(form) => void ask(saidIn(form)["reason"] ?? "")}
      onClose={onClose}
    >
      <p>{t("withdrawText", { scope: Object.values(scope ?? {}).join(" ") || t("everywhere") })}</p>
      <Objection text={looked?.ok === false ? troubleWord(looked.trouble) : ""} />
      {looked?.ok && <PolicyPreview entry={entry} preview={looked.answer} />}
      <FormField
        label={t("validFrom")}
        name="from"
        type="date"
        defaultValue={date}
        required
        onChange={(event) => setFrom(event.target.value)}
      />
      <FormField label={ofStaff("accounts.reason")} name="reason" minLength={3} maxLength={300} required />
    </FormDialog>
  );
}
