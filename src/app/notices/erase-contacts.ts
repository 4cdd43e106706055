import type { BusinessDate } from "#base/calendar";
import type { NoticeBooks, NoticesDeps } from "./notices";
import { personOf } from "./person";

export type Eraser = {
  /** Erases the contacts of one day. */
  readonly erase: (outletId: string, date: BusinessDate) => Promise<void>;
  /** Erases those of every day before this one. */
  readonly eraseBefore: (outletId: string, date: BusinessDate) => Promise<void>;
};

type EraserDeps = Pick<NoticesDeps, "vault" | "newCommandId" | "wall"> & { readonly books: NoticeBooks };

/** NS-5 */
export function createEraser({ vault, newCommandId, wall, books }: EraserDeps): Eraser {
  const erase: Eraser["erase"] = async (outletId, date) => {
    const book = await books.of(outletId, date);
    const { agreements, erased } = book.state();
    if (erased || agreements.size === 0) return;
    for (const agreementId of agreements.keys()) await vault.erase(personOf(agreementId));
    const stamp = { now: wall.now(), actor: "system" };
    await book.submit({ type: "EraseContacts", ...stamp }, { commandId: newCommandId(), actor: "system" });
  };
  return {
    erase,
    eraseBefore: async (outletId, date) => {
      for (const earlier of await books.datesOf(outletId)) if (earlier < date) await erase(outletId, earlier);
    },
  };
}
