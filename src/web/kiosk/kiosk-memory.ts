import type { OutletSummary } from "#contract/outlets";
import type { HallBoard } from "#read/hall-board/hall-board";
import type { Live } from "../shared/live/live-client";

/**
 * What a machine knows of its outlet, for the next time that it is switched on while nobody answers: names, lines and
 * which services were open. No call, no number and no person is in it.
 */
export type KioskMemory = { readonly summary: OutletSummary; readonly live: Live<HallBoard> };

const keyOf = (outletId: string): string => `guichet.outlet.${outletId}`;

export function remember({ summary, live }: KioskMemory): void {
  if (!live.view) return;
  const kept: KioskMemory = {
    summary: { ...summary, staff: [] },
    live: { ...live, view: { ...live.view, calls: {}, windows: {} } },
  };
  localStorage.setItem(keyOf(summary.outletId), JSON.stringify(kept));
}

export function remembered(outletId: string): KioskMemory | undefined {
  const kept = localStorage.getItem(keyOf(outletId));
  return kept === null ? undefined : (JSON.parse(kept) as KioskMemory); // What `remember` has written.
}
