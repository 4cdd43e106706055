import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Me, SurfaceKind } from "#contract/identity";
import { PageTrouble } from "../PageTrouble";
import type { Trouble } from "../send";
import { useLanguage } from "../use-language";
import { LockScreen } from "./LockScreen";
import { becomeInDemo, fetchMe, postIdentity, secondFactorAddress, signInAddress } from "./session";

export type SessionView = {
  readonly me: Me;
  readonly may: (permission: string) => boolean;
  readonly lock: () => void;
  readonly signOut: () => void;
  /** Somebody else signs in at this screen; in a demonstration alone. True when he has. */
  readonly become: (who: Parameters<typeof becomeInDemo>[0]) => Promise<Me | undefined>;
  readonly refresh: () => Promise<void>;
};

const SessionContext = createContext<SessionView | undefined>(undefined);

/** Who has signed in. Only below a `SessionGate`. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of SessionGate");
  return session;
}

export type SessionGateProps = { readonly surface: SurfaceKind; readonly children: ReactNode };

/**
 * Shows its children to whoever has signed in, and sends everybody else to sign in and back. Locks the screen when
 * nobody was there for a while; what was on it stays behind the lock.
 */
export function SessionGate({ surface, children }: SessionGateProps) {
  const language = useLanguage();
  const [me, setMe] = useState<Me>();
  const [trouble, setTrouble] = useState<Trouble>();
  const leave = useCallback(() => location.replace(signInAddress(surface, location)), [surface]);
  const refresh = useCallback(async (): Promise<Me | undefined> => {
    const sent = await fetchMe();
    if (sent.ok) {
      setMe(sent.answer);
      setTrouble(undefined);
      return sent.answer;
    }
    if (sent.trouble.code === "identity.notSignedIn") leave();
    else setTrouble(sent.trouble);
    return undefined;
  }, [leave]);
  useEffect(() => {
    const first = setTimeout(() => void refresh(), 0);
    const again = setInterval(() => void refresh(), LOOK_AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [refresh]);
  const lock = useCallback(() => {
    void postIdentity("/lock", language).then(() => refresh());
  }, [language, refresh]);
  useIdleLock(me, lock);
  // What is owed is set up on the staff pages, whatever page wanted the session.
  const owesElsewhere = me?.owesSecondFactor === true && !location.pathname.startsWith("/staff/");
  useEffect(() => {
    if (owesElsewhere) location.replace(secondFactorAddress(location));
  }, [owesElsewhere]);

  const view = useMemo<SessionView | undefined>(() => {
    if (!me) return undefined;
    return {
      me,
      may: (permission) => me.permissions.includes(permission),
      lock,
      signOut: () => void postIdentity("/sign-out", language).then(leave),
      become: async (who) => ((await becomeInDemo(who, surface)).ok ? refresh() : undefined),
      refresh: async () => {
        await refresh();
      },
    };
  }, [me, lock, language, leave, refresh, surface]);

  if (trouble && !me) return <PageTrouble trouble={trouble} onRetry={() => void refresh()} />;
  if (!view || owesElsewhere) return null;
  return (
    <SessionContext value={view}>
      <div hidden={view.me.locked}>{children}</div>
      {view.me.locked && <LockScreen session={view} />}
    </SessionContext>
  );
}

/** A session that ended elsewhere is noticed after this. */
const LOOK_AGAIN_MS = 20_000;
/** The server hears at most this often that somebody is there. */
const TELL_EVERY_MS = 30_000;

/** Locks when no key, touch or pointer was heard for as long as this surface allows. */
function useIdleLock(me: Me | undefined, lock: () => void): void {
  const language = useLanguage();
  const heardAt = useRef(0);
  const lockAfterMs = me && !me.locked ? me.lockAfterMs : undefined;
  useEffect(() => {
    if (lockAfterMs === undefined) return undefined;
    let toldAt = Date.now();
    heardAt.current = Date.now();
    const heard = (): void => {
      heardAt.current = Date.now();
      if (heardAt.current - toldAt < TELL_EVERY_MS) return;
      toldAt = heardAt.current;
      void postIdentity("/touch", language);
    };
    const timer = setInterval(() => {
      if (Date.now() - heardAt.current >= lockAfterMs) lock();
    }, 1_000);
    addEventListener("keydown", heard);
    addEventListener("pointerdown", heard);
    return () => {
      clearInterval(timer);
      removeEventListener("keydown", heard);
      removeEventListener("pointerdown", heard);
    };
  }, [lockAfterMs, lock, language]);
}
