import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { OpenJournal } from "#adapter/journal/open";
import { createSqlCaseList } from "#adapter/quality/sql-case-list";
import type { IdentityHouse } from "#app/identity/identity";
import type { NetworkStream, PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import { openChecklists } from "#app/quality/checklists";
import { lookAtDeadlines } from "#app/quality/deadline-watch";
import { postedUnit } from "#app/quality/posted-at";
import { createQuality, type QualityDeps } from "#app/quality/quality";
import type { Vault } from "#app/vault/vault";
import { postsAt } from "#domain/identity/model";
import type { ServerDeps } from "#server/create-server";

export type SiteOfficeDeps = {
  readonly store: OpenJournal;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly identity: Pick<IdentityHouse, "stream">;
  readonly vault: Vault;
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
  /** Told of every case that has changed. */
  readonly committed: NonNullable<QualityDeps["committed"]>;
  readonly onTrouble: (trouble: unknown) => void;
};

export type SiteOffice = {
  readonly routes: NonNullable<ServerDeps["site"]>;
  readonly stop: () => Promise<void>;
};

/** Real time between two looks for deadlines that have passed. */
const LOOK_EVERY_MS = 5_000;

/** The quality of the site on a running server: cases with their list, checklists, and the watch over deadlines. */
export async function openSiteOffice(deps: SiteOfficeDeps): Promise<SiteOffice> {
  const { store, network, policies, identity, vault, clockOf, wall, committed, onTrouble } = deps;
  const { journal, database } = store;
  const list = createSqlCaseList(database);
  const checklists = await openChecklists(journal, wall.now);
  const quality = createQuality({
    journal,
    vault,
    checklists,
    network: network.state,
    policies: policies.state,
    clockOf,
    postedAt: (personId, outletId) => postedUnit(postsAt(identity.stream.state(), personId, wall.now()), outletId),
    newTextId: uuid,
    newSalt: () => randomBytes(16).toString("hex"),
    committed,
  });
  // Outlets may be at different times in a replay; what has passed at the earliest of them has passed at all.
  const now = () => {
    const times = [...network.state().outlets.keys()].map((outletId) => clockOf(outletId).now());
    return times.length === 0 ? wall.now() : Math.min(...times);
  };
  const stopWatch = watchDeadlines(() => lookAtDeadlines({ list, quality, now, newCommandId: uuid }), onTrouble);
  return { routes: { quality, list, checklists, clock: { now } }, stop: stopWatch };
}

/** Looks again and again, never twice at once. */
function watchDeadlines(look: () => Promise<unknown>, onTrouble: (trouble: unknown) => void): () => Promise<void> {
  let looking: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    looking ??= look()
      .catch(onTrouble)
      .finally(() => (looking = undefined));
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
