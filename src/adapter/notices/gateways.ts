import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NO_GATEWAYS, type NoticeGateway, type NoticeGateways } from "#app/ports/notice-gateway";
import { createHttpSms } from "./http-sms";
import { createMail } from "./mail";
import { NoticeSettingsSchema, secretsFrom, type NoticeSecrets, type NoticeSettings } from "./settings";
import { createSmppSms } from "./smpp-sms";
import { openVapidKeys } from "./vapid-keys";
import { createWebPush } from "./web-push";

/** The file that says how people are reached is not what it must be. */
export class NoticeSettingsFaulty extends Error {
  override readonly name = "NoticeSettingsFaulty";
}

const FILE = "notices.json";

/**
 * The gateways of a server, from `notices.json` in the data folder; none without that file.
 * @throws NoticeSettingsFaulty
 */
export function openGateways(
  dataDir: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): NoticeGateways {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) return NO_GATEWAYS;
  const read = NoticeSettingsSchema.safeParse(jsonOf(path));
  if (!read.success) throw new NoticeSettingsFaulty(`${path}: ${read.error.message}`);
  const { push, sms, mail, countryCode } = read.data;
  const secrets = secretsFrom(env);
  const keys = push && openVapidKeys(dataDir, env);
  return {
    byWay: {
      ...(push && keys && { push: createWebPush(push, keys) }),
      ...(sms && { sms: smsBy(sms, secrets, countryCode) }),
      ...(mail && { mail: createMail(mail, secrets.mailPassword) }),
    },
    ...(keys && { pushKey: keys.publicKey }),
  };
}

function smsBy(
  sms: NonNullable<NoticeSettings["sms"]>,
  { smppPassword, smsToken }: NoticeSecrets,
  countryCode: string | undefined,
): NoticeGateway {
  if (sms.kind === "smpp") return createSmppSms(sms, { password: smppPassword, countryCode });
  return createHttpSms(sms, { token: smsToken, countryCode });
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new NoticeSettingsFaulty(`${path} is no JSON`, { cause: error });
  }
}
