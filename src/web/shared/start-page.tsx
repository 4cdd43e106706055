import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { ErrorBoundary } from "./ErrorBoundary";
import { startI18n, type Topic } from "./i18n";
import { startLiveClient } from "./live/live-client";
import { LiveProvider } from "./live/use-live";

/** Starts a surface: its language, its live line, and a floor under it that catches bugs. */
export async function startPage(
  page: ReactNode,
  options: {
    readonly remembersLanguage: boolean;
    readonly topic?: Topic;
    /** The live line is not shared with other pages of this browser. */
    readonly holdsOwnLine?: boolean;
  },
): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no root");
  const i18n = await startI18n({
    remembers: options.remembersLanguage,
    ...(options.topic && { topic: options.topic }),
  });
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <ErrorBoundary>
          <LiveProvider value={startLiveClient(options.holdsOwnLine)}>{page}</LiveProvider>
        </ErrorBoundary>
      </I18nextProvider>
    </StrictMode>,
  );
}
