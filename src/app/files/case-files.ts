import { hash as digest, hkdfSync } from "node:crypto";
import { accept, refuse, type Result } from "#base/result";
import type { EpochMs } from "#base/time";
import type { FileOwner, FileStore } from "../ports/file-store";
import { KEY_BYTES, seal, unseal } from "../vault/sealing";
import { cleanPhoto, FileBroken } from "./clean-photo";
import { fileTypeOf, safeName } from "./file-type";

export const FILE_BYTES_MAX = 8 * 1_048_576;

export type FileRefusal =
  | { readonly code: "file.empty" }
  | { readonly code: "file.tooLarge"; readonly limitMb: number }
  | { readonly code: "file.unknownType" }
  | { readonly code: "file.broken" };

export type KeptFile = {
  readonly fileId: string;
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
};

export type CaseFiles = {
  /** Keeps what somebody sent, cleaned. Durable when it answers; the same content again is the same file. */
  readonly keep: (
    owner: FileOwner,
    sent: { readonly name: string; readonly bytes: Uint8Array; readonly at: EpochMs; readonly by: string },
  ) => Promise<Result<KeptFile, FileRefusal>>;
  /** A file of just this case; undefined when it has no such. @throws SealBroken when it was changed where it lies */
  readonly read: (
    owner: FileOwner,
    fileId: string,
  ) => Promise<{ readonly name: string; readonly type: string; readonly content: Uint8Array } | undefined>;
  readonly erase: (owner: FileOwner) => Promise<void>;
};

/** Letters of a hash that name a file: enough that no two files of a case ever share them. */
const ID_LETTERS = 32;

/** Rules FI-1 to FI-7 of ./SPEC.md. */
export function createCaseFiles(store: FileStore, masterKey: Uint8Array): CaseFiles {
  const key = new Uint8Array(hkdfSync("sha256", masterKey, "", "files of cases", KEY_BYTES));
  const placeOf = ({ unitId, caseKey }: FileOwner, fileId: string): string => `${unitId} ${caseKey} ${fileId}`;
  return {
    keep: async (owner, { name: said, bytes, at: keptAt, by: keptBy }) => {
      if (bytes.length === 0) return refuse({ code: "file.empty" });
      if (bytes.length > FILE_BYTES_MAX) return refuse({ code: "file.tooLarge", limitMb: FILE_BYTES_MAX / 1_048_576 });
      const type = fileTypeOf(bytes);
      if (!type) return refuse({ code: "file.unknownType" });
      const content = cleaned(type, bytes);
      if (!content) return refuse({ code: "file.broken" });
      const sha256 = digest("sha256", content);
      const fileId = sha256.slice(0, ID_LETTERS);
      const name = safeName(said, type);
      const sealed = seal(key, content, placeOf(owner, fileId));
      await store.put({ ...owner, fileId, name, type, sha256, keptAt, keptBy, sealed });
      return accept({ fileId, sha256, name, type, bytes: content.length });
    },
    read: async (owner, fileId) => {
      const file = await store.get(owner, fileId);
      if (!file) return undefined;
      const { name, type, sealed } = file;
      return { name, type, content: unseal(key, sealed, placeOf(owner, fileId)) };
    },
    erase: (owner) => store.removeAll(owner),
  };
}

function cleaned(...[type, bytes]: Parameters<typeof cleanPhoto>): Uint8Array | undefined {
  try {
    return cleanPhoto(type, bytes);
  } catch (error) {
    if (error instanceof FileBroken) return undefined;
    throw error;
  }
}
