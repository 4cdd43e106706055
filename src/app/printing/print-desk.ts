import type { EpochMs } from "#base/time";
import { accept, refuse, type Result } from "#base/result";
import type { LobbyDay, Ticket } from "#domain/lobby-day/model";
import type { Network } from "#domain/network/network";
import type { TicketPrinter } from "#domain/network/place";
import type { Lobbies } from "../lobbies/lobbies";
import type { Clock } from "../ports/clock";
import type { Paper, Printed, PrinterPort, PrinterState } from "../ports/printer";
import type { Waits } from "../views/waits";
import { paperOf, samplePaper, type SampleAsked } from "./paper-of";
import { createPrinterStates } from "./printer-states";
import { printerFor, type PrintersOf } from "./printers-of";

export type PrintDeskDeps = {
  readonly printers: PrinterPort;
  /** A paper as SVG, as wide as the printer's. */
  readonly picture: (paper: Paper, widthDots: number) => string;
  readonly printersOf: PrintersOf;
  readonly network: () => Network;
  readonly lobbies: Pick<Lobbies, "live" | "submit">;
  readonly waits: Waits;
  /** Real time: since when a printer is as it is. */
  readonly wall: Clock;
  readonly newCommandId: () => string;
};

/** What became of a paper, and what its printer says of itself. */
export type PaperOutcome = Printed | { readonly outcome: "noPrinter" };

export type PrintingRefusal =
  | { readonly code: "printing.ticketOver"; readonly ticketNumber: string }
  | { readonly code: "printing.numberUnknown"; readonly number: string }
  | { readonly code: "printing.copyTaken"; readonly number: string }
  | { readonly code: "printing.printerUnknown"; readonly printerId: string }
  | { readonly code: "lobby.ticketUnknown"; readonly ticketId: string };

type At = {
  readonly outletId: string;
  /** Label of the kiosk that asks; absent when a person does. */
  readonly kiosk?: string;
};

export type PaperAsked = At & {
  readonly ticketId: string;
  /** The same for a request that is repeated. */
  readonly jobId: string;
  readonly isCopy: boolean;
  readonly pageAddress: string;
};

type How = At & { readonly isCopy: boolean; readonly pageAddress?: string };

export type PrinterEntry = TicketPrinter & { readonly state: PrinterState | "unknown"; readonly since?: EpochMs };

/** Rules PD-1 to PD-6 of ./SPEC.md. */
export type PrintDesk = {
  readonly print: (asked: PaperAsked) => Promise<Result<PaperOutcome, PrintingRefusal>>;
  /** A copy for who lost the ticket and knows its number. */
  readonly printLost: (
    asked: At & { readonly number: string },
  ) => Promise<Result<{ readonly ticket: Ticket; readonly printed: PaperOutcome }, PrintingRefusal>>;
  readonly printersAt: (outletId: string) => readonly PrinterEntry[];
  readonly testPrint: (asked: SampleAt) => Promise<Result<Printed, PrintingRefusal>>;
  /** How a ticket from this printer looks, as SVG. */
  readonly preview: (asked: SampleAt) => Result<string, PrintingRefusal>;
  /** Asks every printer of these outlets how it is. */
  readonly look: (outletIds: readonly string[]) => Promise<void>;
};

export type SampleAt = Omit<SampleAsked, "now"> & { readonly printerId: string };

/** Jobs remembered against repetition: more than all kiosks of a server ask within a minute. */
const JOBS_MAX = 2_000;
/** Tickets remembered as printed: those of a day, of a thousand outlets. */
const TICKETS_MAX = 500_000;

