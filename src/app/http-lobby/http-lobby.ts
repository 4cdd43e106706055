import type { BusinessDate } from "#base/calendar";
import type { EpochMs } from "#base/time";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { LobbyPlan } from "#domain/lobby-day/plan";
import type { Floor } from "#read/floor/floor";
import { httpSender, type SenderOptions } from "./http-sender";

/** Where a command goes: the table of the interface, as far as a client needs it. */
export type CommandPath = { readonly type: LobbyCommand["type"]; readonly path: string };

export type ClockReading = { readonly businessNow: EpochMs; readonly speed: number; readonly paused: boolean };
export type ClockSetting = { readonly speed?: number; readonly paused?: boolean; readonly advanceTo?: EpochMs };

/** What the answer to an accepted command tells, as far as those who drive a day go by it. */
export type CommandAnswer = {
  readonly version: number;
  readonly ticketId?: string;
  readonly number?: string;
  readonly waitedMs?: number;
  readonly called?: { readonly ticketId: string; readonly windowId: string };
  readonly next?: { readonly serviceId: string; readonly queueId: string; readonly windowId?: string };
};

export type Sent =
  | { readonly ok: true; readonly answer: CommandAnswer }
  | { readonly ok: false; readonly refusal: { readonly code: string; readonly detail: string } };

/** A server's lobbies as anybody on the network drives them: the demo and replays use nothing else. */
export type HttpLobby = {
  /** @throws LobbyUnreachable when the server stays away; the same command id makes a repetition harmless */
  readonly send: (outletId: string, command: LobbyCommand, commandId: string) => Promise<Sent>;
  readonly clock: (outletId: string) => Promise<ClockReading>;
  readonly setClock: (outletId: string, setting: ClockSetting) => Promise<ClockReading>;
  readonly floor: (outletId: string) => Promise<{ readonly seq: number; readonly view: Floor }>;
  /** The plan that the server has for an outlet and date. @throws RequestRefused when the outlet is closed on it */
  readonly plan: (outletId: string, date: BusinessDate) => Promise<LobbyPlan>;
};

export type HttpLobbyOptions = SenderOptions & {
  readonly paths: readonly CommandPath[];
};

/** @throws RangeError for a command that the interface does not offer */
export function createHttpLobby(options: HttpLobbyOptions): HttpLobby {
  const { get, put, post } = httpSender(options);
  const pathOf = new Map(options.paths.map(({ type, path }) => [type, path]));
  return {
    send: async (outletId, command, commandId) => {
      const { url, body } = requestFor(pathOf, command);
      const headers = {
        "idempotency-key": commandId,
        ...(command.actor !== "system" && { "guichet-actor": command.actor }),
      };
      const response = await post(`/outlets/${outletId}${url}`, body, headers);
      if (response.ok) return { ok: true, answer: response.body as CommandAnswer };
      return { ok: false, refusal: response.problem };
    },
    clock: (outletId) => get<ClockReading>(`/outlets/${outletId}/clock`),
    setClock: (outletId, setting) => put<ClockReading>(`/outlets/${outletId}/clock`, setting),
    floor: (outletId) => get(`/outlets/${outletId}/floor`),
    plan: (outletId, date) => get<LobbyPlan>(`/outlets/${outletId}/plan?date=${date}`),
  };
}

/** The body is the command, less its type, its stamp and what the path says. */
function requestFor(
  pathOf: ReadonlyMap<LobbyCommand["type"], string>,
  command: LobbyCommand,
): { readonly url: string; readonly body: object } {
  const path = pathOf.get(command.type);
  if (path === undefined) throw new RangeError(`the interface offers no ${command.type}`);
  const { type: _type, now: _now, actor: _actor, ...body } = command as LobbyCommand & Record<string, unknown>;
  const said: Record<string, unknown> = body;
  const url = path.replace(/:(\w+)/gu, (_whole, name: string) => {
    const value = said[name];
    Reflect.deleteProperty(said, name);
    return encodeURIComponent(String(value));
  });
  return { url, body: said };
}
