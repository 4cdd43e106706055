import type { OutletSummary } from "#contract/outlets";
import type { HallBoard } from "#read/hall-board/hall-board";
import type { Language } from "../shared/language";
import type { Errand } from "./errand";
import type { IssueCommand } from "./issuer";
import { MINOR_PER_UNIT, type KioskOutlet } from "./kiosk-outlet";

type With = { readonly ticketId: string; readonly channel: "kiosk" | "phone"; readonly language: Language };

type Offered = Pick<KioskOutlet, "segments" | "cashLimit">;

/** The bank's own class first; whoever only says that he needs help is in the green lane. */
function segmentOf({ customer, specialNeed }: Errand, segments: Offered["segments"]): string {
  const { segmentId } = customer ?? {};
  if (segmentId !== undefined && segments.known.includes(segmentId)) return segmentId;
  return specialNeed ? segments.specialNeed : segments.ordinary;
}

/** What the customer said, as the command that asks for the ticket. The class never follows from a button alone. */
export function issueCommand(errand: Errand, { segments, cashLimit }: Offered, how: With): IssueCommand {
  const { service, specialNeed, cash, diversion, documentsConfirmed, customer } = errand;
  return {
    type: "IssueTicket",
    ...how,
    serviceIds: service ? [service.serviceId] : [],
    segmentId: segmentOf(errand, segments),
    ...(customer && { customerToken: customer.customerToken }),
    ...(specialNeed && { specialNeed }),
    // The customer said "so much or more": enough for the rule, and all that is known.
    ...(cash === "atOrAbove" && { amountMinor: cashLimit * MINOR_PER_UNIT }),
    ...(diversion && { diversion }),
    ...(documentsConfirmed !== undefined && { documentsConfirmed }),
  };
}

/** Labels of the staffed windows that serve this errand, in the order of the hall. */
export function windowsOf(outlet: OutletSummary, board: HallBoard | undefined, { service }: Errand): readonly string[] {
  return outlet.windows
    .filter(({ windowId, serviceIds }) => {
      const state = board?.windows[windowId]?.state;
      return state === "open" && service !== undefined && serviceIds.includes(service.serviceId);
    })
    .map(({ label }) => label)
    .sort((left, right) => Number(left) - Number(right));
}
