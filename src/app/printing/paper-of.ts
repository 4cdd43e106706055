import { present } from "#base/assert";
import { businessDateAt, wallTimeAt } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { Network } from "#domain/network/network";
import type { Paper } from "../ports/printer";
import type { Waits } from "../views/waits";

type Sources = { readonly day: LobbyDay; readonly network: Network; readonly waits: Waits };
type Language = Paper["language"];

const LANGUAGES: readonly Language[] = ["zh", "en", "es", "ko"];
const FIRST: Language = "zh";

/** What stands on a ticket's paper now: a later copy tells the place in line of that moment. */
export function paperOf(
  ticket: Ticket,
  { day, network, waits }: Sources,
  { pageAddress, isCopy }: { readonly pageAddress: string | undefined; readonly isCopy: boolean },
): Paper {
  const { outletId, timeZone } = day.plan;
  const standing = waits.ofTicket(day, ticket.ticketId);
  const service = day.plan.services[day.serviceIx.get(ticket.serviceId) ?? -1];
  return {
    ...spoken(LANGUAGES.find((one) => one === ticket.language) ?? FIRST),
    outletName: network.outlets.get(outletId)?.name ?? called(outletId),
    number: ticket.number,
    serviceName: network.services.get(ticket.serviceId)?.name ?? called(ticket.serviceId),
    issuedAt: `${businessDateAt(ticket.issuedAt, timeZone)} ${wallTimeAt(ticket.issuedAt, timeZone)}`,
    peopleAhead: standing?.aheadOfYou ?? 0,
    wait: standing?.wait ?? "unknown",
    windows: windowsFor(ticket, day),
    documents: service?.documents ?? [],
    ...(pageAddress !== undefined && { pageAddress }),
    isCopy,
  };
}

export type SampleAsked = {
  readonly outletId: string;
  readonly language: Language;
  /** What it is called in place of a service. */
  readonly title: Paper["outletName"];
  readonly now: EpochMs;
};

/** A paper with everything on it that no customer gets: number 000 is never given. */
export function samplePaper(network: Network, { outletId, language, title, now }: SampleAsked): Paper {
  const outlet = network.outlets.get(outletId);
  const timeZone = outlet?.timeZone ?? "UTC";
  const asking = [...network.services.values()].find(({ documents }) => documents.length > 0);
  return {
    ...spoken(language),
    outletName: outlet?.name ?? called(outletId),
    number: "A000",
    serviceName: title,
    issuedAt: `${businessDateAt(now, timeZone)} ${wallTimeAt(now, timeZone)}`,
    peopleAhead: 4,
    wait: { fromMin: 6, toMin: 11 },
    windows: ["1", "3"],
    documents: asking?.documents ?? [],
    pageAddress: "https://guichet.example/",
    isCopy: false,
  };
}

/** English beside any other language: staff of every branch can read it. */
function spoken(language: Language): Pick<Paper, "language" | "second"> {
  return language === "en" ? { language } : { language, second: "en" };
}

/** Labels of the open windows that serve what the ticket is about. */
function windowsFor({ serviceId }: Ticket, day: LobbyDay): readonly string[] {
  const serviceIx = day.serviceIx.get(serviceId) ?? -1;
  return [...day.windows.values()]
    .filter(({ state, serves }) => state === "open" && serves[serviceIx] === 1)
    .map(({ ix }) => present(day.plan.windows[ix], "planned window").label);
}

const called = (id: string): Paper["outletName"] => ({ zh: id, en: id, es: id, ko: id });
