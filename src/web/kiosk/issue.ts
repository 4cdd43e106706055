import type { OutletSummary } from "#contract/outlets";
import type { AskedCommand } from "#contract/commands/command-route";
import type { HallBoard } from "#read/hall-board/hall-board";
import type { Language } from "../shared/language";
import type { Errand } from "./errand";
import type { KioskOutlet } from "./kiosk-outlet";

type With = { readonly ticketId: string; readonly channel: "kiosk" | "phone"; readonly language: Language };

/** What the customer said, as the command that asks for the ticket. The class never follows from a button alone. */
export function issueCommand(errand: Errand, segments: KioskOutlet["segments"], how: With): AskedCommand {
  const { service, specialNeed, diversion, documentsConfirmed } = errand;
  return {
    type: "IssueTicket",
    ...how,
    serviceIds: service ? [service.serviceId] : [],
    segmentId: specialNeed ? segments.specialNeed : segments.ordinary,
    ...(specialNeed && { specialNeed }),
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
