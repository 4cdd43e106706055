import type { BusinessDate } from "#base/calendar";
import type { Asked, Happened } from "#base/messages";
import type { VaultRef } from "#base/vault-ref";
import type { BookedSlot, Choice, Needs } from "./model";

export type JourneyCommand =
  | Asked<
      "StartJourney",
      {
        readonly journeyId: string;
        readonly code: string;
        readonly keyHash: string;
        readonly language: string;
        readonly choice: Choice;
        readonly needs: Needs;
      }
    >
  | Asked<"ChooseServices", { readonly choice: Choice; readonly needs: Needs }>
  | Asked<
      "SaveAnswers",
      {
        readonly answers: VaultRef;
        readonly answered: readonly string[];
        /** Questions whose answer was taken back. */
        readonly cleared: readonly string[];
      }
    >
  | Asked<"ConfirmDocuments", { readonly documentIds: readonly string[] }>
  | Asked<"NoteAppointment", { readonly appointment: BookedSlot }>
  | Asked<"DropAppointment", { readonly appointmentId: string }>
  | Asked<"CheckIn", { readonly outletId: string; readonly date: BusinessDate; readonly ticketId: string }>
  | Asked<"EndJourney", { readonly by: "customer" | "time" }>;

export type JourneyEvent =
  | Happened<
      "JourneyStarted",
      {
        readonly journeyId: string;
        readonly code: string;
        readonly keyHash: string;
        readonly language: string;
        readonly choice: Choice;
        readonly needs: Needs;
      }
    >
  | Happened<"ServicesChosen", { readonly choice: Choice; readonly needs: Needs }>
  | Happened<
      "AnswersSaved",
      { readonly answers: VaultRef; readonly answered: readonly string[]; readonly cleared: readonly string[] }
    >
  | Happened<"DocumentsConfirmed", { readonly documentIds: readonly string[] }>
  | Happened<"AppointmentNoted", { readonly appointment: BookedSlot }>
  | Happened<"AppointmentDropped", { readonly appointmentId: string }>
  | Happened<"CheckedIn", { readonly outletId: string; readonly date: BusinessDate; readonly ticketId: string }>
  | Happened<"JourneyEnded", { readonly by: "customer" | "time" }>;

export type JourneyRefusal =
  | { readonly code: "journey.unknown" }
  | { readonly code: "journey.idTaken" }
  | { readonly code: "journey.ended" }
  | { readonly code: "journey.nothingChosen" }
  | { readonly code: "journey.alreadyHere" };
