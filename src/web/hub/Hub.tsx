import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import { LanguageBar } from "../shared/LanguageBar";
import { useLanguage } from "../shared/use-language";
import { DemoControls } from "./DemoControls";
import { OutletList } from "./OutletList";
import { OutletPicture } from "./OutletPicture";
import { Preview } from "./Preview";
import "./hub.css";

/** What each preview is drawn at before it is scaled to its frame. */
const SURFACES = [
  { surface: "kiosk", widthPx: 1080, heightPx: 1920 },
  { surface: "display", widthPx: 1920, heightPx: 1080 },
  { surface: "console", widthPx: 1280, heightPx: 800 },
] as const;

const STEPS = ["hub.step.kiosk", "hub.step.console", "hub.step.display"] as const;

/** The first page of a fresh start: what this is, an outlet at work, and the three screens to try it with. */
export function Hub({ outlets, first }: { readonly outlets: readonly OutletEntry[]; readonly first: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [outletId, setOutletId] = useState(first);
  const outlet = outlets.find((entry) => entry.outletId === outletId);
  return (
    <div className="hub">
      <header className="hub__head">
        <div>
          <h1>{"Guichet"}</h1>
          <p className="hub__claim">{t("hub.claim")}</p>
        </div>
        <p>
          <a className="button" href="/staff/">
            {t("hub.staff")}
          </a>
        </p>
        <LanguageBar />
      </header>
      <DemoControls outletId={outletId} outletName={outlet?.name[language] ?? outletId} />
      <main className="hub__main">
        <section className="hub__try" aria-labelledby="try">
          <h2 id="try">{t("hub.tryTitle")}</h2>
          <ol className="hub__steps">
            {STEPS.map((step) => (
              <li key={step}>{t(step)}</li>
            ))}
          </ol>
          <div className="previews">
            {SURFACES.map(({ surface, widthPx, heightPx }) => (
              <Preview
                key={surface}
                surface={surface}
                address={`/${surface}/?outlet=${outletId}&lang=${language}`}
                widthPx={widthPx}
                heightPx={heightPx}
              />
            ))}
          </div>
        </section>
        <OutletPicture key={outletId} outletId={outletId} name={outlet?.name[language] ?? outletId} />
        <OutletList outlets={outlets} chosen={outletId} onChoose={setOutletId} />
      </main>
    </div>
  );
}
