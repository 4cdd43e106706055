import type { FileOwner, FileStore, StoredFile } from "#app/ports/file-store";

/** Files that are gone with the process: for tests. */
export function createMemoryFileStore(): FileStore {
  const files = new Map<string, StoredFile>();
  const keyOf = ({ unitId, caseKey }: FileOwner, fileId: string): string => JSON.stringify([unitId, caseKey, fileId]);
  return {
    put: (file) => {
      const key = keyOf(file, file.fileId);
      if (!files.has(key)) files.set(key, file);
      return Promise.resolve();
    },
    get: (owner, fileId) => Promise.resolve(files.get(keyOf(owner, fileId))),
    removeAll: ({ unitId, caseKey }) => {
      for (const [key, file] of files) if (file.unitId === unitId && file.caseKey === caseKey) files.delete(key);
      return Promise.resolve();
    },
    page: (after) => {
      const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
      const start = after === undefined ? "" : keyOf(after, after.fileId);
      return Promise.resolve(sorted.flatMap(([key, file]) => (key > start ? [file] : [])).slice(0, PAGE_FILES));
    },
  };
}

const PAGE_FILES = 4;
