import type { Rng } from "#base/rng";
import { MINUTE_MS } from "#base/time";
import type { FeedbackDesk } from "../../feedback/feedback-desk";
import type { Deed } from "./deeds";
import type { LobbyScript } from "./lobby-script";
import type { Say } from "./phrases";

/** Words from so many of the customers who pressed no key: an assumption of ours. */
const WRITES_SHARE = 0.025;
const POINT_MS = 10 * MINUTE_MS;
const BEST = 5;
const POOR_BELOW = 4;

/** What some customers write on their own phones after they were served. */
export function feedbackDeeds(
  outletId: string,
  { tickets, rated, closedAt }: LobbyScript,
  { feedback, say, rng }: { readonly feedback: Pick<FeedbackDesk, "give">; readonly say: Say; readonly rng: Rng },
): readonly Deed[] {
  return tickets.flatMap(({ ticketId, finishedAt, waitedMs }) => {
    const writes = rng.next() < WRITES_SHARE;
    if (!writes || finishedAt === undefined || rated.has(ticketId)) return [];
    const at = finishedAt + (1 + rng.below(4)) * MINUTE_MS;
    if (at >= closedAt) return [];
    const score = Math.min(BEST, Math.max(1, Math.round(BEST - waitedMs / POINT_MS + rng.normal())));
    const text = say(score < POOR_BELOW ? "feedback.poor" : "feedback.good", rng);
    const asked = { score, text, device: `phone ${ticketId}`, byStaff: false };
    const deed: Deed = {
      at,
      by: "customer",
      key: `feedback/${ticketId}`,
      run: (_occasion, cause) => feedback.give({ outletId, ticketId }, asked, cause),
    };
    return [deed];
  });
}
