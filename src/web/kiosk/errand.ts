import type { Recognised } from "#contract/recognition";
import type { SpecialNeed } from "#domain/lobby-day/messages";
import type { DiversionChannel } from "#domain/lobby-day/plan";

/** What the kiosk must know of a service to ask its questions. */
export type KioskService = {
  readonly serviceId: string;
  readonly queueId: string;
  readonly cash: boolean;
  readonly divertsTo: readonly DiversionChannel[];
  readonly documents: readonly string[];
};

/** What one customer has said so far. One question a page; an absent answer has not been given. */
export type Errand = {
  readonly queueId?: string;
  readonly service?: KioskService;
  readonly specialNeed?: SpecialNeed;
  /** Who showed a card or a number: a token, and a class where the bank has one for him. */
  readonly customer?: Recognised;
  /** Whether the cash stays below the amount from which a counter must do it. */
  readonly cash?: "below" | "atOrAbove";
  readonly diversion?: { readonly to: DiversionChannel; readonly accepted: boolean };
  readonly documentsConfirmed?: boolean;
};

export type Page = "queues" | "services" | "amount" | "diversion" | "documents" | "issue";

/** Places a customer can walk to from the kiosk without anybody's help, nearest first. */
const NEAR: readonly DiversionChannel[] = ["selfService", "eBankZone"];

/** The page that asks the first question still open, or `issue` when all is said. */
export function pageOf(errand: Errand): Page {
  const { queueId, service } = errand;
  if (!queueId) return "queues";
  if (!service) return "services";
  if (asksAmount(errand)) return "amount";
  if (offerOf(errand) && !errand.diversion) return "diversion";
  if (service.documents.length > 0 && errand.documentsConfirmed === undefined && !errand.diversion?.accepted) {
    return "documents";
  }
  return "issue";
}

/**
 * Where this customer can do it now without a queue. Nobody with a special need, and nobody of a class of his own, is
 * sent away from the counter.
 */
export function offerOf(errand: Errand): DiversionChannel | undefined {
  const { service, cash } = errand;
  if (!service || staysAtCounter(errand) || cash === "atOrAbove") return undefined;
  return NEAR.find((channel) => service.divertsTo.includes(channel));
}

/** One step back: forgets the last answer given. */
export function back(errand: Errand): Errand {
  const { documentsConfirmed, diversion, cash, service, queueId, ...start } = errand;
  if (documentsConfirmed !== undefined) return { ...start, ...kept({ queueId, service, cash, diversion }) };
  if (diversion) return { ...start, ...kept({ queueId, service, cash }) };
  if (cash) return { ...start, ...kept({ queueId, service }) };
  if (service) return { ...start, ...kept({ queueId }) };
  return start;
}

export function withoutDiversion({ diversion: _nobodyAsked, ...errand }: Errand): Errand {
  return errand;
}

function asksAmount(errand: Errand): boolean {
  const { service, cash } = errand;
  if (cash !== undefined || staysAtCounter(errand)) return false;
  return service?.cash === true && service.divertsTo.includes("selfService");
}

function staysAtCounter({ specialNeed, customer }: Errand): boolean {
  return specialNeed !== undefined || customer?.segmentId !== undefined;
}

function kept(answers: { readonly [K in keyof Errand]: Errand[K] | undefined }): Errand {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
}
