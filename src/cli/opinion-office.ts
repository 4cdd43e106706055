import { v7 as uuid } from "uuid";
import { printDocument } from "#adapter/forms/document";
import { writeXlsx } from "#adapter/sheets/xlsx";
import { createComplaintLetter } from "#app/feedback/complaint-letter";
import { createOwnData } from "#app/feedback/own-data";
import { servicePack } from "#app/feedback/service-pack";
import { createTellGivers } from "#app/feedback/tell-givers";
import { createTicketSurveys } from "#app/feedback/ticket-surveys";
import type { IdentityHouse } from "#app/identity/identity";
import { unitsAbove } from "#app/identity/staff-accounts";
import type { Lobbies } from "#app/lobbies/lobbies";
import type { ContactChecks } from "#app/notices/contact-checks";
import { openStaffNotices } from "#app/notices/staff-notices";
import type { NetworkStream, PolicyStream } from "#app/plan/sources";
import type { CaseList } from "#app/ports/case-list";
import type { Clock } from "#app/ports/clock";
import type { Journal } from "#app/ports/journal";
import type { NoticeGateways } from "#app/ports/notice-gateway";
import type { Rows } from "#app/ports/rows";
import { themesIn } from "#app/quality/counts";
import type { Quality } from "#app/quality/quality";
import { recordedMoment } from "#app/replay/recorded-moment";
import type { Vault } from "#app/vault/vault";
import type { Post, StaffRole } from "#domain/identity/roles";
import type { ServerDeps } from "#server/create-server";
import { lookAgain } from "./look-again";

export type OpinionOfficeDeps = {
  readonly journal: Journal;
  readonly rows: Rows;
  readonly list: CaseList;
  readonly quality: Quality;
  readonly lobbies: Pick<Lobbies, "live">;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly gateways: NoticeGateways;
  readonly checks: ContactChecks;
  readonly vault: Vault;
  readonly identity: Pick<IdentityHouse, "stream">;
  readonly wall: Clock;
  readonly clockOf: (outletId: string) => Clock;
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<void>;
  readonly onTrouble: (trouble: unknown) => void;
};

export type OpinionOffice = {
  readonly routes: NonNullable<ServerDeps["opinions"]>;
  readonly stop: () => Promise<void>;
};

/** Real time between two looks at what the records ask of people. */
const LOOK_EVERY_MS = 30_000;

/** What comes of what customers said: letters, messages, surveys, themes, packs, and what people may ask of their own. */
export function openOpinionOffice(deps: OpinionOfficeDeps): OpinionOffice {
  const { journal, quality, identity, gateways, onTrouble } = deps;
  const network = deps.network.state;
  const counting = { ...deps, network, policies: deps.policies.state };
  const postedAs = (role: StaffRole, isAt: (post: Post) => boolean): string | undefined =>
    [...identity.stream.state().accounts.values()].find(
      ({ closed, posts }) => !closed && posts.some((post) => post.role === role && isAt(post)),
    )?.accountId;
  const staffNotices = openStaffNotices({
    ...counting,
    newCommandId: uuid,
    isStaff: (personId) => identity.stream.state().accounts.has(personId),
    above: (outletId, level) => {
      if (level === "outlet") {
        return postedAs("branchHead", ({ place }) => place.kind === "outlet" && place.outletId === outletId);
      }
      const above = unitsAbove(network(), outletId);
      return postedAs("districtManager", ({ place }) => place.kind === "district" && above.includes(place.unitId));
    },
  });
  const routes: OpinionOffice["routes"] = {
    letter: createComplaintLetter({ quality, network, printDocument }),
    tellGivers: createTellGivers({ ...deps, network }),
    momentOf: (day, asked) => recordedMoment(journal, day, asked),
    themesIn: (outletId, month) => themesIn(counting, outletId, month),
    packOf: (outletId, month, language) => servicePack({ quality, network }, outletId, month, language),
    printDocument,
    writeWorkbook: writeXlsx,
    surveys: createTicketSurveys(deps),
    ownData: createOwnData(deps),
    staffNotices,
    offered: () => (["sms", "mail"] as const).filter((way) => gateways.byWay[way] !== undefined),
  };
  return { routes, stop: lookAgain(staffNotices.look, LOOK_EVERY_MS, onTrouble) };
}
