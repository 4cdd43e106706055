import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContactWays } from "#contract/phone";

/** As in the contract, which would bring its schemas into the page. */
export const CATEGORIES = ["waiting", "attitude", "fee", "error", "product", "privacy", "device", "other"] as const;

export type ToldComplaint = {
  readonly category: (typeof CATEGORIES)[number];
  readonly facts: string;
  readonly name: string;
  readonly way: ContactWays["offered"][number];
  readonly to: string;
};

export type ComplaintFormProps = {
  readonly offered: ContactWays["offered"];
  /** What was told before the contact had to be changed. */
  readonly before: ToldComplaint | undefined;
  readonly onTold: (complaint: ToldComplaint) => void;
};

export function ComplaintForm({ offered, before, onTold }: ComplaintFormProps) {
  const { t } = useTranslation("phone");
  const first = { category: "other", facts: "", name: "", way: offered[0] ?? "sms", to: "" } as const;
  const [complaint, setComplaint] = useState<ToldComplaint>(before ?? first);
  const [isIncomplete, setIsIncomplete] = useState(false);
  const { category, facts, name, to } = complaint;
  const change = (part: Partial<ToldComplaint>): void => setComplaint({ ...complaint, ...part });
  return (
    <form
      className="agreed"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isComplete = [facts, name, to].every((text) => text.trim() !== "");
        setIsIncomplete(!isComplete);
        if (isComplete) onTold(complaint);
      }}
    >
      <p>{t("complaint.hint")}</p>
      <label className="field">
        <span>{t("complaint.category")}</span>
        <select value={category} onChange={({ target }) => change({ category: categoryOf(target.value) })}>
          {CATEGORIES.map((one) => (
            <option key={one} value={one}>
              {t(`complaint.categories.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t("complaint.facts")}</span>
        <textarea rows={5} maxLength={4_000} value={facts} onChange={({ target }) => change({ facts: target.value })} />
      </label>
      <label className="field">
        <span>{t("complaint.name")}</span>
        <input
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </label>
      <ReachFields offered={offered} complaint={complaint} onChange={change} />
      <p className="trouble" role="alert">
        {isIncomplete && t("fieldNeeded")}
      </p>
      <button type="submit" className="button button--main">
        {t("complaint.sendCode")}
      </button>
    </form>
  );
}

type ReachFieldsProps = Pick<ComplaintFormProps, "offered"> & {
  readonly complaint: ToldComplaint;
  readonly onChange: (part: Partial<ToldComplaint>) => void;
};

/** Where the answer is to go; a code is sent there first. */
function ReachFields({ offered, complaint: { way, to }, onChange }: ReachFieldsProps) {
  const { t } = useTranslation("phone");
  const choose = (chosen: string): void => onChange({ way: chosen === "sms" ? "sms" : "mail", to: "" });
  return (
    <>
      {offered.length > 1 && (
        <label className="field">
          <span>{t("complaint.way")}</span>
          <select value={way} onChange={({ target }) => choose(target.value)}>
            {offered.map((one) => (
              <option key={one} value={one}>
                {t(`notices.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{t(way === "sms" ? "notices.smsLabel" : "notices.mailLabel")}</span>
        <input
          type={way === "sms" ? "tel" : "email"}
          autoComplete={way === "sms" ? "tel" : "email"}
          value={to}
          onChange={({ target }) => onChange({ to: target.value })}
        />
      </label>
    </>
  );
}

const categoryOf = (text: string): ToldComplaint["category"] => CATEGORIES.find((one) => one === text) ?? "other";
