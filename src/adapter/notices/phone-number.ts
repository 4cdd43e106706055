import type { PersonalFields } from "#base/vault-ref";

/** @source ITU-T E.164: at most fifteen digits, the country's first */
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/u;

/** A number as gateways take it, `+8613800000000`; undefined when it cannot be one. */
export function readNumber({ to = "" }: PersonalFields, countryCode?: string): PersonalFields | undefined {
  const bare = to.replace(/[\s()./-]/gu, "").replace(/^00/u, "+");
  const whole = bare.startsWith("+") ? bare : `${countryCode ?? ""}${bare.replace(/^0/u, "")}`;
  return INTERNATIONAL.test(whole) ? { to: whole } : undefined;
}
