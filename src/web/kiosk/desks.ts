import type { CheckedIn } from "#contract/guide/journeys";
import type { OutletSummary } from "#contract/outlets";
import type { FoundTicket, PaperOutcome } from "#contract/printing";
import type { Recognised } from "#contract/recognition";
import { ticketPagePath } from "#contract/ticket-page";
import type { HallBoard } from "#read/hall-board/hall-board";
import { submit } from "../shared/commands";
import type { Language } from "../shared/language";
import { outletPath } from "../shared/place";
import { newId, send, type Request, type Sent } from "../shared/send";
import { withoutDiversion, type Errand } from "./errand";
import { issueCommand, windowsOf } from "./issue";
import type { Given, Issuer } from "./issuer";
import type { KioskDesk } from "./kiosk-desk";
import type { KioskOutlet } from "./kiosk-outlet";
import type { IssuedTicket } from "./TicketPage";
import { KIOSK } from "./use-issuer";

type Here = {
  readonly summary: OutletSummary;
  readonly outlet: KioskOutlet;
  readonly board: HallBoard | undefined;
  readonly language: Language;
};

const addressOf = ({ summary: { outletId } }: Here, ticketId: string): string =>
  `${location.origin}${ticketPagePath(outletId, ticketId)}`;

/** What this machine does for a customer, in his language. */
export function kioskDesk(here: Here, issuer: Issuer): KioskDesk {
  const { summary, language } = here;
  const { outletId } = summary;
  const post = <Answer>(path: string, body: object): Promise<Sent<Answer>> =>
    send<Answer>({ ...request(language), path: `${outletPath(outletId)}/${path}`, body });
  return {
    issue: (errand) =>
      issueWith(here, errand, (said) =>
        issuer.issue(
          issueCommand(said, here.outlet, { ticketId: newId(), channel: "kiosk", language }),
          said.service?.queueId ?? "",
        ),
      ),
    callStaff: () => submit({ outletId, language, staffId: KIOSK }, { type: "CallStaff", alertId: newId() }),
    print: async (ticketId) => {
      const printed = await post<PaperOutcome>(`tickets/${encodeURIComponent(ticketId)}/papers`, { copy: false });
      // A server that went away meanwhile has told nobody of a printer: the number on the screen is enough.
      return printed.ok ? printed.answer.outcome : "noPrinter";
    },
    findTicket: (number) => post<FoundTicket>("lost-tickets", { number }),
    elsewhere: async () => (await import("./elsewhere")).elsewhereOf(outletId, language),
    recognise: (shown) => post<Recognised>("recognitions", shown),
    checkIn: async (code, { specialNeed, customer }) => {
      const { segments } = here.outlet;
      const segmentId = customer?.segmentId ?? (specialNeed && segments.specialNeed);
      const came = await post<CheckedIn>(`journeys/${encodeURIComponent(code)}/check-in`, {
        ticketId: newId(),
        ...(segmentId !== undefined && { segmentId }),
        ...(specialNeed && { specialNeed }),
      });
      return came.ok ? checkedIn(here, came.answer) : came;
    },
  };
}

function request(language: Language): Omit<Request, "path"> {
  return { method: "POST", actor: KIOSK, language };
}

function checkedIn(here: Here, { tickets: [ticket] }: CheckedIn): Sent<IssuedTicket> {
  if (!ticket) return { ok: false, trouble: { code: "client.notOurs" } };
  const { ticketId, number, aheadOfYou, wait } = ticket;
  const pageAddress = addressOf(here, ticketId);
  return { ok: true, answer: { ticketId, number, peopleAhead: aheadOfYou, wait, windows: [], pageAddress } };
}

/** Asks for the ticket; once more without the other way when a machine broke down while the customer was reading. */
export async function issueWith(
  here: Here,
  errand: Errand,
  ask: (said: Errand) => Promise<Sent<Given>>,
): Promise<Sent<IssuedTicket>> {
  let said = errand;
  let sent = await ask(said);
  if (!sent.ok && said.diversion && sent.trouble.code === "lobby.diversionNotPossible") {
    said = withoutDiversion(said);
    sent = await ask(said);
  }
  if (!sent.ok) return sent;
  const { ticketId, number, standing } = sent.answer;
  return {
    ok: true,
    answer: {
      ticketId,
      number,
      ...(said.service && { serviceId: said.service.serviceId }),
      ...(standing && { peopleAhead: standing.aheadOfYou }),
      wait: standing?.wait ?? "unknown",
      windows: windowsOf(here.summary, here.board, said),
      pageAddress: addressOf(here, ticketId),
      ...(said.diversion?.accepted && standing && { goTo: said.diversion.to }),
    },
  };
}

/** What a customer's own phone can do here: ask for a ticket, and for a person. */
export function phoneDesk(here: Here): KioskDesk {
  const { outletId } = here.summary;
  const { language } = here;
  return {
    issue: (errand) =>
      issueWith(here, errand, async (said) => {
        const ticketId = newId();
        const command = issueCommand(said, here.outlet, { ticketId, channel: "phone", language });
        const sent = await submit<IssuedAnswer>({ outletId, language }, command);
        if (!sent.ok) return sent;
        const { number, aheadOfYou, wait } = sent.answer;
        return { ok: true, answer: { ticketId, number, standing: { aheadOfYou, wait } } };
      }),
    callStaff: () => submit({ outletId, language }, { type: "CallStaff", alertId: newId() }),
  };
}

type IssuedAnswer = NonNullable<Given["standing"]> & { readonly number: string };
