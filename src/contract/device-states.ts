import { z } from "zod";
import { NameSchema } from "./outlets";
import { IdSchema, InstantSchema } from "./fields";
import { DeviceKindSchema } from "./identity";
import { PrinterStateSchema } from "./printing";

const CommonShape = {
  deviceId: IdSchema,
  since: InstantSchema.exactOptional().meta({
    description: "Since when it is so: real time, of a reported fault the time of the outlet's day.",
  }),
};

/** One device of an outlet and what is known of it: found out by the server itself, or only told by people. */
export const DeviceStateSchema = z
  .discriminatedUnion("sort", [
    z.object({
      ...CommonShape,
      sort: z.literal("machine"),
      name: NameSchema,
      state: z.enum(["reported", "nothingReported"]).meta({
        description: "The server cannot ask a machine: it knows only what people reported today.",
      }),
      reason: z.string().exactOptional(),
    }),
    z.object({
      ...CommonShape,
      sort: z.literal("printer"),
      kiosk: z.string().exactOptional(),
      state: z.union([PrinterStateSchema, z.literal("unknown")]),
    }),
    z.object({
      ...CommonShape,
      sort: z.literal("lamp"),
      window: z.string().meta({ description: "What customers call the window." }),
      state: z.enum(["reached", "away", "unknown"]),
    }),
    z.object({
      ...CommonShape,
      sort: z.literal("paired"),
      kind: DeviceKindSchema,
      label: z.string(),
      state: z.enum(["here", "away", "unknown"]).meta({
        description: "unknown: not heard of since the server began. since: when it was last heard of.",
      }),
    }),
  ])
  .meta({ id: "DeviceState" });
export type DeviceState = z.infer<typeof DeviceStateSchema>;
