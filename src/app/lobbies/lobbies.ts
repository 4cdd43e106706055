import type { LobbyCommand, LobbyEvent } from "#domain/lobby-day/messages";
import type { LobbyDay } from "#domain/lobby-day/model";
import type { LobbyRefusal } from "#domain/lobby-day/refusals";
import type { BusinessClock } from "../clock/business-clock";

/** A command as it comes in: the server stamps the time, never the client. */
type WithoutNow<Command> = Command extends unknown ? Omit<Command, "now"> : never;
export type UnstampedCommand = WithoutNow<LobbyCommand>;

/** Refusals that the live path adds to those of the day itself. */
export type LiveRefusal =
  | { readonly code: "live.outletUnknown"; readonly outletId: string }
  | { readonly code: "live.versionMismatch"; readonly expected: number; readonly actual: number }
  | { readonly code: "live.commandIdReused"; readonly commandId: string };

export type Handled =
  | {
      readonly ok: true;
      /** Number of events in the day's stream after this command: the `seq` of its last push. */
      readonly version: number;
      /** What the command caused; for a repeated one, what it caused the first time. */
      readonly events: readonly LobbyEvent[];
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusal: LobbyRefusal | LiveRefusal };

export type LobbyChange = {
  readonly outletId: string;
  /** Version after the last of these events; they are durable. */
  readonly version: number;
  readonly events: readonly LobbyEvent[];
  /** Another server has written them, and tells them to whom they must be told once. */
  readonly elsewhere: boolean;
  /** The day as decided so far, which may already be later than `version`: fold the events for anything exact. */
  readonly day: LobbyDay;
};

export type LiveDay = {
  readonly version: number;
  readonly day: LobbyDay;
  readonly clock: BusinessClock;
  /** Another server was the last to write, and is likely to be the next. */
  readonly elsewhere: boolean;
};

/** The live days of one server: one writer per outlet-day, answers and pushes only after the commit. */
export type Lobbies = {
  /**
   * @throws JournalUnavailable when the store is away or its queue is full: nothing was accepted, try again
   */
  readonly submit: (
    outletId: string,
    request: { readonly commandId: string; readonly command: UnstampedCommand; readonly expectedVersion?: number },
  ) => Promise<Handled>;
  /** The outlet's day as committed so far; undefined while none was opened. */
  readonly live: (outletId: string) => LiveDay | undefined;
  readonly outletIds: () => readonly string[];
  /** Called after each commit with the change of one outlet. Returns the way to stop. */
  readonly subscribe: (listener: (change: LobbyChange) => void) => () => void;
  /** Finishes what is under way and stops accepting. */
  readonly stop: () => Promise<void>;
};
