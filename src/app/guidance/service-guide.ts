import type { BusinessDate } from "#base/calendar";
import { formsOf } from "#domain/guide/asked-of";
import type { Form, Guide, GuideContent, Part, Text } from "#domain/guide/model";
import { active } from "#domain/network/active";
import type { Service } from "#domain/network/catalogue";
import type { Network } from "#domain/network/network";
import { standardOn, type StandardBook } from "#domain/standard-times/model";

/** A service as the list of the guide shows it; `words` are what else people call it. */
export type GuideEntry = {
  readonly serviceId: string;
  readonly familyId: string;
  readonly name: Text;
  readonly summary: Text;
  readonly words: Text;
};

/** Everything a customer should know of a service before he comes. */
export type ServiceGuide = GuideEntry & {
  readonly steps: readonly Text[];
  readonly documents: readonly { readonly documentId: string; readonly note?: Text }[];
  readonly forms: readonly Pick<Form, "id" | "title">[];
  readonly parts: readonly Part[];
  readonly feeMinor: number;
  readonly currency: string;
  /** Standard minutes at the counter, and how many of them a filled form saves. */
  readonly standardMin: number;
  readonly prefillSavesMin: number;
  /** The limit that the bank sets itself. */
  readonly limitMin: number;
  readonly channels: Service["channels"];
};

export type GuideSources = {
  readonly content: GuideContent;
  readonly network: Network;
  readonly standards: StandardBook;
};

/** Services that a customer can come for and that somebody has written a guide for, in the order of their ids. */
export function guideEntries({ content, network }: Omit<GuideSources, "standards">): readonly GuideEntry[] {
  const services = [...active(network.services)].sort((one, other) => (one.id < other.id ? -1 : 1));
  return services.flatMap((service) => {
    const guide = content.guides.find(({ serviceId }) => serviceId === service.id);
    return guide ? [entryOf(service, guide)] : [];
  });
}

/** Undefined for a service that is unknown or has no guide. */
export function serviceGuide(
  { content, network, standards }: GuideSources,
  serviceId: string,
  date: BusinessDate,
): ServiceGuide | undefined {
  const service = network.services.get(serviceId);
  const guide = content.guides.find((one) => one.serviceId === serviceId);
  if (!service || service.retired || !guide) return undefined;
  const { documentNotes = {}, parts = [], steps } = guide;
  return {
    ...entryOf(service, guide),
    steps,
    parts,
    documents: service.documents.map((documentId) => {
      const note = documentNotes[documentId];
      return { documentId, ...(note && { note }) };
    }),
    forms: formsOf(content, { serviceIds: [serviceId] }).map(({ id, title }) => ({ id, title })),
    feeMinor: service.feeMinor,
    currency: currencyOf(network),
    standardMin: standardMin(service, standards, date),
    prefillSavesMin: service.prefillSavesMin,
    limitMin: service.limitMin,
    channels: service.channels,
  };
}

/** The approved standard of a service at an outlet or everywhere, else the nominal minutes of the network. */
export function standardMin(service: Service, standards: StandardBook, date: BusinessDate, outletId?: string): number {
  const place = { serviceId: service.id, ...(outletId !== undefined && { outletId }) };
  return standardOn(standards, place, date)?.minutes ?? service.counterMeanMin;
}

function entryOf({ id, familyId, name }: Service, { summary, words }: Guide): GuideEntry {
  return { serviceId: id, familyId, name, summary, words };
}

function currencyOf(network: Network): string {
  for (const { kind, currency } of active(network.orgUnits)) if (kind === "network" && currency) return currency;
  return "CNY";
}
