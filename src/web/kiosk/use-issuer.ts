import { useEffect, useState } from "react";
import type { AskedCommand } from "#contract/commands/command-route";
import { routeOf } from "../shared/commands";
import type { Live } from "../shared/live/live-client";
import { businessNow } from "../shared/live/use-live";
import { newId, send, type Sent, type SendWorld } from "../shared/send";
import { outletPath } from "../shared/place";
import { hasLocks, machineStore, tabStore, whenAlone } from "./block-store";
import { createIssuer, type Issuer, type IssuerState } from "./issuer";
import { browserTickets, type LateTicket } from "./late-tickets";

/** Who acts when a customer acts at the machine. */
export const KIOSK = "device:kiosk";

/** How soon after the server is back the lobby hears of what was given meanwhile. */
const ROUND_EVERY_MS = 2_000;

/** A customer stands there: nobody waits long for an answer that does not come. */
const ANSWER_MS = 1_200;
const PAUSE_MS_MAX = 200;
const impatient: SendWorld = {
  fetch: (path, init) => fetch(path, { ...init, signal: AbortSignal.timeout(ANSWER_MS) }),
  wait: (delayMs) => new Promise((done) => setTimeout(done, Math.min(delayMs, PAUSE_MS_MAX))),
};

/** The page has one kiosk: the last reading of its outlet's clock, which goes on while nobody answers. */
const heard: { clock?: Live<unknown>["clock"] } = {};

function sendFrom(outletId: string) {
  return <Answer>(command: AskedCommand): Promise<Sent<Answer>> => {
    const { path, body } = routeOf(outletId, command);
    const { lang } = document.documentElement;
    return send<Answer>({ method: "POST", path, body, actor: KIOSK, language: lang }, impatient);
  };
}

/** Into the register of what came too late. What the server does not understand is not asked for ever. */
async function report(outletId: string, ticket: LateTicket, refusal: string): Promise<boolean> {
  const { ticketId, number, takenAt, serviceIds, segmentId } = ticket;
  const body = { ticketId, number, takenAt, serviceIds, segmentId, refusal };
  const path = `${outletPath(outletId)}/too-late-tickets`;
  const sent = await send({ method: "POST", path, body, actor: KIOSK }, impatient);
  return sent.ok || sent.trouble.code === "request.invalid";
}

const businessTime = (): number => Math.round(heard.clock ? businessNow(heard.clock, Date.now()) : Date.now());

/** In the form of business dates: Sweden writes dates as the standard does. */
function dateIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
}

export type Issuing = IssuerState & { readonly issuer: Issuer };

/** The numbers of this machine, with a look every other second at what is to be brought or asked for. */
export function useIssuer(outletId: string, { timeZone, clock, businessDate }: Known): Issuing {
  const [state, setState] = useState<IssuerState>();
  const [issuer] = useState(() =>
    createIssuer({
      outletId,
      send: sendFrom(outletId),
      newId,
      now: businessTime,
      today: () => dateIn(timeZone, businessTime()),
      tickets: browserTickets,
      report: (ticket, refusal) => report(outletId, ticket, refusal),
      onState: setState,
    }),
  );
  useEffect(() => {
    heard.clock = clock;
  }, [clock]);
  useEffect(() => {
    if (hasLocks()) return whenAlone(outletId, () => issuer.keepIn(machineStore(outletId)));
    issuer.keepIn(tabStore(outletId));
    return undefined;
  }, [issuer, outletId]);
  useEffect(() => {
    const timer = setInterval(() => void issuer.round(businessDate), ROUND_EVERY_MS);
    return () => clearInterval(timer);
  }, [issuer, businessDate]);
  useEffect(() => {
    addEventListener("pagehide", issuer.leave);
    return () => removeEventListener("pagehide", issuer.leave);
  }, [issuer]);
  return { issuer, ...(state ?? { isAway: false, hasNumbers: false }) };
}

type Known = {
  readonly timeZone: string;
  readonly clock: Live<unknown>["clock"];
  /** Of the open day; absent while none is open. */
  readonly businessDate: string | undefined;
};
