import { z } from "zod";
import { IdSchema, InstantSchema, NewIdSchema } from "./fields";

export const WebhookTypeSchema = z.enum([
  "day.opened",
  "day.closed",
  "window.opened",
  "window.closed",
  "ticket.issued",
  "ticket.called",
  "ticket.recalled",
  "ticket.missed",
  "ticket.returned",
  "ticket.serving",
  "ticket.served",
  "ticket.diverted",
  "ticket.ended",
  "ticket.rated",
  "alert.raised",
  "alert.resolved",
]);

const registration = {
  endpointId: NewIdSchema,
  url: z.url({ protocol: /^https?$/u }).max(500),
  types: z.array(WebhookTypeSchema).min(1).max(16),
  outletIds: z.array(IdSchema).min(1).max(1_000).exactOptional(),
};

/** Messages follow Standard Webhooks: verify `webhook-signature` with the secret, drop a `webhook-id` seen before. */
export const RegisterWebhookSchema = z.strictObject(registration).meta({ id: "RegisterWebhook" });

export const WebhookSchema = z
  .object({ ...registration, failingSince: InstantSchema.exactOptional() })
  .meta({ id: "Webhook" });

export const WebhookRegisteredSchema = z
  .object({
    endpointId: NewIdSchema,
    secret: z
      .string()
      .meta({ description: "Said this once; absent when the endpoint was registered before." })
      .exactOptional(),
  })
  .meta({ id: "WebhookRegistered" });
