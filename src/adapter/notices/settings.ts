import { z } from "zod";

/** Hosts of the push services of today's browsers; a bank may name others, and then only those are pushed to. */
const PUSH_HOSTS = [
  "fcm.googleapis.com",
  "updates.push.services.mozilla.com",
  "web.push.apple.com",
  "notify.windows.com",
];
const PortSchema = z.int().min(1).max(65_535);
const HostSchema = z.string().min(1).max(255);

const SmppSchema = z.strictObject({
  kind: z.literal("smpp"),
  host: HostSchema,
  port: PortSchema.default(2775),
  tls: z.boolean().default(false),
  systemId: z.string().min(1).max(15),
  /** What the customer sees as the sender; the message centre's own when absent. */
  sender: z.string().max(20).default(""),
});
const HttpSmsSchema = z.strictObject({
  kind: z.literal("http"),
  url: z.url(),
  sender: z.string().max(20).default(""),
  /** What the gateway calls the number, the text and the sender in the JSON it takes. */
  fields: z
    .strictObject({
      to: z.string().default("to"),
      text: z.string().default("text"),
      sender: z.string().default("from"),
    })
    .default({ to: "to", text: "text", sender: "from" }),
});

/** How this server reaches people. Secrets are no part of it: they come from the environment. */
export const NoticeSettingsSchema = z.strictObject({
  push: z
    .strictObject({
      /** Whom a push service writes to when something is wrong: `mailto:` or `https:`. */
      contact: z.string().regex(/^(mailto:|https:\/\/)/u),
      hosts: z.array(HostSchema).min(1).default(PUSH_HOSTS),
    })
    .optional(),
  sms: z.discriminatedUnion("kind", [SmppSchema, HttpSmsSchema]).optional(),
  /** Put before numbers that are written without a country: `+86`. */
  countryCode: z
    .string()
    .regex(/^\+\d{1,3}$/u)
    .optional(),
  mail: z
    .strictObject({
      host: HostSchema,
      port: PortSchema.default(587),
      /** TLS from the first byte, as on port 465; otherwise STARTTLS is asked for. */
      secure: z.boolean().default(false),
      /** A relay inside the bank's own network may speak without TLS; anything else must not. */
      requireTls: z.boolean().default(true),
      user: z.string().optional(),
      from: z.string().min(3).max(320),
    })
    .optional(),
});
export type NoticeSettings = z.infer<typeof NoticeSettingsSchema>;

/** What must not stand in a file. */
export type NoticeSecrets = {
  readonly smppPassword?: string;
  readonly smsToken?: string;
  readonly mailPassword?: string;
};

export function secretsFrom(env: Readonly<Record<string, string | undefined>>): NoticeSecrets {
  const { GUICHET_SMPP_PASSWORD: smppPassword, GUICHET_SMS_TOKEN: smsToken, GUICHET_SMTP_PASSWORD: mailPassword } = env;
  return {
    ...(smppPassword !== undefined && { smppPassword }),
    ...(smsToken !== undefined && { smsToken }),
    ...(mailPassword !== undefined && { mailPassword }),
  };
}
