/** Every "no" of a book of cards. */
export type ScreenRefusal =
  | { readonly code: "screen.unknown"; readonly cardId: string }
  | { readonly code: "screen.versionOutOfOrder"; readonly expected: number }
  | { readonly code: "screen.textMissing"; readonly language: string }
  | { readonly code: "screen.lineTooLong"; readonly language: string; readonly limit: number }
  | { readonly code: "screen.showOutOfRange"; readonly leastSec: number; readonly mostSec: number }
  | { readonly code: "screen.daysReversed" }
  | { readonly code: "screen.hoursReversed" }
  | { readonly code: "screen.selfApproved"; readonly person: string }
  | { readonly code: "screen.retired"; readonly cardId: string };
