import { useEffect, useRef, useState } from "react";
import type { OwnTicket } from "#contract/tickets";
import { createChime, type Chime } from "../display/chime";

const BUZZ_MS = [400, 200, 400, 200, 800];
const RINGS = 3;

export type Ring = { readonly isOn: boolean; readonly allow: () => void };

/** Rings and vibrates when the ticket is called, and again with each further call. A browser wants a touch first. */
export function useRing(ticket: OwnTicket | undefined): Ring {
  const chime = useRef<Chime>(undefined);
  const [isOn, setIsOn] = useState(false);
  const heard = useRef(ticket?.state === "called" ? ticket.calls : 0);
  const calls = ticket?.state === "called" ? ticket.calls : 0;
  useEffect(() => {
    const isNews = calls > heard.current;
    heard.current = calls;
    if (!isNews) return undefined;
    if ("vibrate" in navigator) navigator.vibrate(BUZZ_MS);
    const { ring, lengthMs } = chime.current ?? { ring: () => undefined, lengthMs: 0 };
    ring();
    let rung = 1;
    const timer = setInterval(() => {
      ring();
      rung += 1;
      if (rung >= RINGS) clearInterval(timer);
    }, lengthMs + 300);
    return () => clearInterval(timer);
  }, [calls]);
  const allow = (): void => {
    chime.current ??= createChime(new AudioContext());
    const made = chime.current;
    void made.allow().then(() => {
      setIsOn(made.isAllowed());
      made.ring();
    });
  };
  return { isOn, allow };
}
