import { createHmac, randomBytes, randomInt } from "node:crypto";
import { v7 as uuid } from "uuid";
import { createComplaintStart } from "#app/feedback/complaint-start";
import { openFeedbackDesk } from "#app/feedback/feedback-desk";
import { createMoveTicket } from "#app/freer-outlets/move-ticket";
import type { Lobbies } from "#app/lobbies/lobbies";
import { createContactChecks } from "#app/notices/contact-checks";
import { openNotices, type NoticesDeps } from "#app/notices/notices";
import type { NetworkStream, PolicyStream } from "#app/plan/sources";
import type { Clock } from "#app/ports/clock";
import type { Journal } from "#app/ports/journal";
import type { NoticeGateways } from "#app/ports/notice-gateway";
import type { Quality } from "#app/quality/quality";
import type { Vault } from "#app/vault/vault";
import type { Waits } from "#app/views/waits";
import { ticketPagePath } from "#contract/ticket-page";
import type { ServerDeps } from "#server/create-server";

export type PhoneOfficeDeps = {
  readonly journal: Journal;
  readonly vault: Vault;
  readonly lobbies: Lobbies;
  readonly waits: Waits;
  readonly network: NetworkStream;
  readonly policies: PolicyStream;
  readonly quality: Quality;
  readonly clockOf: (outletId: string) => Clock;
  readonly wall: Clock;
  readonly masterKey: Uint8Array;
  readonly gateways: NoticeGateways;
  /** Address of this server as phones know it; notices carry no link without. */
  readonly publicUrl?: string | undefined;
  readonly pause: NoticesDeps["pause"];
  readonly onTrouble: (trouble: unknown) => void;
};

export type PhoneOffice = {
  readonly routes: NonNullable<ServerDeps["phone"]>;
  readonly stop: () => Promise<void>;
};

/** Commits that come together are looked at once. */
const GATHER_MS = 300;
const CODE_BELOW = 1_000_000;
const CODE_DIGITS = 6;

/** What customers do on their own phones, and what reaches them there. */
export function openPhoneOffice(deps: PhoneOfficeDeps): PhoneOffice {
  const { lobbies, quality, clockOf, wall, gateways, masterKey, publicUrl } = deps;
  const network = deps.network.state;
  const common = {
    ...deps,
    network,
    policies: deps.policies.state,
    markOf: (text: string) => createHmac("sha256", masterKey).update(`mark/${text}`).digest("base64url"),
    newCommandId: uuid,
    newTextId: uuid,
    newSalt: () => randomBytes(16).toString("hex"),
  };
  const notices = openNotices({
    ...common,
    linkTo: (outletId, ticketId) =>
      publicUrl === undefined ? undefined : new URL(ticketPagePath(outletId, ticketId), publicUrl).href,
    gather: (work) => void setTimeout(work, GATHER_MS).unref(),
  });
  const checks = createContactChecks({
    gateways,
    wall,
    newCheckId: () => randomBytes(16).toString("base64url"),
    newCode: () => String(randomInt(CODE_BELOW)).padStart(CODE_DIGITS, "0"),
  });
  const timeZoneOf = (outletId: string): string => network().outlets.get(outletId)?.timeZone ?? "UTC";
  return {
    routes: {
      notices,
      feedback: openFeedbackDesk(common),
      moveTicket: createMoveTicket(common),
      policies: deps.policies.state,
      checks,
      startComplaint: createComplaintStart({ checks, quality, lobbies, clockOf, timeZoneOf }),
    },
    stop: notices.stop,
  };
}
