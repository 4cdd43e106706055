import type { EpochMs } from "#base/time";

export type NoticeKind = "appointmentConfirmed" | "appointmentMoved" | "appointmentCancelled" | "appointmentReminder";

/** How somebody wants to be told. */
export type Contact = { readonly by: "phone" | "mail"; readonly address: string };

export type AppointmentNotice = {
  readonly kind: NoticeKind;
  /** Tells repeated sendings of one notice apart. */
  readonly noticeId: string;
  readonly journeyId: string;
  readonly code: string;
  readonly outletId: string;
  readonly slotAt: EpochMs;
  readonly timeZone: string;
  readonly language: string;
  readonly contact: Contact;
};

/** Whatever tells people something outside the lobby. What cannot be sent now is the sender's to send later. */
export type AppointmentNotices = { readonly send: (notice: AppointmentNotice) => Promise<void> };
