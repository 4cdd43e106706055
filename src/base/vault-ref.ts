/**
 * Where a text about a person lies: events carry this instead of the text. The hash shows later that the text is the
 * one that was meant; it covers a salt that lies in the vault, so that it says nothing once the person is erased.
 */
export type VaultRef = { readonly token: string; readonly hash: string };

/** Texts and facts about a person, by name. */
export type PersonalFields = Readonly<Record<string, string>>;

/** A text about a person on its way to the vault: what a request carries where an event carries a reference. */
export type Personal = { readonly personal: PersonalFields };

/** A command as it is asked: its references are still texts. */
export type Unsealed<Value> = Value extends VaultRef
  ? Personal
  : Value extends readonly (infer Item)[]
    ? readonly Unsealed<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Unsealed<Value[Key]> }
      : Value;
