/** The languages a customer or a member of staff may read. */
export const LANGUAGES = ["zh", "en", "es", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a thing is called, in every language: none may be missing. */
export type Name = Readonly<Record<Language, string>>;
