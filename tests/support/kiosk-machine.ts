import { v7 as uuid } from "uuid";
import type { AskedCommand } from "#contract/commands/command-route";
import { createIssuer, type Issuer } from "../../src/web/kiosk/issuer";
import type { LateTicket } from "../../src/web/kiosk/late-tickets";
import { routeOf } from "../../src/web/shared/commands";
import type { Sent } from "../../src/web/shared/send";

/** What a browser shows that was paired as a kiosk of a demonstration. */
export async function pairedKiosk(url: string, outletId: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/demo/device`, {
    method: "POST",
    headers: { "content-type": "application/json", "guichet-page": "1" },
    body: JSON.stringify({ kind: "kiosk", outletId }),
  });
  if (!response.ok) throw new Error(`the kiosk was not paired: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

export type KioskPlace = {
  readonly url: string;
  readonly outletId: string;
  /** From `pairedKiosk`. */
  readonly cookie: string;
  readonly now: () => number;
  readonly businessDate: string;
  /** Told of each command that the server accepted. */
  readonly onAccepted?: (commandId: string) => void;
};

/** A kiosk's page without its picture: it issues, keeps what the server has not heard of, and brings it later. */
export function kioskMachine(place: KioskPlace): {
  readonly issuer: Issuer;
  readonly kept: ReadonlyMap<string, LateTicket>;
} {
  const kept = new Map<string, LateTicket>();
  const issuer = createIssuer({
    outletId: place.outletId,
    send: (command) => send(place, command),
    newId: uuid,
    now: place.now,
    tickets: {
      keep: (_outletId, ticket) => void kept.set(ticket.ticketId, ticket),
      of: () => [...kept.values()],
      drop: (_outletId, ticketId) => void kept.delete(ticketId),
    },
    today: () => place.businessDate,
    // Nothing is refused here: whoever tests sees the number missing.
    report: async () => true,
    onState: () => undefined,
  });
  return { issuer, kept };
}

/** Once, without the page's patience: a machine asks again by itself. */
async function send<Answer>(place: KioskPlace, command: AskedCommand): Promise<Sent<Answer>> {
  const { path, body } = routeOf(place.outletId, command);
  const commandId = uuid();
  const headers = {
    "content-type": "application/json",
    "guichet-page": "1",
    "guichet-actor": "device:kiosk",
    "idempotency-key": commandId,
    cookie: place.cookie,
  };
  const response = await fetch(`${place.url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  const json = (await response.json()) as Answer & { code: string };
  if (response.ok) place.onAccepted?.(commandId);
  return response.ok ? { ok: true, answer: json } : { ok: false, trouble: { code: json.code } };
}
