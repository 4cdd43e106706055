import { ACCESS } from "./catalogue/access";
import { APPOINTMENT } from "./catalogue/appointment";
import { CUSTOMER } from "./catalogue/customer";
import { DIVERSION } from "./catalogue/diversion";
import { LOBBY } from "./catalogue/lobby";
import { NETWORK } from "./catalogue/network";
import { PEOPLE } from "./catalogue/people";
import { QUALITY } from "./catalogue/quality";
import { RETENTION } from "./catalogue/retention";
import { ROSTER } from "./catalogue/roster";
import { SERVICE } from "./catalogue/service";
import { SITE } from "./catalogue/site";
import type { Definition } from "./definition";

/** Every threshold and list of the business that a bank may change without changing the code. */
export const CATALOGUE = {
  ...LOBBY,
  ...APPOINTMENT,
  ...DIVERSION,
  ...SERVICE,
  ...SITE,
  ...CUSTOMER,
  ...PEOPLE,
  ...ROSTER,
  ...QUALITY,
  ...NETWORK,
  ...ACCESS,
  ...RETENTION,
} as const;

export type PolicyKey = keyof typeof CATALOGUE;
export type ValueOf<Key extends PolicyKey> = (typeof CATALOGUE)[Key]["default"];

/** One value for every key: what a place and a date are governed by. */
export type Policies = { readonly [Key in PolicyKey]: ValueOf<Key> };

export const POLICY_KEYS = Object.keys(CATALOGUE) as readonly PolicyKey[];

export function definitionOf(key: string): Definition | undefined {
  const all: Readonly<Record<string, Definition>> = CATALOGUE;
  return Object.hasOwn(all, key) ? all[key] : undefined;
}
