import { createMemoryFileStore } from "#adapter/files/memory-file-store";
import { expect, test } from "vitest";
import { createCaseFiles, FILE_BYTES_MAX } from "./case-files";
import { cleanPhoto } from "./clean-photo";
import { fileTypeOf, safeName } from "./file-type";

const text = (words: string): number[] => [...Buffer.from(words, "latin1")];
const segment = (marker: number, content: readonly number[]): number[] => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...content];
};
/** Exif of a camera: the photo lies on its side, and was taken somewhere. */
const EXIF = [
  ...text("Exif\0\0MM\0*"),
  ...[0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
  ...text("GPS 31.2304 N"),
];
const JPEG = Uint8Array.from([
  ...[0xff, 0xd8],
  ...segment(0xe0, text("JFIF\0")),
  ...segment(0xe1, EXIF),
  ...segment(0xfe, text("taken by Ana")),
  ...segment(0xdb, [0, 1, 2]),
  ...segment(0xda, [1]),
  ...[9, 9, 9, 0xff, 0xd9],
  ...text("hidden film"),
]);
const chunk = (kind: string, content: readonly number[]): number[] => [
  ...[0, 0, 0, content.length],
  ...text(kind),
  ...content,
  ...[0, 0, 0, 0],
];
const PNG = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...chunk("IHDR", [1]),
  ...chunk("tEXt", text("Author Ana")),
  ...chunk("eXIf", text("GPS")),
  ...chunk("IDAT", [7]),
  ...chunk("IEND", []),
]);
const riff = (kind: string, content: readonly number[]): number[] => [
  ...text(kind),
  ...[content.length, 0, 0, 0],
  ...content,
];
const WEBP = Uint8Array.from([
  ...text("RIFF"),
  ...[0, 0, 0, 0],
  ...text("WEBP"),
  ...riff("VP8X", [0b0000_1100, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
  ...riff("VP8 ", [5, 5]),
  ...riff("EXIF", text("GPS!")),
]);

const owner = { unitId: "O01", caseKey: "complaint/1" };
const files = (store = createMemoryFileStore()) => createCaseFiles(store, new Uint8Array(32).fill(3));
const sent = (bytes: Uint8Array, name = "photo.jpg") => ({ name, bytes, at: 5, by: "lin" });

test("FI-1 a file is what its first bytes say, and a program is not kept whatever its name", async () => {
  expect([JPEG, PNG, WEBP, Uint8Array.from(text("%PDF-1.7"))].map(fileTypeOf)).toEqual([
    "image/jpeg",
    "image/png",
    "image/webp",
    "application/pdf",
  ]);
  const program = Uint8Array.from([...text("MZ"), 0, 0, 0, 0, 0, 0]);
  const refused = await files().keep(owner, sent(program, "holiday.jpg"));
  expect(refused).toEqual({ ok: false, refusal: { code: "file.unknownType" } });
});

test("FI-2 nothing stays in a photo but what draws it, and which way up it is", () => {
  const clean = Buffer.from(cleanPhoto("image/jpeg", JPEG));
  const said = clean.toString("latin1");
  for (const note of ["GPS", "Ana", "hidden"]) expect([note, said.includes(note)]).toEqual([note, false]);
  expect(said.includes("JFIF")).toBe(true);
  expect(clean.includes(Buffer.from([0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
  expect(Buffer.from(cleanPhoto("image/jpeg", clean))).toEqual(clean);
  expect(Buffer.from(cleanPhoto("image/png", PNG)).toString("latin1")).not.toMatch(/Ana|GPS/u);
  const webp = Buffer.from(cleanPhoto("image/webp", WEBP));
  expect([webp.toString("latin1").includes("GPS"), webp[20], webp.readUInt32LE(4)]).toEqual([
    false,
    0,
    webp.length - 8,
  ]);
});

test("FI-2 a photo that breaks off is refused, at whatever byte it does", async () => {
  for (let length = 3; length < JPEG.length - 13; length += 1) {
    const answer = await files().keep(owner, sent(JPEG.subarray(0, length)));
    expect([length, answer.ok]).toEqual([length, false]);
  }
});

test("FI-3 a file is neither empty nor larger than the house keeps", async () => {
  const refused = async (bytes: Uint8Array) => (await files().keep(owner, sent(bytes))).ok;
  expect(await refused(new Uint8Array())).toBe(false);
  expect(await refused(new Uint8Array(FILE_BYTES_MAX + 1).fill(1))).toBe(false);
});

test("FI-4 a name is for people: no path, nothing to trick them, the ending of what it is", () => {
  expect(safeName("../../etc/passwd", "image/png")).toBe("passwd.png");
  expect(safeName("C:\\temp\\bill.exe.pdf", "application/pdf")).toBe("bill.exe.pdf");
  expect(safeName("大堂\u202Egpj.exe", "image/jpeg")).toBe("大堂_gpj.jpg");
  expect(safeName("...", "image/webp")).toBe("file.webp");
});

test("FI-5 and FI-7 the same content twice is one file of its own case, and goes with the case's people", async () => {
  const kept = files();
  const first = await kept.keep(owner, sent(JPEG));
  expect(await kept.keep(owner, sent(JPEG, "again.jpg"))).toMatchObject({ ok: true });
  const fileId = first.ok ? first.value.fileId : "";
  expect(await kept.read(owner, fileId)).toMatchObject({ name: "photo.jpg", type: "image/jpeg" });
  expect(await kept.read({ ...owner, caseKey: "complaint/2" }, fileId)).toBeUndefined();
  expect(await kept.read({ ...owner, unitId: "O02" }, fileId)).toBeUndefined();
  await kept.erase(owner);
  expect(await kept.read(owner, fileId)).toBeUndefined();
});

test("FI-6 what lies in the store cannot be read there, and does not open once it was changed", async () => {
  const store = createMemoryFileStore();
  const stored: Uint8Array[] = [];
  const kept = files({ ...store, put: (file) => (stored.push(file.sealed), store.put(file)) });
  const first = await kept.keep(owner, sent(PNG));
  const fileId = first.ok ? first.value.fileId : "";
  const [sealed = new Uint8Array()] = stored;
  expect(Buffer.from(sealed).includes(Buffer.from("IDAT"))).toBe(false);
  sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
  await expect(kept.read(owner, fileId)).rejects.toThrow("complaint/1");
});
