import { v7 as uuid } from "uuid";
import { openFloatingStaff } from "#app/floating-staff/floating-staff";
import { openChangeDesk } from "#app/head-office/change-desk";
import { createHeadOffice, type HeadOffice } from "#app/head-office/head-office";
import type { IdentityHouse } from "#app/identity/identity";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { PlanSources } from "#app/plan/lobby-plan";
import type { NetworkStream, PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import type { Journal } from "#app/ports/journal";
import { businessDateAt, type BusinessDate } from "#base/calendar";
import type { ServerDeps } from "#server/create-server";

export type HeadDeskDeps = {
  readonly journal: Journal;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly lobbies: Lobbies;
  readonly identity: Pick<IdentityHouse, "stream">;
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
  readonly masterKey: Uint8Array;
  readonly onTrouble: (trouble: unknown) => void;
};

export type HeadDesk = {
  readonly headOffice: HeadOffice;
  readonly routes: NonNullable<ServerDeps["head"]>;
  /** What plans are made from, the people whom outlets lend each other included. */
  readonly sources: () => PlanSources;
  readonly stop: () => void;
};

/** Real time between two looks for days that have come and moves that are over. */
const LOOK_EVERY_MS = 5_000;

/** What is decided above the outlets, on a running server: the network, policies, and people between outlets. */
export async function openHeadDesk(deps: HeadDeskDeps): Promise<HeadDesk> {
  const { journal, network, policies, lobbies, identity, wall, onTrouble } = deps;
  const floats = await openFloatingStaff({
    journal,
    network: network.state,
    policies: policies.state,
    lobbies,
    identity: identity.stream,
    wall,
    newId: uuid,
  });
  const { guests } = floats;
  const sourcesWith = (changed: PlanSources["network"]): PlanSources => {
    return { network: changed, policies: policies.state(), guests };
  };
  const headOffice = createHeadOffice({ network, policies, lobbies, wall, newId: uuid, guests });
  const edits = { network, lobbies, wall, sourcesWith };
  const today = () => dateEverywhere(deps);
  const changes = await openChangeDesk({
    journal,
    headOffice,
    edits,
    wall,
    today,
    newId: uuid,
    masterKey: deps.masterKey,
  });
  const timer = setInterval(() => {
    Promise.all([changes.look(), floats.look()]).catch(onTrouble);
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    headOffice,
    routes: { edits, journal, floats, changes, policies: policies.state, today },
    sources: () => sourcesWith(network.state()),
    stop: () => clearInterval(timer),
  };
}

/** The business date that has begun at every outlet, by their own clocks. */
function dateEverywhere({ network, clockOf, wall }: HeadDeskDeps): BusinessDate {
  const dates = [...network.state().outlets.values()]
    .filter(({ retired }) => !retired)
    .map(({ id, timeZone }) => businessDateAt(clockOf(id).now(), timeZone))
    .sort();
  return dates[0] ?? businessDateAt(wall.now(), "UTC");
}
