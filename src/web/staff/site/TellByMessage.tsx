import { useTranslation } from "react-i18next";
import type { ToldPeople } from "#contract/quality/opinions";
import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { DeedNotice } from "../DeedNotice";
import { useDeed } from "../use-deed";
import { outletPath } from "./use-case";

export type TellByMessageProps = {
  readonly kind: "complaint" | "opinion" | "proposal";
  readonly place: { readonly outletId: string; readonly caseId: string };
  readonly onDone: () => void;
};

/** Tells everybody who can be reached by SMS or mail, and says who cannot. (source: 0-46) */
export function TellByMessage({ kind, place: { outletId, caseId }, onDone }: TellByMessageProps) {
  const { t } = useTranslation("opinion");
  const language = useLanguage();
  const deed = useDeed();
  const tell = async (): Promise<void> => {
    const path = `${outletPath(outletId)}/messages/${kind}/${encodeURIComponent(caseId)}`;
    const answer = await deed.run(
      () => send<ToldPeople>({ method: "POST", path, body: { language }, language }),
      ({ told, unreached }) => t("tell.done", { told: told.length, unreached: unreached.length }),
    );
    if (answer && answer.told.length > 0) onDone();
  };
  return (
    <section className="panel card" aria-labelledby="tell">
      <h2 id="tell">{t("tell.title")}</h2>
      <p className="soft">{t("tell.hint")}</p>
      <p className="deeds">
        <button type="button" className="button" disabled={deed.isBusy} onClick={() => void tell()}>
          {t("tell.send")}
        </button>
      </p>
      <DeedNotice deed={deed} />
    </section>
  );
}
