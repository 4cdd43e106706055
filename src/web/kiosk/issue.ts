import type { OutletSummary } from "#contract/outlets";
import type { AskedCommand } from "#contract/commands/command-route";
import type { HallBoard } from "#read/hall-board/hall-board";
import type { Language } from "../shared/language";
import type { Errand } from "./errand";
import { MINOR_PER_UNIT, type KioskOutlet } from "./kiosk-outlet";

type With = { readonly ticketId: string; readonly channel: "kiosk" | "phone"; readonly language: Language };

type Offered = Pick<KioskOutlet, "segments" | "cashLimit">;

/** What the customer said, as the command that asks for the ticket. The class never follows from a button alone. */
export function issueCommand(errand: Errand, { segments, cashLimit }: Offered, how: With): AskedCommand {
  const { service, specialNeed, cash, diversion, documentsConfirmed } = errand;
  return {
    type: "IssueTicket",
    ...how,
    serviceIds: service ? [service.serviceId] : [],
    segmentId: specialNeed ? segments.specialNeed : segments.ordinary,
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
