import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PairedDeviceEntry, PairingBegun } from "#contract/identity";
import { LanguageBar } from "../LanguageBar";
import { send } from "../send";
import "./pairing.css";

const BASE = "/api/v1/identity";
const ASK_EVERY_MS = 2_000;

/** The code with which somebody makes this device known. */
export function PairingPage({ kind }: { readonly kind: PairedDeviceEntry["kind"] }) {
  const { t } = useTranslation();
  const code = usePairingCode(kind);
  return (
    <main className="pairing">
      <h1>{t("pairing.title")}</h1>
      <p>{t("pairing.text")}</p>
      <p className="pairing__code" aria-live="polite">
        {code ?? "––– –––"}
      </p>
      <p className="pairing__note">{t("pairing.until")}</p>
      <LanguageBar />
    </main>
  );
}

/** A fresh code while the page is open; collects the device's credential once somebody has typed it. */
function usePairingCode(kind: PairedDeviceEntry["kind"]): string | undefined {
  const [pairing, setPairing] = useState<PairingBegun>();
  useEffect(() => {
    let isWanted = true;
    const step = async (): Promise<void> => {
      if (pairing && Date.now() < pairing.until) {
        await send({ method: "GET", path: `${BASE}/pairings/${pairing.pairingId}` });
        return;
      }
      const begun = await send<PairingBegun>({ method: "POST", path: `${BASE}/pairings`, body: { kind } });
      if (isWanted && begun.ok) setPairing(begun.answer);
    };
    const first = setTimeout(() => void step(), 0);
    const timer = setInterval(() => void step(), ASK_EVERY_MS);
    return () => {
      isWanted = false;
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [kind, pairing]);
  return pairing && `${pairing.code.slice(0, 3)} ${pairing.code.slice(3)}`;
}
