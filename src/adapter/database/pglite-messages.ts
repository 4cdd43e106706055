import type { SqlResult, SqlValue } from "./database";
import type { SyncCounts } from "./durable-fs";

/** What the embedded database's thread is asked. Statements run one after the other in the order of asking. */
export type PgliteRequest =
  | { readonly kind: "query"; readonly id: number; readonly text: string; readonly params: readonly SqlValue[] }
  | { readonly kind: "exec"; readonly id: number; readonly sql: string }
  | { readonly kind: "syncs"; readonly id: number }
  | { readonly kind: "close"; readonly id: number };

/** Without a code (an SQLSTATE) the store itself has ended. */
export type PgliteFailure = { readonly message: string; readonly code?: string };

export type PgliteAnswer = {
  readonly id: number;
  readonly result?: SqlResult<unknown> | SyncCounts;
  readonly failure?: PgliteFailure;
};

/** The thread's first message: answer 0 says that the store is open, or why not. */
export const OPENED = 0;
