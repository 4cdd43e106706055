import type { TicketPrinter } from "#domain/network/place";
import type { Language } from "#i18n/say";

export type Printer = Pick<TicketPrinter, "host" | "port" | "kind" | "widthDots">;

/** What the printer itself says, or `offline` when it says nothing. With `paperLow` it still prints. */
export type PrinterState = "ready" | "paperLow" | "paperOut" | "coverOpen" | "fault" | "offline";

/** A printer that can take a paper now. */
export function isAble(state: PrinterState): boolean {
  return state === "ready" || state === "paperLow";
}

/**
 * `printed` only after the printer said that it had worked through the whole paper. `unconfirmed`: it took the bytes
 * and then said nothing, so a paper may hang from it or not.
 */
export type Printed = { readonly outcome: "printed" | "unconfirmed" | "notPrinted"; readonly state: PrinterState };

/** Neither throws for what a printer does or fails to do: that is an outcome. */
export type PrinterPort = {
  readonly print: (printer: Printer, paper: Paper) => Promise<Printed>;
  readonly look: (printer: Printer) => Promise<PrinterState>;
};

type Named = Readonly<Record<Language, string>>;

/** What stands on one ticket's paper. Never a name, an amount or a class of customer (invariant 28). */
export type Paper = {
  readonly language: Language;
  /** Said once more in this language, where the printer has letters for both. */
  readonly second?: Language;
  readonly outletName: Named;
  readonly number: string;
  readonly serviceName: Named;
  /** The outlet's date and wall time, as `2026-11-22 09:41`. */
  readonly issuedAt: string;
  readonly peopleAhead: number;
  readonly wait: { readonly fromMin: number; readonly toMin: number } | "unknown";
  /** Labels of the windows that may call this number. */
  readonly windows: readonly string[];
  /** Ids of the documents to have ready. */
  readonly documents: readonly string[];
  /** Address of the customer's own page, as a QR code; absent on a copy that was asked for without proof. */
  readonly pageAddress?: string;
  /** A second paper of the same number says so. */
  readonly isCopy: boolean;
};
