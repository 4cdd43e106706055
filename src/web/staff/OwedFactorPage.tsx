import { useTranslation } from "react-i18next";
import { useSession } from "../shared/session/SessionGate";
import { SecondFactorPanel } from "./SecondFactorPanel";

/** In front of everything for whoever owes a second factor; goes on once it works and its codes have been seen. */
export function OwedFactorPage({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation("staff");
  const { me } = useSession();
  return (
    <>
      <title>{`Guichet · ${t("owedFactor.title")}`}</title>
      <h1>{t("owedFactor.title")}</h1>
      <p>{t("owedFactor.text")}</p>
      <SecondFactorPanel isOwed />
      {!me.owesSecondFactor && (
        <p className="deeds">
          <button type="button" className="button button--main" onClick={onDone}>
            {t("owedFactor.goOn")}
          </button>
        </p>
      )}
    </>
  );
}
