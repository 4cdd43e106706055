import type { Lobbies, UnstampedCommand } from "../lobbies/lobbies";
import { JournalUnavailable } from "../ports/journal";

export type TellDeps = { readonly lobbies: Pick<Lobbies, "submit">; readonly newCommandId: () => string };

/** A device of an outlet that the system looks after by itself. */
export type WatchedDevice = { readonly id: string; readonly outletId: string };

/**
 * Tells the lobby of a device that it is out of order, with a reason's code, or works again when there is none.
 * @returns false when the lobby, closed or away, could not be told
 */
export async function tellLobby(
  { lobbies, newCommandId }: TellDeps,
  { id, outletId }: WatchedDevice,
  reason: string | undefined,
): Promise<boolean> {
  const command: UnstampedCommand =
    reason === undefined
      ? { type: "DeviceUp", actor: "system", deviceId: id }
      : { type: "DeviceDown", actor: "system", deviceId: id, reason };
  try {
    return (await lobbies.submit(outletId, { commandId: newCommandId(), command })).ok;
  } catch (error) {
    if (error instanceof JournalUnavailable) return false;
    throw error;
  }
}
