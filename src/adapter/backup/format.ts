import { z } from "zod";

export const FORMAT = "guichet backup";
/** Of what is written; version 1 had no files, and is still read. */
export const VERSION = 2;

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-01$/);

export const headerLine = z.object({
  format: z.literal(FORMAT),
  version: z.union([z.literal(1), z.literal(VERSION)]),
  takenAt: z.number(),
});
const streamLine = z.tuple([z.literal("stream"), z.string(), month, z.string(), count, sha256]);
const recordLine = z.tuple([z.literal("record"), z.string(), z.string(), z.number(), z.string(), z.string(), sha256]);
const fileLine = z.tuple([
  z.literal("file"),
  z.object({
    unitId: z.string(),
    caseKey: z.string(),
    fileId: z.string(),
    name: z.string(),
    type: z.string(),
    sha256,
    keptAt: z.number(),
    keptBy: z.string(),
  }),
  z.base64(),
]);
const manifestLine = z.union([
  z.tuple([z.literal("manifest"), count, count, sha256]),
  z.tuple([z.literal("manifest"), count, count, sha256, count]),
]);

export const bodyLine = z.union([recordLine, streamLine, fileLine, manifestLine]);

export type HeaderLine = z.infer<typeof headerLine>;
export type StreamLine = z.infer<typeof streamLine>;
export type RecordLine = z.infer<typeof recordLine>;
export type FileLine = z.infer<typeof fileLine>;
export type ManifestLine = z.infer<typeof manifestLine>;

/** Counts of a backup that was read to its end and found whole. */
export type BackupSummary = {
  readonly takenAt: number;
  readonly streams: number;
  readonly records: number;
  readonly files: number;
};
