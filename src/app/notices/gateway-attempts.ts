import { SECOND_MS } from "#base/time";
import type { PersonalFields } from "#base/vault-ref";
import type { NoticeGateway, NoticeMessage, Sending } from "../ports/notice-gateway";

export type Attempts = {
  /** Resolves after so many real milliseconds, or at once when `signal` says stop. */
  readonly pause: (durationMs: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Whether what the message says is still so. */
  readonly isStillSo: () => boolean;
};

/** Pauses before the repetitions of what a gateway could not take. NS-2 */
const RETRY_AFTER_MS = [2 * SECOND_MS, 8 * SECOND_MS] as const;

/** Tries, and tries again while what the message says is still so. */
export async function sendPatiently(
  gateway: NoticeGateway,
  contact: PersonalFields,
  message: NoticeMessage,
  { pause, signal, isStillSo }: Attempts,
): Promise<Sending> {
  for (let tried = 0; ; tried += 1) {
    const sending = await gateway.send(contact, message);
    const pauseMs = RETRY_AFTER_MS[tried];
    if (sending.ok || sending.isPermanent || pauseMs === undefined) return sending;
    await pause(pauseMs, signal);
    if (signal.aborted || !isStillSo()) return sending;
  }
}
