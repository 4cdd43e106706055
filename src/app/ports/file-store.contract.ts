import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileStore, StoredFile } from "./file-store";

export type FileStoreSubject = { readonly store: FileStore; readonly close: () => Promise<void> };

const file = (unitId: string, caseKey: string, fileId: string, more: Partial<StoredFile> = {}): StoredFile => ({
  ...{ unitId, caseKey, fileId, name: `${fileId} 大堂.jpg`, type: "image/jpeg", sha256: "0".repeat(64) },
  ...{ keptAt: 1_763_856_000_000, keptBy: "lin", sealed: Uint8Array.from([0, 255, 10, 13, 39, 92]), ...more },
});

const CASE = { unitId: "O01", caseKey: "complaint/1" };
const OTHER = { unitId: "O01", caseKey: "complaint/2" };
const KEPT = [
  ...["a", "b", "c"].map((fileId) => file(CASE.unitId, CASE.caseKey, fileId)),
  file(OTHER.unitId, OTHER.caseKey, "a", { sealed: new Uint8Array(2 * 1_048_576).fill(7) }),
  ...["O02", "O03"].map((unitId) => file(unitId, "finding/9", "a")),
];

/** Plain bytes: drivers bring their own kinds of arrays. */
const plain = ({ sealed, ...rest }: StoredFile) => ({ ...rest, sealed: [...sealed].slice(0, 8), bytes: sealed.length });

/** What every store of files does. */
export function fileStoreContract(name: string, open: () => Promise<FileStoreSubject>): void {
  describe(`store of files (${name})`, () => {
    let subject: FileStoreSubject;
    beforeAll(async () => {
      subject = await open();
      for (const one of [...KEPT].reverse()) await subject.store.put(one);
    });
    afterAll(() => subject.close());

    test("FI-8 a file comes back byte for byte, with who kept it and when", async () => {
      for (const one of KEPT) {
        const found = await subject.store.get(one, one.fileId);
        expect(found && plain(found)).toEqual(plain(one));
      }
    });

    test("FI-7 a file is found in its own case alone", async () => {
      expect(await subject.store.get(OTHER, "b")).toBeUndefined();
      expect(await subject.store.get({ ...CASE, unitId: "O02" }, "a")).toBeUndefined();
    });

    test("FI-9 what is kept twice stays as it was first", async () => {
      await subject.store.put(file(CASE.unitId, CASE.caseKey, "a", { name: "other" }));
      expect((await subject.store.get(CASE, "a"))?.name).toBe("a 大堂.jpg");
    });

    test("FI-10 page after page gives every file once, in order", async () => {
      const seen: StoredFile[] = [];
      for (;;) {
        const page = await subject.store.page(seen.at(-1));
        if (page.length === 0) break;
        seen.push(...page);
      }
      expect(seen.map(plain)).toEqual(KEPT.map(plain));
    });

    test("FI-11 a case's files go together, and no other's with them", async () => {
      await subject.store.removeAll(OTHER);
      expect(await subject.store.get(OTHER, "a")).toBeUndefined();
      expect(await subject.store.get(CASE, "b")).toBeDefined();
    });
  });
}
