import { z } from "zod";

export const FORMAT = "guichet backup";
export const VERSION = 1;

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-01$/);

export const headerLine = z.object({ format: z.literal(FORMAT), version: z.literal(VERSION), takenAt: z.number() });
const streamLine = z.tuple([z.literal("stream"), z.string(), month, z.string(), count, sha256]);
const recordLine = z.tuple([z.literal("record"), z.string(), z.string(), z.number(), z.string(), z.string(), sha256]);
const manifestLine = z.tuple([z.literal("manifest"), count, count, sha256]);

export const bodyLine = z.union([recordLine, streamLine, manifestLine]);

export type HeaderLine = z.infer<typeof headerLine>;
export type StreamLine = z.infer<typeof streamLine>;
export type RecordLine = z.infer<typeof recordLine>;
export type ManifestLine = z.infer<typeof manifestLine>;

/** Counts of a backup that was read to its end and found whole. */
export type BackupSummary = { readonly takenAt: number; readonly streams: number; readonly records: number };
