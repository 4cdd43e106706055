import type { ClaimRefusal } from "#app/claims/claim-runs";
import type { LookAheadRefusal } from "#app/look-ahead/look-ahead";
import type { LabRefusal } from "#app/what-if/lab";
import type { LiveRefusal } from "#app/lobbies/lobbies";
import type { PrintingRefusal } from "#app/printing/print-desk";
import type { MoveRefusal } from "#app/freer-outlets/move-ticket";
import type { RepairRefusal } from "#app/intraday-roster/intraday-roster";
import type { PolicyObjection } from "#app/head-office/head-office";
import type { OwnDataRefusal } from "#app/feedback/own-data";
import type { ContactRefusal } from "#app/notices/staff-notices";
import type { NoteRefusal } from "#domain/staff-notice/model";
import type { ContactCheckRefusal } from "#app/notices/contact-checks";
import type { AccessRefusal } from "#app/identity/caller";
import type { PairingRefusal } from "#app/identity/devices";
import type { SetUpRefusal } from "#app/identity/set-up";
import type { SignInRefusal } from "#app/identity/sign-in";
import type { SsoRefusal } from "#app/identity/single-sign-on";
import type { FeedbackRefusal } from "#domain/feedback/messages";
import type { LobbyRefusal } from "#domain/lobby-day/refusals";
import type { NoticeRefusal } from "#domain/notice/messages";

import { FLOW_REFUSAL_STATUS, type FlowRefusal } from "./flow-refusal-status";
import { LOBBY_DESK_REFUSAL_STATUS, type LobbyDeskRefusal } from "./lobby-refusal-status";
import { GUIDE_REFUSAL_STATUS, type GuidanceRefusal } from "./guide-refusal-status";
import { HEAD_REFUSAL_STATUS, type HeadRefusal } from "./head-refusal-status";
import { PRACTICE_REFUSAL_STATUS, type PracticeRefusal } from "./practice-refusal-status";
import { QUALITY_REFUSAL_STATUS, type SiteRefusal } from "./quality-refusal-status";
import { ROSTER_REFUSAL_STATUS } from "./roster-refusal-status";
import { WHAT_IF_REFUSAL_STATUS } from "./what-if-refusal-status";

export type Refusal =
  | LobbyRefusal
  | LiveRefusal
  | LookAheadRefusal
  | ClaimRefusal
  | LabRefusal
  | PrintingRefusal
  | PolicyObjection
  | SiteRefusal
  | PracticeRefusal
  | HeadRefusal
  | FlowRefusal
  | GuidanceRefusal
  | LobbyDeskRefusal
  | AccessRefusal
  | SignInRefusal
  | SetUpRefusal
  | SsoRefusal
  | PairingRefusal
  | NoticeRefusal
  | FeedbackRefusal
  | ContactCheckRefusal
  | OwnDataRefusal
  | ContactRefusal
  | NoteRefusal
  | MoveRefusal
  | RepairRefusal
  | { readonly code: "identity.routeClosed" }
  | { readonly code: "identity.purposeNeeded" }
  | { readonly code: "import.overtaken" }
  | { readonly code: "backup.underWay" }
  | { readonly code: "ownReview.dayNotKept" };

/**
 * 401: nobody has signed in. 403: this person may not. 404: there is no such thing. 409: not in this state. 412: the day has moved on. 422: the
 * request contradicts itself or the plan. A new refusal does not compile until someone chose its status.
 */
