/** The part of a roster that is open: these people on these days `[fromDay, toDay)`; all else stands. */
export type Scope = { readonly people: readonly number[]; readonly fromDay: number; readonly toDay: number };
