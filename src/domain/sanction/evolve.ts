import { present } from "#base/assert";
import type { SanctionEvent } from "./messages";
import type { SanctionRecordDraft } from "./model";

/** Folds one event into the record it is handed, and hands that same record back. Never refuses. */
export function evolve(record: SanctionRecordDraft, event: SanctionEvent): SanctionRecordDraft {
  const { sanctionId, at } = event;
  if (event.type === "SanctionProposed") {
    const { step, proposedBy, hearingUntil, staffId } = event;
    record.staffId = staffId;
    const open = { state: "proposed", decidedBy: undefined, decidedAt: undefined, appealUntil: 0 } as const;
    record.sanctions.set(sanctionId, { sanctionId, step, proposedBy, hearingUntil, ...open });
    return record;
  }
  const sanction = present(record.sanctions.get(sanctionId), sanctionId);
  switch (event.type) {
    case "PersonHeard":
      sanction.state = "heard";
      break;
    case "SanctionConfirmed":
      sanction.state = "confirmed";
      sanction.decidedBy = event.confirmedBy;
      sanction.decidedAt = at;
      sanction.appealUntil = event.appealUntil;
      break;
    case "SanctionRejected":
      sanction.state = "rejected";
      sanction.decidedBy = event.rejectedBy;
      sanction.decidedAt = at;
      break;
    case "SanctionAppealed":
      sanction.state = "appealed";
      break;
    case "AppealDecided":
      sanction.state = event.stands ? "upheld" : "lifted";
      break;
  }
  return record;
}
