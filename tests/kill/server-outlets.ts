import { evolve } from "#domain/lobby-day/evolve";
import { unopenedDay } from "#domain/lobby-day/initial";
import type { LobbyEvent } from "#domain/lobby-day/messages";
import { dayStream } from "#app/lobbies/day-stream";
import { eventOf } from "#app/journal/records";
import type { Journal, JournalRecord } from "#app/ports/journal";
import { wideOutlet, type BenchOutlet } from "../support/branch-network";

const OUTLET_IDS = ["O-1", "O-2", "O-3", "O-4"];
const WINDOWS = 2;

/** The outlets at work in a kill test that began at this instant. */
export const killOutlets = (openedAt: number): readonly BenchOutlet[] =>
  OUTLET_IDS.map((outletId) => wideOutlet(WINDOWS, openedAt, outletId));

/** What is wrong with the journal after a kill, given all that customers and tellers were ever told. */
export async function serverFaults(
  journal: Journal,
  openedAt: number,
  acks: readonly string[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const lastSeqs = new Map<string, number>();
  for (const { outletId, plan } of killOutlets(openedAt)) {
    const records = await journal.read(dayStream(outletId, plan.businessDate), 0);
    for (const { commandId, seq } of records) lastSeqs.set(`${outletId} ${commandId}`, seq);
    faults.push(...dayFaults(records));
  }
  for (const ack of acks) {
    const [outletId, commandId, version] = ack.split(" ");
    const seq = lastSeqs.get(`${outletId ?? ""} ${commandId ?? ""}`);
    if (seq !== Number(version)) faults.push(`lost: ${ack}; the journal has ${seq ?? "nothing"}`);
  }
  return faults;
}

/** What happened twice in an outlet's day. @throws InvariantError when an event does not fit what was before it */
export function dayFaults(records: readonly JournalRecord[]): readonly string[] {
  records.map(eventOf<LobbyEvent>).reduce(evolve, unopenedDay());
  return [...tornCommands(records), ...doubledSteps(records)];
}

/** The records of one command lie side by side: a command that happened twice leaves a second heap. */
function tornCommands(records: readonly JournalRecord[]): readonly string[] {
  const seen = new Set<string>();
  let before = "";
  const faults: string[] = [];
  for (const { unitId, commandId } of records) {
    if (commandId !== before && seen.has(commandId)) faults.push(`${unitId}: command ${commandId} happened twice`);
    seen.add(commandId);
    before = commandId;
  }
  return faults;
}

/**
 * Nobody in this load is recalled or put back, so a ticket goes each step once and every number is given once. Who waits
 * long and is then served long raises two alerts, each of its own name.
 */
function doubledSteps(records: readonly JournalRecord[]): readonly string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const record of records) {
    const event = eventOf<LobbyEvent>(record);
    if (!("ticketId" in event)) continue;
    const steps = [
      `${event.type} ${event.ticketId} ${"alertId" in event ? event.alertId : ""}`.trimEnd(),
      ...(event.type === "TicketIssued" ? [`number ${event.number}`] : []),
    ];
    for (const step of steps) {
      if (seen.has(step)) faults.push(`${record.unitId}: ${step} happened twice`);
      seen.add(step);
    }
  }
  return faults;
}
