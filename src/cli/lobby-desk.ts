import { createLateTickets } from "#app/late-tickets/late-tickets";
import type { NetworkStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import type { Journal } from "#app/ports/journal";
import { createReception, type ReceptionDeps } from "#app/reception/reception";
import { openScripts, type ScriptsDeps } from "#app/scripts/scripts";
import type { ServerDeps } from "#server/create-server";

export type LobbyDeskDeps = {
  readonly journal: Journal;
  readonly rows: ScriptsDeps["rows"];
  readonly network: NetworkStream;
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
  /** Told of every register that has grown. */
  readonly committed: NonNullable<ReceptionDeps["committed"]>;
};

/** What the people of the lobby work with beside the line: scripts, and the register of what customers asked. */
export async function openLobbyDesk(deps: LobbyDeskDeps): Promise<NonNullable<ServerDeps["lobbyDesk"]>> {
  const { journal, rows, network, clockOf, wall, committed } = deps;
  const timeZoneOf = (outletId: string): string => network.state().outlets.get(outletId)?.timeZone ?? "UTC";
  return {
    scripts: await openScripts({ journal, rows, now: wall.now }),
    lateTickets: createLateTickets({ journal, clockOf, timeZoneOf }),
    reception: createReception({ journal, clockOf, wall, timeZoneOf, committed }),
  };
}
