import { active } from "#domain/network/active";
import type { TicketPrinter } from "#domain/network/place";
import type { NetworkStream } from "../plan/sources";

export type PrintersOf = (outletId: string) => readonly TicketPrinter[];

/** The printers of an outlet, as the network has them now. Cost: a look-up, and a pass when the network changed. */
export function printersOf(network: Pick<NetworkStream, "state" | "version">): PrintersOf {
  let version = -1;
  let byOutlet = new Map<string, TicketPrinter[]>();
  return (outletId) => {
    if (version !== network.version()) {
      version = network.version();
      byOutlet = new Map();
      for (const printer of active(network.state().printers)) {
        byOutlet.set(printer.outletId, [...(byOutlet.get(printer.outletId) ?? []), printer]);
      }
    }
    return byOutlet.get(outletId) ?? [];
  };
}

/** The printer in this kiosk, or one that stands in none. Rule PD-1. */
export function printerFor(printers: readonly TicketPrinter[], kiosk: string | undefined): TicketPrinter | undefined {
  const own = kiosk === undefined ? undefined : printers.find((printer) => printer.kiosk === kiosk);
  return own ?? printers.find((printer) => printer.kiosk === undefined);
}
