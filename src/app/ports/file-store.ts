import type { EpochMs } from "#base/time";

/** Whose file it is: an outlet's case. */
export type FileOwner = { readonly unitId: string; readonly caseKey: string };

export type StoredFile = FileOwner & {
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  /** Of the content as it was kept, in hex. */
  readonly sha256: string;
  readonly keptAt: EpochMs;
  readonly keptBy: string;
  readonly sealed: Uint8Array;
};

/**
 * Where files lie.
 * Errors: JournalUnavailable when the store cannot be reached.
 */
export type FileStore = {
  /** Keeps a file; one of the same case and id is there already and stays as it is. Durable when it answers. */
  readonly put: (file: StoredFile) => Promise<void>;
  readonly get: (owner: FileOwner, fileId: string) => Promise<StoredFile | undefined>;
  /** Removes every file of a case. */
  readonly removeAll: (owner: FileOwner) => Promise<void>;
  /** The next files of all cases after one of them, in the order of unit, case and id; few at a time, for they are large. */
  readonly page: (after?: FileOwner & Pick<StoredFile, "fileId">) => Promise<readonly StoredFile[]>;
};
