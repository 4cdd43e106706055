import { useState } from "react";
import type { Sent, Trouble } from "../shared/send";

export type Deed = {
  readonly trouble: Trouble | undefined;
  /** What came of the last one, in words; nothing while it is under way or went wrong. */
  readonly done: string | undefined;
  readonly isBusy: boolean;
  /** Sends something and keeps what came of it. @returns the answer, or nothing when it was refused */
  readonly run: <Answer>(
    work: () => Promise<Sent<Answer>>,
    say?: (answer: Answer) => string,
  ) => Promise<Answer | undefined>;
};

/** One thing after another that a person does on a page, with its "no" or its "done". */
export function useDeed(): Deed {
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const [done, setDone] = useState<string>();
  const run: Deed["run"] = async (work, say) => {
    setIsBusy(true);
    setDone(undefined);
    const sent = await work();
    setIsBusy(false);
    setTrouble(sent.ok ? undefined : sent.trouble);
    if (sent.ok && say) setDone(say(sent.answer));
    return sent.ok ? sent.answer : undefined;
  };
  return { trouble, done, isBusy, run };
}
