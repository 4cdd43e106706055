import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { Lobbies } from "../../lobbies/lobbies";
import { MonthRefused } from "./deeds";

/** One outlet's lobby, to which much is said without waiting for each answer. */
export type LobbyLane = {
  /** Says it at what the clock shows now; it is decided when this resolves, and durable once settled. */
  readonly say: (command: LobbyCommand, commandId: string) => Promise<void>;
  /** Everything said is durable. @throws MonthRefused, JournalUnavailable */
  readonly settled: () => Promise<void>;
};

/** Commands whose answers are awaited together: enough to fill a commit, few enough to fail soon. */
const SAID_MAX = 64;

/**
 * @param yieldTurn resolves after everything that is ready has run: a command is decided by then, so that the clock may
 *   move on while its records are on their way
 */
export function createLobbyLane(
  lobbies: Pick<Lobbies, "submit">,
  outletId: string,
  yieldTurn: () => Promise<void>,
): LobbyLane {
  let said: Promise<Error | undefined>[] = [];

  const settled = async (): Promise<void> => {
    const answers = await Promise.all(said);
    said = [];
    const failure = answers.find((answer) => answer !== undefined);
    if (failure) throw failure;
  };
  const ask = async ({ now, ...command }: LobbyCommand, commandId: string): Promise<Error | undefined> => {
    try {
      const handled = await lobbies.submit(outletId, { commandId, command });
      if (handled.ok) return undefined;
      const why = `${command.type} of ${command.actor} at ${new Date(now).toISOString()}`;
      return new MonthRefused(`${outletId}: ${why} was refused: ${JSON.stringify(handled.refusal)}`);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  return {
    settled,
    say: async (command, commandId) => {
      said.push(ask(command, commandId));
      await yieldTurn();
      // A day that opens is loaded first, and everything later builds on it.
      if (command.type === "OpenDay" || said.length >= SAID_MAX) await settled();
    },
  };
}
