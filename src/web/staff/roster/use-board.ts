import { useEffect, useMemo, useState } from "react";
import type { PricedChangeAnswer } from "#contract/rosters";
import { send, type Trouble } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { askedCells, changedCells, linesOf, withCells, type Cell, type Lines, type Week } from "./week";

export type Price = { readonly answer?: PricedChangeAnswer; readonly trouble?: Trouble };

export type Board = {
  /** The week with what was moved on it and is not kept yet. */
  readonly lines: Lines;
  readonly pending: readonly Cell[];
  readonly price: Price | undefined;
  readonly move: (cells: readonly Cell[]) => void;
  /** Undefined when there is nothing to take back. */
  readonly undo: (() => void) | undefined;
  readonly drop: () => void;
  /** The moves were sent: they are the week's own as soon as it is read anew. */
  readonly sent: () => void;
};

const STEPS_MAX = 100;

/**
 * Moves on the board, step by step. They change nothing until they are kept; a step that was kept can be taken back
 * too, and is then a move like any other.
 */
export function useBoard(week: Week, path: string): Board {
  const kept = useMemo(() => linesOf(week), [week]);
  const [moves, setMoves] = useState<readonly Cell[]>([]);
  const [steps, setSteps] = useState<readonly Lines[]>([]);
  const [sentWith, setSentWith] = useState<Week>();
  if (sentWith && sentWith !== week) {
    setSentWith(undefined);
    setMoves([]);
  }
  const lines = useMemo(() => withCells(kept, moves), [kept, moves]);
  const pending = useMemo(() => changedCells(kept, lines), [kept, lines]);
  const price = usePrice(path, pending);
  const move = (cells: readonly Cell[]): void => {
    const next = withCells(lines, cells);
    if (changedCells(lines, next).length === 0) return;
    setSteps([...steps, lines].slice(-STEPS_MAX));
    setMoves(changedCells(kept, next));
  };
  const earlier = steps.at(-1);
  const undo = (): void => {
    if (!earlier) return;
    setSteps(steps.slice(0, -1));
    setMoves(changedCells(kept, earlier));
  };
  return {
    lines,
    pending,
    price,
    move,
    undo: earlier && undo,
    drop: () => setMoves([]),
    sent: () => setSentWith(week),
  };
}

/** What the moves cost and break, asked anew with each of them; nothing while there are none. */
export function usePrice(path: string, pending: readonly Cell[]): Price | undefined {
  const language = useLanguage();
  const asked = JSON.stringify({ cells: askedCells(pending) });
  const [told, setTold] = useState<Price & { readonly asked: string }>();
  const isEmpty = pending.length === 0;
  useEffect(() => {
    if (isEmpty) return undefined;
    let isWanted = true;
    void send<PricedChangeAnswer>({
      method: "POST",
      path: `${path}/price`,
      body: JSON.parse(asked) as object,
      language,
    }).then((sent) => {
      if (!isWanted) return;
      setTold({ asked, ...(sent.ok ? { answer: sent.answer } : { trouble: sent.trouble }) });
    });
    return () => {
      isWanted = false;
    };
  }, [asked, isEmpty, language, path]);
  return isEmpty || told?.asked !== asked ? undefined : told;
}
