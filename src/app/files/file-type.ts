/** What a file may be, and the ending its name gets. */
const FILE_TYPES = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
} as const;
export type FileType = keyof typeof FILE_TYPES;

const NAME_MAX = 80;

/**
 * What a file is by its first bytes; undefined for everything that is not kept. FI-1
 * @source ITU T.81 (JPEG), RFC 2083 (PNG), RFC 9649 (WebP), ISO 32000-1 (PDF)
 */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  const begins = (at: number, ...wanted: readonly number[]): boolean =>
    wanted.every((byte, index) => bytes[at + index] === byte);
  if (begins(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return "image/webp";
  return begins(0, 0x25, 0x50, 0x44, 0x46, 0x2d) ? "application/pdf" : undefined;
}

/** A name that people read, with the ending of what the file is; never a path. FI-4 */
export function safeName(said: string, type: FileType): string {
  const last = said.split(/[/\\]/u).at(-1) ?? "";
  const base = last
    .replace(/\.[^.]*$/u, "")
    .replaceAll(/[^\p{L}\p{N} ._-]/gu, "_")
    .replaceAll(/\.{2,}/gu, ".")
    .replace(/^[. ]+/u, "")
    .slice(0, NAME_MAX)
    .trim();
  return `${base === "" ? "file" : base}.${FILE_TYPES[type]}`;
}
