import type { LobbyDeed } from "../shared/lobby-deeds";

export type Option = { readonly value: string; readonly label: string };

/** One thing to say before a command can be sent. `first` is filled in beforehand. */
export type Field = { readonly name: string; readonly label: string } & (
  | { readonly kind: "choice"; readonly options: readonly Option[]; readonly first?: string }
  /** Several of them; said with commas between. */
  | { readonly kind: "many"; readonly options: readonly Option[]; readonly first?: string }
  | { readonly kind: "reason"; readonly suggestions: readonly string[]; readonly optional?: true }
  | { readonly kind: "number"; readonly first?: string; readonly optional?: true }
  | { readonly kind: "yes"; readonly first?: boolean }
);

/** What was said, by field; a ticked box is "yes". */
export type Said = Readonly<Record<string, string>>;

/** A command that needs a few words first: one small form, the same for all of them. */
export type Ask = {
  readonly title: string;
  /** What to say to the customer first, for example. */
  readonly note?: string;
  readonly fields: readonly Field[];
  /** In this order; the next one is sent only when the one before was accepted. */
  readonly commands: (said: Said) => readonly LobbyDeed[];
};
