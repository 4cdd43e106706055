import { createSqlFileStore } from "#adapter/files/sql-file-store";
import type { OpenJournal } from "#adapter/journal/open";
import { createCaseFiles } from "#app/files/case-files";
import { createLateTickets } from "#app/late-tickets/late-tickets";
import type { NetworkStream, PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import { createReception, type ReceptionDeps } from "#app/reception/reception";
import { createScreens } from "#app/screen-content/screens";
import { openScripts, type ScriptsDeps } from "#app/scripts/scripts";
import type { ServerDeps } from "#server/create-server";

export type LobbyDeskDeps = {
  readonly store: OpenJournal;
  readonly rows: ScriptsDeps["rows"];
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly masterKey: Uint8Array;
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
  /** Told of every register that has grown. */
  readonly committed: NonNullable<ReceptionDeps["committed"]>;
};

/** What the people of the lobby work with beside the line: scripts, screens, the register of what customers asked. */
export async function openLobbyDesk(deps: LobbyDeskDeps): Promise<NonNullable<ServerDeps["lobbyDesk"]>> {
  const { store, rows, network, policies, masterKey, clockOf, wall, committed } = deps;
  const { journal, database } = store;
  const files = createCaseFiles(createSqlFileStore(database), masterKey);
  const timeZoneOf = (outletId: string): string => network.state().outlets.get(outletId)?.timeZone ?? "UTC";
  return {
    scripts: await openScripts({ journal, rows, now: wall.now }),
    screens: createScreens({
      ...{ journal, files, clockOf, wall },
      network: network.state,
      policies: policies.state,
    }),
    lateTickets: createLateTickets({ journal, clockOf, timeZoneOf }),
    reception: createReception({ journal, clockOf, wall, timeZoneOf, committed }),
  };
}
