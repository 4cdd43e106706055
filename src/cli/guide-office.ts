import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { createSqlJourneyCodes } from "#adapter/journey-codes/sql";
import type { OpenJournal } from "#adapter/journal/open";
import { printForm } from "#adapter/forms/typst";
import type { CalendarStream } from "#app/calendar/calendar-stream";
import { openGuidance, type Guidance } from "#app/appointments/open-guidance";
import type { AppointmentNotices } from "#app/appointments/notices";
import type { StandardStream } from "#app/history/standard-times";
import type { Lobbies } from "#app/lobbies/lobbies";
import { NETWORK_UNIT, type NetworkStream, type PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import type { Rows } from "#app/ports/rows";
import type { Vault } from "#app/vault/vault";
import type { Waits } from "#app/views/waits";
import { businessDateAt } from "#base/calendar";
import type { ServerDeps } from "#server/create-server";

export type GuideOfficeDeps = {
  readonly store: OpenJournal;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly calendar: CalendarStream;
  readonly standards: StandardStream;
  readonly rows: Rows;
  readonly lobbies: Lobbies;
  readonly waits: Waits;
  readonly vault: Vault;
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
  /** Nobody is told of an appointment without. */
  readonly notices?: AppointmentNotices;
  readonly onTrouble: (trouble: unknown) => void;
};

export type GuideOffice = {
  readonly guide: Guidance["guide"];
  readonly routes: NonNullable<ServerDeps["guidance"]>;
  readonly stop: () => Promise<void>;
};

/** Real time between two looks at the appointment books. */
const LOOK_EVERY_MS = 15_000;

/** Guide, journeys and appointments of a running server, with the watch over what time alone changes. */
export async function openGuideOffice(deps: GuideOfficeDeps): Promise<GuideOffice> {
  const { store, network, policies, calendar, standards, clockOf, onTrouble } = deps;
  const { look, ...guidance } = await openGuidance({
    ...deps,
    journal: store.journal,
    codes: createSqlJourneyCodes(store.database, NETWORK_UNIT),
    network: network.state,
    policies: policies.state,
    calendar: calendar.state,
    standards: standards.state,
    newId: uuid,
    newTextId: uuid,
    newSalt: () => randomBytes(16).toString("hex"),
  });
  const todayAt = (outletId: string): string =>
    businessDateAt(clockOf(outletId).now(), network.state().outlets.get(outletId)?.timeZone ?? "UTC");
  let looking: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    looking ??= look()
      .catch(onTrouble)
      .finally(() => (looking = undefined));
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    guide: guidance.guide,
    routes: { ...guidance, todayAt, standards: standards.state, printForm },
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}
