import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import type { PairedDeviceEntry, SignInOptions } from "#contract/identity";
import { send } from "../send";

/** Seen once in a device's life. */
const PairingPage = lazy(async () => ({ default: (await import("./PairingPage")).PairingPage }));

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
  return (
    <Suspense>
      <PairingPage kind={kind} />
    </Suspense>
  );
}

/** Where this browser was such a device the last time that somebody answered. */
const rememberedKey = (kind: Kind, outletId: string): string => `guichet.paired.${kind}.${outletId}`;

/** The outlet at which this browser is such a device; undefined while it is none. Looks again, since it may be revoked. */
function usePaired(kind: Kind, outletId: string): string | undefined {
  const key = rememberedKey(kind, outletId);
  const [known, setKnown] = useState<string>(() => localStorage.getItem(key) ?? "asking");
  useEffect(() => {
    let isWanted = true;
    const look = async (): Promise<void> => {
      const found = await knownAt(kind, outletId);
      // A server that does not answer says nothing about who we are: the page shows what it knows.
      if (!isWanted || found === "noAnswer") return;
      setKnown(found ?? "");
      if (found === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, found);
    };
    const first = setTimeout(() => void look(), 0);
    const timer = setInterval(() => void look(), known === "" || known === "asking" ? ASK_EVERY_MS : LOOK_AGAIN_MS);
    return () => {
      isWanted = false;
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [kind, outletId, known, key]);
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
