import { z } from "zod";
import { CountSchema, IdSchema } from "../fields";
import { CasePlaceSchema } from "./cases";

/** What a kept file is: its id and hash are what acts name it by. */
export const KeptFileSchema = z
  .object({ fileId: IdSchema, sha256: z.string(), name: z.string(), type: z.string(), bytes: CountSchema })
  .meta({ id: "KeptFile" });

export const FileNameSchema = z.strictObject({ name: z.string().max(120).default("") });
export const FilePlaceSchema = CasePlaceSchema.extend({ fileId: IdSchema });
