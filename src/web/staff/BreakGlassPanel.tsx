import { useId, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { PostHeld } from "#contract/identity";
import type { OutletEntry } from "#contract/outlets";
import { newId } from "../shared/send";
import { postIdentity } from "../shared/session/session";
import { useSession } from "../shared/session/SessionGate";
import { useFetched } from "../shared/use-fetched";
import { useLanguage } from "../shared/use-language";
import { DeedNotice } from "./DeedNotice";
import { FormField, saidIn } from "./FormField";
import { OutletSelect } from "./OutletSelect";
import { useDeed } from "./use-deed";

/** A branch's posts alone: the rules lend no others to people of a branch. */
const LENT = ["branchHead", "lobbyManager", "teller", "reviewer", "customerManager"] as const;

/** A post for a while, in an emergency, with a reason that head office reads. */
export function BreakGlassPanel() {
  const { t } = useTranslation("staff");
  const language = useLanguage();
  const role = useId();
  const deed = useDeed();
  const { me, refresh } = useSession();
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const mine = outlets.filter(({ outletId }) => me.outletIds.includes(outletId));

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { role: chosen, outletId = "", reason, minutes } = saidIn(event.currentTarget);
    const post = { role: chosen as PostHeld["role"], place: { kind: "outlet", outletId } } as const;
    const body = { emergencyId: newId(), post, reason, lastsMin: Number(minutes) };
    await deed.run(
      () => postIdentity("/emergencies", language, body),
      () => t("account.glassBroken"),
    );
    await refresh();
  };
  return (
    <section className="panel card" aria-labelledby="glass">
      <h2 id="glass">{t("account.glass")}</h2>
      <p>{t("account.glassText")}</p>
      <form onSubmit={(event) => void submit(event)}>
        <p className="field">
          <label htmlFor={role}>{t("account.glassRole")}</label>
          <select id={role} name="role">
            {LENT.map((one) => (
              <option key={one} value={one}>
                {t(`role.${one}`)}
              </option>
            ))}
          </select>
        </p>
        <OutletSelect label={t("account.glassOutlet")} outlets={mine} />
        <FormField label={t("account.glassReason")} name="reason" minLength={10} maxLength={300} required />
        <FormField
          label={t("account.glassMinutes")}
          name="minutes"
          type="number"
          min={5}
          max={240}
          defaultValue={60}
          required
        />
        <DeedNotice deed={deed} />
        <button type="submit" className="button button--act-now">
          {t("account.glassBreak")}
        </button>
      </form>
    </section>
  );
}
