import { useId, useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { AccountEntry, PostHeld } from "#contract/identity";
import { FormDialog } from "./FormDialog";
import { FormField, saidIn } from "./FormField";

type Role = PostHeld["role"];

/** As the domain has it; the page needs only whether to ask for a place. */
const ROLES: Readonly<Record<Role, "outlet" | "district" | "network">> = {
  lobbyManager: "outlet",
  lobbyGuide: "outlet",
  teller: "outlet",
  reviewer: "outlet",
  customerManager: "outlet",
  branchHead: "outlet",
  districtManager: "district",
  headOffice: "network",
  mysteryShopper: "network",
  agent: "network",
  callSupervisor: "network",
  administrator: "network",
};

function PostFields() {
  const { t } = useTranslation("staff");
  const id = useId();
  const [role, setRole] = useState<Role>("teller");
  return (
    <>
      <p className="field">
        <label htmlFor={id}>{t("accounts.role")}</label>
        <select id={id} name="role" value={role} onChange={(event) => setRole(event.target.value as Role)}>
          {(Object.keys(ROLES) as Role[]).map((one) => (
            <option key={one} value={one}>
              {t(`role.${one}`)}
            </option>
          ))}
        </select>
      </p>
      {ROLES[role] !== "network" && <FormField label={t("accounts.placeField")} name="place" required />}
    </>
  );
}

function postIn(form: HTMLFormElement): PostHeld {
  const { role = "teller", place = "" } = saidIn(form);
  const chosen = role as Role; // One of the options above.
  switch (ROLES[chosen]) {
    case "outlet":
      return { role: chosen, place: { kind: "outlet", outletId: place } };
    case "district":
      return { role: chosen, place: { kind: "district", unitId: place } };
    case "network":
      return { role: chosen, place: { kind: "network" } };
  }
}

export type NewAccountFormProps = { readonly onOpen: (accountId: string, post: PostHeld) => Promise<boolean> };

export function NewAccountForm({ onOpen }: NewAccountFormProps) {
  const { t } = useTranslation("staff");
  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await onOpen(saidIn(form)["accountId"] ?? "", postIn(form))) form.reset();
  };
  return (
    <form className="line" onSubmit={(event) => void submit(event)}>
      <FormField label={t("accounts.id")} name="accountId" maxLength={40} autoComplete="off" required />
      <PostFields />
      <button type="submit" className="button button--main">
        {t("accounts.create")}
      </button>
    </form>
  );
}

export type GivePostFormProps = {
  readonly account: AccountEntry;
  readonly onPost: (post: PostHeld) => void;
  readonly onClose: () => void;
};

export function GivePostForm({ account, onPost, onClose }: GivePostFormProps) {
  const { t } = useTranslation("staff");
  const title = `${t("accounts.givePost")}: ${account.accountId}`;
  return (
    <FormDialog title={title} onSubmit={(form) => onPost(postIn(form))} onClose={onClose}>
      <PostFields />
    </FormDialog>
  );
}
