import { useState } from "react";
import type { AskedCommand } from "#contract/commands/command-route";
import { submit, type Sender } from "../shared/commands";
import type { Trouble } from "../shared/send";

export type Commander = {
  readonly isBusy: boolean;
  readonly trouble: Trouble | undefined;
  /** Sends in order and stops at the first refusal, in the name of `as` where given. True when all were accepted. */
  readonly run: (commands: readonly AskedCommand[], as?: string) => Promise<boolean>;
  readonly dismiss: () => void;
};

/** Sends the commands of one person and keeps the last "no" until the next command or until it is dismissed. */
export function useCommander(sender: Sender): Commander {
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  const run = async (commands: readonly AskedCommand[], as = sender.staffId): Promise<boolean> => {
    setIsBusy(true);
    setTrouble(undefined);
    for (const command of commands) {
      const sent = await submit({ ...sender, staffId: as }, command);
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