export const REFUSAL_STATUS = {
  ...QUALITY_REFUSAL_STATUS,
  ...PRACTICE_REFUSAL_STATUS,
  ...HEAD_REFUSAL_STATUS,
  ...ROSTER_REFUSAL_STATUS,
  ...FLOW_REFUSAL_STATUS,
  ...GUIDE_REFUSAL_STATUS,
  ...LOBBY_DESK_REFUSAL_STATUS,
  ...WHAT_IF_REFUSAL_STATUS,
  "backup.underWay": 409,
  "ownReview.dayNotKept": 422,
  "claims.nothingToPlay": 409,
  "claims.outletUnknown": 404,
  "advice.unknown": 404,
  "advice.otherChosen": 409,
  "advice.notOver": 409,
  "advice.dayNotOpen": 409,
  "advice.noWorld": 409,
  "identity.notSignedIn": 401,
  "identity.locked": 401,
  "identity.secondFactorOwed": 403,
  "identity.ownSecondFactor": 403,
  "identity.notAllowed": 403,
  "identity.routeClosed": 403,
  "identity.purposeNeeded": 422,
  "identity.signInFailed": 401,
  "identity.codeNeeded": 401,
  "identity.lockedOut": 429,
  "identity.wrongPin": 403,
  "identity.wrongPassword": 403,
  "identity.wrongCode": 422,
  "identity.passwordTooShort": 422,
  "identity.passwordTooLong": 422,
  "identity.passwordTooEasy": 422,
  "identity.pinTooEasy": 422,
  "identity.invitationUnknown": 404,
  "identity.setUpDone": 409,
  "identity.setUpCodeWrong": 403,
  "identity.ssoFailed": 401,
  "identity.ssoUnknown": 403,
  "identity.pairingUnknown": 404,
  "identity.accountTaken": 409,
  "identity.accountUnknown": 404,
  "identity.accountClosed": 409,
  "identity.postNotThere": 422,
  "identity.ownPosts": 403,
  "identity.lastAdministrator": 409,
  "identity.deviceUnknown": 404,
  "identity.tokenUnknown": 404,
  "identity.roleNotLent": 403,
  "identity.emergencyUnknown": 404,
  "identity.emergencyTooLong": 422,
  "identity.ownCase": 403,
  "identity.assessesSelf": 403,
  "identity.verifiesOwn": 403,
  "identity.approvesOwn": 403,
  "import.overtaken": 409,
  "notice.wayNotOffered": 409,
  "notice.tooManyChanges": 409,
  "notice.contactUsedOften": 409,
  "notice.contactFaulty": 422,
  "notice.unknown": 404,
  "feedback.scoreOutOfRange": 422,
  "feedback.givenAlready": 409,
  "feedback.textGiven": 409,
  "feedback.notGiven": 422,
  "feedback.notServed": 409,
  "contact.wayNotOffered": 409,
  "contact.faulty": 422,
  "contact.askedOften": 429,
  "contact.notReached": 409,
  "contact.checkUnknown": 404,
  "contact.codeWrong": 422,
  "ownData.notYours": 404,
  "staffNotice.unknown": 404,
  "staffNotice.notYours": 403,
  "staffNotice.contactFaulty": 422,
  "ownData.stillOpen": 409,
  "ownData.caseUnknown": 404,
  "erasure.notAsked": 409,
  "erasure.secondPersonNeeded": 403,
  "moving.notPossibleThere": 409,
  "moving.onTheWay": 409,
  "policy.unknownKey": 404,
  "policy.scopeUnclear": 422,
  "policy.wrongValue": 422,
  "policy.validityReversed": 422,
  "policy.selfApproved": 403,
  "policy.valueIdTaken": 409,
  "policy.loosensNetworkMinimum": 422,
  "policy.unknownValue": 404,
  "policy.changedSince": 409,
  "policy.importFaulty": 422,
  "policy.scopeUnknown": 404,
  "lobby.dayNotOpen": 409,
  "lobby.dayAlreadyOpen": 409,
  "lobby.dayClosed": 409,
  "lobby.stillServing": 409,
  "lobby.wrongOutletOrDate": 422,
  "lobby.planDropsWaiting": 409,
  "lobby.windowUnknown": 404,
  "lobby.windowNotOpen": 409,
  "lobby.windowAlreadyOpen": 409,
  "lobby.windowPaused": 409,
  "lobby.windowClosing": 409,
  "lobby.windowBusy": 409,
  "lobby.notAReviewWindow": 422,
  "lobby.staffUnknown": 404,
  "lobby.staffElsewhere": 409,
  "lobby.staffNotCertified": 403,
  "lobby.notYourWindow": 403,
  "lobby.witnessIsTeller": 403,
  "lobby.fourEyes": 403,
  "lobby.serviceUnknown": 404,
  "lobby.segmentUnknown": 404,
  "lobby.queueUnknown": 404,
  "lobby.deviceUnknown": 404,
  "lobby.issueClosed": 409,
  "lobby.queueFull": 409,
  "lobby.seriesExhausted": 409,
  "printing.ticketOver": 409,
  "printing.numberUnknown": 404,
  "printing.copyTaken": 409,
  "printing.printerUnknown": 404,
  "lobby.blockIdTaken": 409,
  "lobby.numberNotHeld": 409,
  "lobby.numberTaken": 409,
  "lobby.appointmentNeedsTime": 422,
  "lobby.reasonNeeded": 422,
  "lobby.ticketUnknown": 404,
  "lobby.ticketIdTaken": 409,
  "lobby.ticketState": 409,
  "lobby.nobodyWaiting": 409,
  "lobby.nobodyServes": 409,
  "lobby.windowCannotServe": 409,
  "lobby.clockRunsOn": 409,
  "lobby.stepOutOfOrder": 409,
  "lobby.disclosureMissing": 409,
  "lobby.authorisationMissing": 409,
  "lobby.reviewMissing": 409,
  "lobby.reviewNotNeeded": 409,
  "lobby.noNextService": 409,
  "lobby.tooLateToReturn": 409,
  "lobby.tooLateToUndo": 409,
  "lobby.retainedAtCounter": 409,
  "lobby.diversionRefused": 409,
  "lobby.diversionNotPossible": 422,
  "lobby.noOpenOffer": 409,
  "lobby.nobodyBehind": 409,
  "lobby.postponedEnough": 409,
  "lobby.hasAppointment": 409,
  "lobby.arrivesTooLate": 422,
  "lobby.arrivalAnnounced": 409,
  "lobby.scoreOutOfRange": 422,
  "lobby.alreadyRated": 409,
  "lobby.alertUnknown": 404,
  "lobby.alertClosed": 409,
  "lobby.alertCannotWait": 409,
  "lobby.notProposed": 409,
  "lobby.handOverUnknown": 404,
  "lobby.handOverAnswered": 409,
  "lobby.notTheWitness": 403,
  "live.outletUnknown": 404,
  "live.versionMismatch": 412,
  "live.commandIdReused": 409,
} as const satisfies Record<Refusal["code"], 401 | 403 | 404 | 409 | 412 | 422 | 429>;
