import { v7 as uuid } from "uuid";
import { paperSvg, tcpPrinters } from "#adapter/printer/tcp-printer";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { NetworkStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import { createPrintDesk, type PrintDesk } from "#app/printing/print-desk";
import { printersOf } from "#app/printing/printers-of";
import type { Waits } from "#app/views/waits";

export type PrintOfficeDeps = {
  readonly network: NetworkStream;
  readonly lobbies: Lobbies;
  readonly waits: Waits;
  readonly wall: Clock;
  readonly onTrouble: (trouble: unknown) => void;
};

export type PrintOffice = { readonly desk: PrintDesk; readonly stop: () => Promise<void> };

/** Real time between two looks at every printer: staff hear of an empty one before the next customer does. */
const LOOK_EVERY_MS = 10_000;

/** The print desk of a running server, and its look at every printer now and then. */
export function openPrintOffice({ network, lobbies, waits, wall, onTrouble }: PrintOfficeDeps): PrintOffice {
  const desk = createPrintDesk({
    printers: tcpPrinters(),
    picture: paperSvg,
    printersOf: printersOf(network),
    network: network.state,
    lobbies,
    waits,
    wall,
    newCommandId: uuid,
  });
  let looking: Promise<unknown> | undefined;
  const look = (): void => {
    looking ??= desk
      .look(lobbies.outletIds())
      .catch(onTrouble)
      .finally(() => (looking = undefined));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return {
    desk,
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
