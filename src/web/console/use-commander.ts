import { useState } from "react";
import { submitDeed, type DeskSender, type LobbyDeed } from "../shared/lobby-deeds";
import type { Trouble } from "../shared/send";

export type Commander = {
  readonly isBusy: boolean;
  readonly trouble: Trouble | undefined;
  /** Sends in order and stops at the first refusal, in the name of `as` where given. True when all were accepted. */
  readonly run: (deeds: readonly LobbyDeed[], as?: string) => Promise<boolean>;
  readonly dismiss: () => void;
};

/** Sends the deeds of one person and keeps the last "no" until the next deed or until it is dismissed. */
export function useCommander(sender: DeskSender): Commander {
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  const run = async (deeds: readonly LobbyDeed[], as = sender.staffId): Promise<boolean> => {
    setIsBusy(true);
    setTrouble(undefined);
    for (const deed of deeds) {
      const sent = await submitDeed({ ...sender, staffId: as }, deed);
      if (sent.ok) continue;
      setTrouble(sent.trouble);
      setIsBusy(false);
      return false;
    }
    setIsBusy(false);
    return true;
  };
  return { isBusy, trouble, run, dismiss: () => setTrouble(undefined) };
}
