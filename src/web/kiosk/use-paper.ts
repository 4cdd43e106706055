import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Outcome } from "./kiosk-desk";

/** `none` where nothing is to be printed. */
export type PaperState = "printing" | "printed" | "noPaper" | "none";

/** Prints a ticket once and says what became of it. */
export function usePaper(
  ticketId: string,
  print: Print | undefined,
  onOutcome: (outcome: Outcome) => void,
): PaperState {
  const [state, setState] = useState<PaperState>(print ? "printing" : "none");
  const asked = useRef(false);
  const ask = useEffectEvent(async () => {
    if (!print || asked.current) return;
    asked.current = true;
    const outcome = await print(ticketId);
    setState(STATE_OF[outcome]);
    onOutcome(outcome);
  });
  useEffect(() => void ask(), []);
  return state;
}

type Print = (ticketId: string) => Promise<Outcome>;

/** A paper that may hang out somewhere is not one to wait for. */
const STATE_OF: Readonly<Record<Outcome, PaperState>> = {
  printed: "printed",
  unconfirmed: "noPaper",
  notPrinted: "noPaper",
  noPrinter: "none",
};
