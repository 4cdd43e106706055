import { addDays, businessDateAt, startOfDay } from "#base/calendar";
import { HOUR_MS, type EpochMs } from "#base/time";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import { createPlay, type Play } from "#engine/simulation/play";
import type { HttpLobby, Sent } from "../http-lobby/http-lobby";
import type { RecordedDay } from "./recorded-day";
import { replayLobby, type ReplayLobby } from "./replay-lobby";
import { reportOf, type ReplayReport, type Told } from "./replay-report";

export type ReplayOptions = {
  readonly day: RecordedDay;
  readonly outletId: string;
  readonly lobby: Pick<HttpLobby, "send" | "setClock" | "clock" | "floor">;
  /** Business seconds a second; undefined: as fast as the server answers. */
  readonly speed: number | undefined;
  readonly newCommandId: () => string;
  readonly newTicketId: (ix: number, at: EpochMs) => string;
  readonly pause: (ms: number) => Promise<void>;
  readonly onProgress?: (share: number) => void;
};

/** The server did not let the day be opened, or did not let it end. */
export class ReplayImpossible extends Error {
  override readonly name = "ReplayImpossible";
}

/**
 * Drives a running server through a recorded day. The play of the twin sends the commands, with the customers, windows
 * and service times of the file; whom a window calls, the live rules decide.
 *
 * @throws ReplayImpossible when the server does not open the day, @throws LobbyUnreachable when it stays away
 */
export async function replay(options: ReplayOptions): Promise<ReplayReport> {
  const { day, outletId } = options;
  const { plan, model, customers } = await openDay(options);
  const ticketIds = customers.map((customer, ix) => options.newTicketId(ix, customer.arriveAt));
  const play = createPlay({ plan, model, customers, seed: outletId, ticketIdOf: (ix) => ticketIds[ix] ?? "" });
  const told: Told = { calls: [], refusals: [], ended: new Map(), issued: 0 };
  await drive(play, plan.opensAt, options, told);
  const { view } = await options.lobby.floor(outletId);
  return reportOf(day, plan.businessDate, new Map(ticketIds.map((id, ix) => [id, ix])), told, view);
}

async function drive(play: Play, opensAt: EpochMs, options: ReplayOptions, told: Told): Promise<void> {
  const { lobby, outletId, speed, newCommandId, pause, onProgress } = options;
  let now = opensAt;
  if (speed !== undefined) now = (await lobby.setClock(outletId, { speed, paused: false })).businessNow;
  while (!play.closed()) {
    const due = play.nextAt();
    if (due > opensAt + DAY_LENGTH_MS + OVERTIME_MAX_MS) throw new ReplayImpossible(endless(told));
    if (due > now) {
      if (speed === undefined) now = (await lobby.setClock(outletId, { advanceTo: due })).businessNow;
      else {
        await pause((due - now) / speed);
        now = (await lobby.setClock(outletId, {})).businessNow;
      }
    }
    const command = play.next(now);
    if (!command) continue;
    const sent = await lobby.send(outletId, command, newCommandId());
    hear(play, command, sent, now, told);
    onProgress?.((now - opensAt) / DAY_LENGTH_MS);
  }
}

const DAY_LENGTH_MS = 24 * HOUR_MS;
const OVERTIME_MAX_MS = 12 * HOUR_MS;

function endless({ refusals }: Told): string {
  const last = refusals.at(-1);
  const why = last ? `; the last refusal: ${last.command} ${last.code} ${last.detail}` : "";
  return `the day does not come to its end${why}`;
}

function hear(play: Play, command: LobbyCommand, sent: Sent, now: EpochMs, told: Told): void {
  if (!sent.ok) {
    told.refusals.push({ command: command.type, at: now, ...sent.refusal });
    play.refused(command, sent.refusal);
    return;
  }
  const { answer } = sent;
  play.accepted(command, answer, now);
  if (command.type === "CallNext" && answer.ticketId !== undefined) {
    told.calls.push({ ticketId: answer.ticketId, windowId: command.windowId, at: now, waitedMs: answer.waitedMs ?? 0 });
  }
  if (command.type === "IssueTicket") told.issued += 1;
  if (command.type === "FinishTicket") told.ended.set(command.ticketId, "served");
  if (command.type === "LeaveTicket") told.ended.set(command.ticketId, "left");
}

/**
 * Opens the recorded date; where the outlet's clock is past it or has played it already, a later one. A business clock
 * never runs backwards, and to the rules one date is like another.
 */
async function openDay({ day, outletId, lobby, newCommandId }: ReplayOptions): Promise<ReplayLobby> {
  let date = day.date;
  for (let attempt = 1; attempt <= DATES_TRIED_MAX; attempt += 1) {
    const replayed = replayLobby(day, outletId, date);
    const stamp = { now: replayed.plan.opensAt, actor: OPENER };
    const opened = await lobby.send(outletId, { type: "OpenDay", ...stamp, plan: replayed.plan }, newCommandId());
    if (opened.ok) {
      await lobby.setClock(outletId, { paused: true });
      const { businessNow } = await lobby.setClock(outletId, { advanceTo: startOfDay(date, "UTC") });
      if (businessNow === replayed.plan.opensAt) return replayed;
      await lobby.send(outletId, { type: "CloseDay", ...stamp }, newCommandId());
    } else if (opened.refusal.code !== "lobby.dayAlreadyOpen" || !(await isClosed(outletId, lobby))) {
      throw new ReplayImpossible(`${outletId}: ${opened.refusal.code} ${opened.refusal.detail}`);
    }
    date = addDays(businessDateAt((await lobby.clock(outletId)).businessNow, "UTC"), 1);
  }
  throw new ReplayImpossible(`no date could be opened at ${outletId}: its clock runs away`);
}

const DATES_TRIED_MAX = 5;

async function isClosed(outletId: string, lobby: Pick<HttpLobby, "floor">): Promise<boolean> {
  return (await lobby.floor(outletId)).view.phase === "closed";
}

const OPENER = "replay";
