import { printDocument } from "#adapter/forms/document";
import { readContact } from "#app/notices/staff-contact";
import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { OpenJournal } from "#adapter/journal/open";
import { createSqlFileStore } from "#adapter/files/sql-file-store";
import { createSqlCaseList } from "#adapter/quality/sql-case-list";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { IdentityHouse } from "#app/identity/identity";
import { createCaseFiles } from "#app/files/case-files";
import { NETWORK_UNIT, type NetworkStream, type PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import type { Rows } from "#app/ports/rows";
import { openChecklists } from "#app/quality/checklists";
import { createCounts } from "#app/quality/counts";
import { createDayForms } from "#app/quality/day-forms";
import { lookAtDeadlines } from "#app/quality/deadline-watch";
import { followLobbies } from "#app/quality/follow-lobbies";
import { postedUnit } from "#app/quality/posted-at";
import { FORGET_STAFF, forgetStaff } from "#app/quality/forget-staff";
import { createQuality, type QualityDeps } from "#app/quality/quality";
import { createStaffRetention } from "#app/quality/staff-retention";
import { createVeil, veiledList } from "#app/quality/veil";
import type { Vault } from "#app/vault/vault";
import { businessDateAt, type BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { Jobs } from "#app/ports/jobs";
import { createOwnReviews } from "#app/quality/own-reviews";
import { createOwnWork } from "#app/quality/own-work";
import type { Rosters } from "#app/rosters/rosters";
import { postsAt } from "#domain/identity/model";
import { spansOn } from "#domain/network/hours-on";
import type { ServerDeps } from "#server/create-server";
import { lookAgain } from "./look-again";
import { openPractice, watchProcesses } from "./practice-office";

export type SiteOfficeDeps = {
  readonly store: OpenJournal;
  readonly rows: Rows;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly identity: Pick<IdentityHouse, "stream" | "views">;
  readonly vault: Vault;
  readonly masterKey: Uint8Array;
  readonly lobbies: Pick<Lobbies, "subscribe">;
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
  readonly jobs: Pick<Jobs, "work">;
  /** Told of every case that has changed. */
  readonly committed: NonNullable<QualityDeps["committed"]>;
  /** The weeks of the rosters. */
  readonly books: Rosters["books"];
  readonly onTrouble: (trouble: unknown) => void;
  /** No deadline is looked at while it says so. */
  readonly atRest: () => boolean;
};

export type SiteOffice = {
  readonly routes: NonNullable<ServerDeps["site"]>;
  readonly stop: () => Promise<void>;
};

/** Real time between two looks for deadlines that have passed. */
const LOOK_EVERY_MS = 5_000;

/** The quality of the site on a running server: cases with their list, checklists, and the watch over deadlines. */
export async function openSiteOffice(deps: SiteOfficeDeps): Promise<SiteOffice> {
  const { store, rows, network, policies, identity, vault, masterKey, lobbies, clockOf, wall } = deps;
  const { committed, onTrouble } = deps;
  const { journal, database } = store;
  const whole = createSqlCaseList(database);
  const files = createCaseFiles(createSqlFileStore(database), masterKey);
  const checklists = await openChecklists(journal, wall.now);
  const { now, nowAt } = clocksOf(deps);
  const sources = { network: network.state, policies: policies.state };
  const retention = createStaffRetention({ ...sources, journal, nowAt });
  const veil = { retention, isPerson: isPersonIn(deps) };
  const list = veiledList(whole, veil);
  const quality = createQuality({
    journal,
    vault,
    checklists,
    files,
    ...sources,
    clockOf,
    counts: createCounts({ ...sources, list, rows }),
    veil: createVeil({ ...veil, rows }),
    postedAt: (personId, outletId) => postedUnit(postsAt(identity.stream.state(), personId, wall.now()), outletId),
    newTextId: uuid,
    newSalt: () => randomBytes(16).toString("hex"),
    committed,
  });
  const books = { journal, rows, network, policies, identity };
  const practice = await openPractice({ ...books, quality, checklists, now, nowAt, veil });
  const forgetting = { ...practice, journal, rows, network: network.state, vault, quality, retention, nowAt };
  const own = ownRecords(deps, nowAt);
  await deps.jobs.work(FORGET_STAFF, async (_input, signal) => {
    await forgetStaff({ ...forgetting, newCommandId: uuid }, signal);
    await own.reviews.forgetOld(identity.stream.state().accounts.keys(), own.todayAt(NETWORK_UNIT));
  });
  const stopCounting = watchProcesses({ network, now, atRest: deps.atRest }, practice, onTrouble);
  const stopWatch = lookAgain(
    async () => (deps.atRest() ? 0 : lookAtDeadlines({ list, quality, now, newCommandId: uuid })),
    LOOK_EVERY_MS,
    onTrouble,
  );
  const stopFollowing = followLobbies({ lobbies, quality, newCommandId: uuid, onTrouble });
  const board = { ...sources, list, nowAt };
  const stop = async (): Promise<void> => {
    await stopFollowing();
    await stopWatch();
    await stopCounting();
  };
  const opensOn = (outletId: string, date: BusinessDate): boolean => {
    const outlet = network.state().outlets.get(outletId);
    return outlet !== undefined && spansOn(outlet, date).length > 0;
  };
  const clock = { now };
  const tellView = identity.views.tell;
  const dayForms = createDayForms(journal);
  const desk = { files, tellView, clock, board, dayForms, opensOn, retention, printDocument };
  return { routes: { quality, list, checklists, ...practice, ...own, ...desk }, stop };
}

/** What everybody's own record is read from, beside the cases. */
function ownRecords({ rows, books, network, vault }: SiteOfficeDeps, nowAt: (unitId: string) => EpochMs) {
  return {
    contactOf: (accountId: string) => readContact(vault, accountId),
    workOf: createOwnWork({ rows, books, network: network.state, nowAt }),
    reviews: createOwnReviews(vault),
    todayAt: (unitId: string) => businessDateAt(nowAt(unitId), network.state().outlets.get(unitId)?.timeZone ?? "UTC"),
  };
}

/** Business time: the earliest of all outlets, for what has passed there has passed at all; and at one unit. */
function clocksOf({ network, clockOf, wall }: Pick<SiteOfficeDeps, "network" | "clockOf" | "wall">) {
  const now = () => {
    // Outlets may be at different times in a replay.
    const times = [...network.state().outlets.keys()].map((outletId) => clockOf(outletId).now());
    return times.length === 0 ? wall.now() : Math.min(...times);
  };
  const nowAt = (unitId: string) => {
    const { outlets } = network.state();
    if (outlets.has(unitId)) return clockOf(unitId).now();
    // The head office lives by the clock of the network's first outlet.
    const [first] = outlets.keys();
    return first === undefined ? wall.now() : clockOf(first).now();
  };
  return { now, nowAt };
}

/** Whether a code is that of somebody who works or worked here, also after the account was closed. */
function isPersonIn({ identity, network }: Pick<SiteOfficeDeps, "identity" | "network">): (code: string) => boolean {
  return (code) => identity.stream.state().accounts.has(code) || network.state().staff.has(code);
}
