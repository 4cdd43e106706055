import type { FileRefusal } from "#app/files/case-files";
import type { ScreensRefusal } from "#app/screen-content/screens";
import type { VoiceRefusal } from "#app/voice-studio/voice-studio";
import type { LateTicketRefusal } from "#domain/late-ticket/messages";
import type { ReceptionRefusal } from "#domain/reception/messages";
import type { ScriptRefusal } from "#domain/script/messages";

export type LobbyDeskRefusal =
  VoiceRefusal | ScriptRefusal | ReceptionRefusal | LateTicketRefusal | Exclude<ScreensRefusal, FileRefusal>;

/** Scripts, screens and the register of the lobby; see refusal-status.ts for what the numbers mean. */
export const LOBBY_DESK_REFUSAL_STATUS = {
  "voice.clipUnknown": 404,
  "voice.noPack": 409,
  "voice.notSound": 422,
  "voice.silent": 422,
  "voice.tooLong": 422,
  "voice.cannotSpeak": 409,
  "script.unknown": 404,
  "script.versionOutOfOrder": 409,
  "script.textMissing": 422,
  "script.saysNo": 422,
  "script.selfApproved": 403,
  "screen.unknown": 404,
  "screen.versionOutOfOrder": 409,
  "screen.textMissing": 422,
  "screen.lineTooLong": 422,
  "screen.showOutOfRange": 422,
  "screen.daysReversed": 422,
  "screen.hoursReversed": 422,
  "screen.selfApproved": 403,
  "screen.retired": 409,
  "screen.notAPicture": 422,
  "screen.pictureMoves": 422,
  "screen.pictureMissing": 422,
  "reception.requestUnknown": 404,
  "reception.requestEnded": 409,
  "reception.notYours": 403,
  "reception.offeredToSelf": 422,
  "reception.notOffered": 409,
  "reception.clockWrong": 422,
  "lateTicket.unknown": 404,
  "lateTicket.settled": 409,
} as const satisfies Record<LobbyDeskRefusal["code"], 403 | 404 | 409 | 422>;
