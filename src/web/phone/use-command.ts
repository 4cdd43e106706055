import { useState } from "react";
import type { AskedCommand } from "#contract/commands/command-route";
import { submit } from "../shared/commands";
import type { Trouble } from "../shared/send";
import { useLanguage } from "../shared/use-language";
import type { TicketPlace } from "./place";

export type Commander = {
  readonly trouble: Trouble | undefined;
  readonly isDone: boolean;
  readonly ask: (command: AskedCommand) => void;
};

/** Sends a command about the own ticket; the stream then shows what came of it. */
export function useCommand({ outletId }: TicketPlace): Commander {
  const language = useLanguage();
  const [trouble, setTrouble] = useState<Trouble>();
  const [isDone, setIsDone] = useState(false);
  const ask = (command: AskedCommand): void => {
    void submit({ outletId, language }, command).then((sent) => {
      setTrouble(sent.ok ? undefined : sent.trouble);
      setIsDone(sent.ok);
    });
  };
  return { trouble, isDone, ask };
}
