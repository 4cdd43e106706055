import { accept, refuse } from "#base/result";
import { newlyMissed } from "./deadlines";
import type { Deciders } from "./decide";
import { answerableFor, isDesk } from "./model";

type Intake =
  | "ReceiveComplaint"
  | "OfferHandOver"
  | "AcceptHandOver"
  | "DeclineHandOver"
  | "NameOnSiteOwner"
  | "CloseOnSite"
  | "RegisterComplaint"
  | "ReclassifyComplaint"
  | "LinkTicket"
  | "AttachFiles"
  | "ObserveDeadlines";

/** From the first word until somebody is to handle it: CP-1 to CP-7, CP-17, CP-21, CP-24, CP-25. */
export const decideIntake: Deciders<Intake> = {
  ReceiveComplaint: ({ type: _type, now, actor, onSiteOwner, desk, ...filed }) => {
    const { intake, givers, subjects, terms } = filed;
    if (intake === "web" && !givers.some(({ identityVerified, person }) => identityVerified && person !== undefined)) {
      return refuse({ code: "complaint.identityNeeded" });
    }
    if (givers.length > terms.representativesMax) {
      return refuse({ code: "complaint.tooManyGivers", max: terms.representativesMax });
    }
    // A duty head who is complained of does not answer for the solution; the complaint itself is never refused for it.
    const owner = onSiteOwner !== undefined && !subjects.includes(onSiteOwner) ? { onSiteOwner } : {};
    return accept([{ type: "ComplaintReceived", at: now, ...filed, ...owner, receiver: desk ?? actor }]);
  },

  OfferHandOver: ({ now, actor, to }, { receiver }) => {
    if (actor !== receiver) return refuse({ code: "complaint.notTheReceiver", receiver });
    return accept([{ type: "HandOverOffered", at: now, from: receiver, to }]);
  },
  AcceptHandOver: ({ now, actor }, { receiver, handOverTo }) => {
    if (handOverTo !== actor && !isDesk(receiver)) return refuse({ code: "complaint.noHandOver" });
    return accept([{ type: "HandOverAccepted", at: now, from: receiver, to: actor }]);
  },
  DeclineHandOver: ({ now, actor, reason }, { handOverTo }) => {
    if (handOverTo !== actor) return refuse({ code: "complaint.noHandOver" });
    return accept([{ type: "HandOverDeclined", at: now, by: actor, reason }]);
  },

  NameOnSiteOwner: ({ now, staffId }, { subjects }) => {
    if (subjects.includes(staffId)) return refuse({ code: "complaint.hasInterest", staffId });
    return accept([{ type: "OnSiteOwnerNamed", at: now, staffId }]);
  },
  CloseOnSite: ({ type: _type, now, actor, ...answer }, { receiver, onSiteOwner, subjects }) => {
    if (actor !== receiver && actor !== onSiteOwner) return refuse({ code: "complaint.notTheReceiver", receiver });
    if (subjects.includes(actor)) return refuse({ code: "complaint.hasInterest", staffId: actor });
    return accept([{ type: "ComplaintClosedOnSite", at: now, by: actor, ...answer }]);
  },

  RegisterComplaint: ({ now, category, severity, complexity }) =>
    accept([{ type: "ComplaintRegistered", at: now, category, severity, complexity }]),
  ReclassifyComplaint: ({ now, category, severity, complexity }) =>
    accept([{ type: "ComplaintReclassified", at: now, category, severity, complexity }]),
  LinkTicket: ({ now, ticket }) => accept([{ type: "TicketLinked", at: now, ticket }]),
  AttachFiles: ({ now, files: sent }, { files: known }) => {
    const files = sent.filter(({ sha256 }) => !known.some((file) => file.sha256 === sha256));
    return accept(files.length === 0 ? [] : [{ type: "FilesAttached", at: now, files }]);
  },

  ObserveDeadlines: ({ now }, complaint) =>
    accept(
      newlyMissed(complaint, now).map(([deadline, dueBy]) => {
        return { type: "DeadlineMissed", at: now, deadline, dueBy, countsAgainst: answerableFor(complaint) };
      }),
    ),
};
