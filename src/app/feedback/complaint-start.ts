import { businessDateAt } from "#base/calendar";
import type { Result } from "#base/result";
import type { ComplaintCommand } from "#domain/complaint/messages";
import type { Cause } from "../journal/records";
import type { Lobbies } from "../lobbies/lobbies";
import type { ContactCheckRefusal, ContactChecks } from "../notices/contact-checks";
import type { Quality, QualityRefusal } from "../quality/quality";
import { receiptNumber } from "./receipt-number";

export type StartedComplaint = {
  /** Made by the page (UUIDv7), so a repeated start files one complaint. */
  readonly complaintId: string;
  readonly checkId: string;
  readonly code: string;
  readonly category: Extract<ComplaintCommand, { readonly type: "ReceiveComplaint" }>["category"];
  readonly facts: string;
  readonly name: string;
  /** The ticket it is about, when it is about one. */
  readonly ticketId?: string;
};

export type ComplaintStart = (
  outletId: string,
  asked: StartedComplaint,
  cause: Cause,
) => Promise<Result<{ readonly receipt: string }, ContactCheckRefusal | QualityRefusal>>;

export type ComplaintStartDeps = {
  readonly checks: Pick<ContactChecks, "confirm" | "end">;
  readonly quality: Pick<Quality, "submit">;
  readonly lobbies: Pick<Lobbies, "live">;
  readonly clockOf: (outletId: string) => { readonly now: () => number };
  readonly timeZoneOf: (outletId: string) => string;
};

/** Files a complaint of somebody who has confirmed where he can be reached. FE-3 */
export function createComplaintStart(deps: ComplaintStartDeps): ComplaintStart {
  const { checks, quality, lobbies, clockOf, timeZoneOf } = deps;
  return async (outletId, { complaintId, checkId, code, category, facts, name, ticketId }, cause) => {
    const confirmed = checks.confirm(checkId, code);
    if (!confirmed.ok) return confirmed;
    const { way, to } = confirmed.value;
    const businessDate = businessDateAt(clockOf(outletId).now(), timeZoneOf(outletId));
    const known = ticketId !== undefined && lobbies.live(outletId)?.day.tickets.has(ticketId);
    const person = { personal: { name, [way === "sms" ? "phone" : "mail"]: to } };
    const done = await quality.submit(
      "complaint",
      { outletId, caseId: complaintId },
      {
        type: "ReceiveComplaint",
        complaintId,
        outletId,
        intake: "web",
        category,
        facts: { personal: { text: facts } },
        givers: [{ giverId: "customer", role: "customer", person, identityVerified: true }],
        subjects: [],
        tickets: known ? [{ outletId, businessDate, ticketId }] : [],
      },
      cause,
    );
    if (!done.ok) return done;
    checks.end(checkId);
    return { ok: true, value: { receipt: receiptNumber(outletId, businessDate, complaintId) } };
  };
}
