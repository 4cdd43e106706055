import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PairedDeviceEntry, PairingBegun, SignInOptions } from "#contract/identity";
import { LanguageBar } from "../LanguageBar";
import { send } from "../send";
import "./pairing.css";

type Kind = PairedDeviceEntry["kind"];

export type PairedDeviceProps = {
  readonly kind: Kind;
  /** The outlet in the page's address; a demonstration pairs with it by itself. */
  readonly outletId: string;
  /** Draws the device's page for the outlet that it is known at. */
  readonly children: (outletId: string) => ReactNode;
};

const BASE = "/api/v1/identity";
const ASK_EVERY_MS = 2_000;
const LOOK_AGAIN_MS = 30_000;

/** A kiosk or a screen: until it is known it shows the code with which somebody makes it known. */
export function PairedDevice({ kind, outletId, children }: PairedDeviceProps) {
  const paired = usePaired(kind, outletId);
  if (paired === "asking") return null;
  if (paired) return children(paired);
  return <PairingPage kind={kind} />;
}

/** The outlet at which this browser is such a device; undefined while it is none. Looks again, since it may be revoked. */
function usePaired(kind: Kind, outletId: string): string | undefined {
  const [known, setKnown] = useState<string>("asking");
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const found = await knownAt(kind, outletId);
      // A server that does not answer says nothing about who we are: the page shows what it knows.
      if (isWanted && found !== "noAnswer") setKnown(found ?? "");
    };
    const first = setTimeout(() => void look(), 0);
    const timer = setInterval(() => void look(), known === "" || known === "asking" ? ASK_EVERY_MS : LOOK_AGAIN_MS);
    return () => {
      isWanted = false;
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [kind, outletId, known]);
  return known === "" ? undefined : known;
}

async function knownAt(kind: Kind, outletId: string): Promise<string | undefined> {
  const mine = await send<readonly PairedDeviceEntry[]>({ method: "GET", path: `${BASE}/devices/mine` });
  if (!mine.ok) return "noAnswer";
  const ofKind = mine.answer.filter((device) => device.kind === kind);
  const here = ofKind.find((device) => device.outletId === outletId) ?? ofKind[0];
  const options = here?.outletId === outletId ? undefined : await optionsOf();
  if (!options?.demo) return here?.outletId;
  const admitted = await send({ method: "POST", path: "/api/v1/demo/device", body: { kind, outletId } });
  return admitted.ok ? outletId : here?.outletId;
}

async function optionsOf(): Promise<SignInOptions | undefined> {
  const sent = await send<SignInOptions>({ method: "GET", path: `${BASE}/options` });
  return sent.ok ? sent.answer : undefined;
}

function PairingPage({ kind }: { readonly kind: Kind }) {
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
function usePairingCode(kind: Kind): string | undefined {
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
