import { accept, refuse } from "#base/result";
import type { Deciders } from "./decide";

/** Behaviour put right the moment it is seen: FN-15, FN-16. */
export const decideCorrections: Deciders<"NoteCorrection" | "DisputeCorrection" | "DecideCorrection"> = {
  NoteCorrection: ({ now, actor, correctionId, staffId, behaviour, terms }, { corrections }) => {
    if (corrections.has(correctionId)) return accept([]);
    if (actor === staffId) return refuse({ code: "finding.secondPersonNeeded", staffId });
    if (!terms.behaviours.includes(behaviour)) return refuse({ code: "finding.behaviourUnknown", behaviour });
    return accept([{ type: "CorrectionNoted", at: now, correctionId, staffId, behaviour, notedBy: actor }]);
  },
  DisputeCorrection: ({ now, actor, correctionId, grounds }, { corrections }) => {
    const correction = corrections.get(correctionId);
    if (correction?.staffId !== actor) return refuse({ code: "finding.correctionUnknown", correctionId });
    if (correction.state !== "noted") return accept([]);
    return accept([{ type: "CorrectionDisputed", at: now, correctionId, grounds }]);
  },
  DecideCorrection: ({ now, actor, correctionId, stands }, { corrections }) => {
    const correction = corrections.get(correctionId);
    if (correction?.state !== "disputed") return refuse({ code: "finding.correctionUnknown", correctionId });
    if (actor === correction.staffId || actor === correction.notedBy) {
      return refuse({ code: "finding.secondPersonNeeded", staffId: actor });
    }
    return accept([{ type: "CorrectionDecided", at: now, correctionId, stands, decidedBy: actor }]);
  },
};
