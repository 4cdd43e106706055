import { assert } from "./assert";

/** An amount in minor units (fen, cent; won has none), an integer. Never a float of the major unit. */
export type MinorUnits = number;

/** Digits after the point of the currencies we know. @source ISO 4217 */
const DIGITS = { CNY: 2, EUR: 2, USD: 2, KRW: 0 } as const;

export type Currency = keyof typeof DIGITS;

/** 20,000 yuan → 2,000,000 fen. @throws InvariantError when the amount has more digits than the currency */
export function minorUnits(major: number, currency: Currency): MinorUnits {
  const minor = major * 10 ** DIGITS[currency];
  const rounded = Math.round(minor);
  assert(Math.abs(minor - rounded) < 1e-6, `${major} is not a whole number of minor units of ${currency}`);
  return rounded;
}
