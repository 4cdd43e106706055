export type PasswordStrength = "short" | "fair" | "good" | "strong";

/** From how many characters that count a password is called so. The first is what the server asks for at least. */
const FROM = [
  ["strong", 20],
  ["good", 16],
  ["fair", 12],
] as const;

export const STRONG_LENGTH = FROM[0][1];

/** Characters that nobody foresees: the third of a run as in 111 and abc is foreseen, and so is all that follows it. */
export function charactersThatCount(password: string): number {
  const points = Array.from(password, (sign) => sign.codePointAt(0) ?? 0);
  const steps = points.map((point, ix) => point - (points[ix - 1] ?? Infinity));
  return steps.filter((step, ix) => ix < 2 || step !== steps[ix - 1] || Math.abs(step) > 1).length;
}

/**
 * How hard a password is to guess, by what counts most: its length. Whether it is a common one the server says.
 * @source NIST SP 800-63B, section 5.1.1.2
 */
export function strengthOf(password: string): PasswordStrength {
  const length = charactersThatCount(password);
  return FROM.find(([, from]) => length >= from)?.[0] ?? "short";
}
