/**
 * Every "no" of a lobby day: a stable code and what the sentence needs. The sentences, in four languages, lie in i18n.
 */
export type LobbyRefusal =
  | { readonly code: "lobby.dayNotOpen" }
  | { readonly code: "lobby.dayAlreadyOpen" }
  | { readonly code: "lobby.dayClosed" }
  | { readonly code: "lobby.stillServing"; readonly windowId: string; readonly ticketNumber: string }
  | { readonly code: "lobby.wrongOutletOrDate"; readonly outletId: string; readonly businessDate: string }
  | { readonly code: "lobby.planDropsWaiting"; readonly ticketNumber: string; readonly missing: string }
  | { readonly code: "lobby.windowUnknown"; readonly windowId: string }
  | { readonly code: "lobby.windowNotOpen"; readonly windowId: string }
  | { readonly code: "lobby.windowAlreadyOpen"; readonly windowId: string }
  | { readonly code: "lobby.windowPaused"; readonly windowId: string }
  | { readonly code: "lobby.windowClosing"; readonly windowId: string }
  | { readonly code: "lobby.windowBusy"; readonly windowId: string; readonly ticketNumber: string }
  | { readonly code: "lobby.notAReviewWindow"; readonly windowId: string }
  | { readonly code: "lobby.staffUnknown"; readonly staffId: string }
  | { readonly code: "lobby.staffElsewhere"; readonly staffId: string; readonly windowId: string }
  | { readonly code: "lobby.staffNotCertified"; readonly staffId: string; readonly needs: string }
  | { readonly code: "lobby.notYourWindow"; readonly windowId: string; readonly staffId: string }
  | { readonly code: "lobby.witnessIsTeller"; readonly staffId: string }
  | { readonly code: "lobby.fourEyes"; readonly staffId: string }
  | { readonly code: "lobby.serviceUnknown"; readonly serviceId: string }
  | { readonly code: "lobby.segmentUnknown"; readonly segmentId: string }
  | { readonly code: "lobby.queueUnknown"; readonly queueId: string }
  | { readonly code: "lobby.deviceUnknown"; readonly deviceId: string }
  | { readonly code: "lobby.issueClosed" }
  | { readonly code: "lobby.queueFull"; readonly queueId: string; readonly capPerDay: number }
  | { readonly code: "lobby.seriesExhausted"; readonly letter: string }
  | { readonly code: "lobby.blockIdTaken"; readonly blockId: string }
  | { readonly code: "lobby.numberNotHeld"; readonly number: string }
  | { readonly code: "lobby.numberTaken"; readonly number: string }
  | { readonly code: "lobby.appointmentNeedsTime" }
  | { readonly code: "lobby.reasonNeeded" }
  | { readonly code: "lobby.ticketUnknown"; readonly ticketId: string }
  | { readonly code: "lobby.ticketIdTaken"; readonly ticketId: string }
  | { readonly code: "lobby.ticketState"; readonly ticketNumber: string; readonly state: string }
  | { readonly code: "lobby.nobodyWaiting"; readonly windowId: string }
  | { readonly code: "lobby.nobodyServes"; readonly serviceId: string }
  | { readonly code: "lobby.windowCannotServe"; readonly windowId: string; readonly serviceId: string }
  | { readonly code: "lobby.clockRunsOn"; readonly reason: string }
  | { readonly code: "lobby.stepOutOfOrder"; readonly step: string; readonly expected: string }
  | { readonly code: "lobby.disclosureMissing"; readonly ticketNumber: string }
  | { readonly code: "lobby.authorisationMissing"; readonly ticketNumber: string }
  | { readonly code: "lobby.reviewMissing"; readonly ticketNumber: string }
  | { readonly code: "lobby.reviewNotNeeded"; readonly serviceId: string }
  | { readonly code: "lobby.noNextService"; readonly ticketNumber: string }
  | { readonly code: "lobby.tooLateToReturn"; readonly ticketNumber: string }
  | { readonly code: "lobby.tooLateToUndo"; readonly ticketNumber: string }
  | { readonly code: "lobby.retainedAtCounter"; readonly ticketNumber: string }
  | { readonly code: "lobby.diversionRefused"; readonly ticketNumber: string }
  | { readonly code: "lobby.diversionNotPossible"; readonly serviceId: string; readonly to: string }
  | { readonly code: "lobby.noOpenOffer"; readonly ticketNumber: string }
  | { readonly code: "lobby.nobodyBehind"; readonly ticketNumber: string }
  | { readonly code: "lobby.postponedEnough"; readonly ticketNumber: string; readonly timesMax: number }
  | { readonly code: "lobby.hasAppointment"; readonly ticketNumber: string }
  | { readonly code: "lobby.arrivesTooLate"; readonly ticketNumber: string; readonly withinMin: number }
  | { readonly code: "lobby.arrivalAnnounced"; readonly ticketNumber: string }
  | { readonly code: "lobby.scoreOutOfRange"; readonly score: number }
  | { readonly code: "lobby.alreadyRated"; readonly ticketNumber: string }
  | { readonly code: "lobby.alertUnknown"; readonly alertId: string }
  | { readonly code: "lobby.alertClosed"; readonly alertId: string }
  | { readonly code: "lobby.alertCannotWait"; readonly alertId: string }
  | { readonly code: "lobby.notProposed"; readonly windowId: string }
  | { readonly code: "lobby.handOverUnknown"; readonly handOverId: string }
  | { readonly code: "lobby.handOverAnswered"; readonly handOverId: string }
  | { readonly code: "lobby.notTheWitness"; readonly staffId: string };