export function createPrintDesk(deps: PrintDeskDeps): PrintDesk {
  const { printers, printersOf, lobbies } = deps;
  const states = createPrinterStates(deps);
  const once = createJobs();
  /** Tickets of which a paper hangs out somewhere, or may. */
  const papers = new Set<string>();
  const copied = new Set<string>();

  const send = async (printer: TicketPrinter, paper: Paper): Promise<Printed> => {
    const printed = await printers.print(printer, paper);
    await states.said(printer, printed.state);
    return printed;
  };
  const printTicket = async (ticket: Ticket, day: LobbyDay, how: How): Promise<PaperOutcome> => {
    const printer = printerFor(printersOf(how.outletId), how.kiosk);
    if (!printer) return { outcome: "noPrinter" };
    const isCopy = how.isCopy || papers.has(ticket.ticketId);
    const sources = { day, network: deps.network(), waits: deps.waits };
    const printed = await send(printer, paperOf(ticket, sources, { pageAddress: how.pageAddress, isCopy }));
    if (printed.outcome !== "notPrinted") remember(papers, ticket.ticketId);
    return printed;
  };

  return {
    print: async (asked) => {
      const day = lobbies.live(asked.outletId)?.day;
      const ticket = day?.tickets.get(asked.ticketId);
      if (!day || !ticket) return refuse({ code: "lobby.ticketUnknown", ticketId: asked.ticketId });
      if (ticket.state === "ended") return refuse({ code: "printing.ticketOver", ticketNumber: ticket.number });
      return accept(await once(asked.jobId, () => printTicket(ticket, day, asked)));
    },
    printLost: async ({ number, ...at }) => {
      const day = lobbies.live(at.outletId)?.day;
      const ticket = [...(day?.tickets.values() ?? [])].find((one) => one.number === number && one.state !== "ended");
      if (!day || !ticket) return refuse({ code: "printing.numberUnknown", number });
      // At a machine anybody may type anybody's number; a member of staff sees who asks.
      if (at.kiosk !== undefined && copied.has(ticket.ticketId)) return refuse({ code: "printing.copyTaken", number });
      remember(copied, ticket.ticketId);
      const printed = await printTicket(ticket, day, { ...at, isCopy: true });
      if (printed.outcome !== "printed") copied.delete(ticket.ticketId);
      return accept({ ticket, printed });
    },
    printersAt: (outletId) => printersOf(outletId).map((printer) => ({ ...printer, ...states.of(printer.id) })),
    testPrint: async (asked) => {
      const printer = findPrinter(deps, asked);
      return printer.ok ? accept(await send(printer.value, sampleOf(deps, asked))) : printer;
    },
    preview: (asked) => {
      const printer = findPrinter(deps, asked);
      return printer.ok ? accept(deps.picture(sampleOf(deps, asked), printer.value.widthDots)) : printer;
    },
    look: async (outletIds) => {
      const all = outletIds.flatMap((outletId) => printersOf(outletId));
      await Promise.all(all.map(async (printer) => states.said(printer, await printers.look(printer))));
    },
  };
}

/** Forgets the oldest of too many: a server runs for months. */
function remember(tickets: Set<string>, ticketId: string): void {
  tickets.add(ticketId);
  const [oldest] = tickets;
  if (tickets.size > TICKETS_MAX && oldest !== undefined) tickets.delete(oldest);
}

type Once = (jobId: string, work: () => Promise<PaperOutcome>) => Promise<PaperOutcome>;

/** A job that is asked for again is the one under way, or what came of it. */
function createJobs(): Once {
  const jobs = new Map<string, Promise<PaperOutcome>>();
  return (jobId, work) => {
    const known = jobs.get(jobId);
    if (known) return known;
    const oldest = jobs.keys().next().value;
    if (jobs.size >= JOBS_MAX && oldest !== undefined) jobs.delete(oldest);
    const job = work();
    jobs.set(jobId, job);
    return job;
  };
}

function findPrinter(
  { printersOf }: PrintDeskDeps,
  { outletId, printerId }: SampleAt,
): Result<TicketPrinter, PrintingRefusal> {
  const printer = printersOf(outletId).find(({ id }) => id === printerId);
  return printer ? accept(printer) : refuse({ code: "printing.printerUnknown", printerId });
}

const sampleOf = ({ network, wall }: PrintDeskDeps, asked: SampleAt): Paper =>
  samplePaper(network(), { ...asked, now: wall.now() });
