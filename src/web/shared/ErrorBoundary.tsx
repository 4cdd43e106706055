import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Props = { readonly children: ReactNode };

/** Catches a bug of the page so that the screen says something useful instead of going white. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation();
  return (
    <main className="broken">
      <div role="alert">
        <h1>{t("common.brokenTitle")}</h1>
        <p>{t("common.brokenText")}</p>
      </div>
      <button type="button" className="button button--main" onClick={() => location.reload()}>
        {t("common.reload")}
      </button>
    </main>
  );
}
