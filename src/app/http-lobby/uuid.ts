import type { Rng } from "#base/rng";
import type { EpochMs } from "#base/time";

/**
 * A UUIDv7 from a stream of chance: the same people of the same demo day come with the same ticket ids, so a restart
 * recognises them. Not for secrets.
 *
 * @source RFC 9562, section 5.7
 */
export function uuidV7(at: EpochMs, rng: Rng): string {
  const time = Math.floor(at).toString(16).padStart(12, "0");
  const variant = (8 + rng.below(4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(rng, 3)}-${variant}${hex(rng, 3)}-${hex(rng, 6)}${hex(rng, 6)}`;
}

const hex = (rng: Rng, digits: number): string =>
  rng
    .below(16 ** digits)
    .toString(16)
    .padStart(digits, "0");
