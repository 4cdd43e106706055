import { accept, refuse } from "#base/result";
import type { Deciders, Decision } from "./decide";
import { MEETING_STEPS } from "./model";
import { slotTime } from "./slot-time";

type Forms = "StartMeeting" | "FinishMeetingStep" | "SignMeeting" | "SignInspection" | "DeclareReady" | "SignLog";

/** The meeting, the inspections and the logs: RT-2, RT-4 to RT-6. */
export const decideForms: Deciders<Forms> = {
  StartMeeting: ({ now, actor, present, absent }, { meeting, opensAt }) => {
    if (meeting) return accept([]);
    const late = outOfTime(now, 0, opensAt);
    return late ?? accept([{ type: "MeetingStarted", at: now, chair: actor, present, absent }]);
  },
  FinishMeetingStep: ({ now, step }, { meeting }) => {
    if (!meeting) return refuse({ code: "routine.noMeeting" });
    const at = MEETING_STEPS.indexOf(step);
    if (at < meeting.step) return accept([]);
    if (at > meeting.step)
      return refuse({ code: "routine.stepOutOfOrder", expected: MEETING_STEPS[meeting.step] ?? "" });
    return accept([{ type: "MeetingStepFinished", at: now, step }]);
  },
  SignMeeting: ({ type: _type, now, actor, ...signed }, { meeting }) => {
    if (!meeting) return refuse({ code: "routine.noMeeting" });
    const expected = MEETING_STEPS[meeting.step];
    if (expected !== undefined) return refuse({ code: "routine.stepOutOfOrder", expected });
    if (meeting.signedAt !== undefined && signed.reason === undefined) return refuse({ code: "routine.signedAlready" });
    return accept([{ type: "MeetingSigned", at: now, by: actor, ...signed, tookMs: now - meeting.startedAt }]);
  },

  SignInspection: ({ type: _type, now, actor, ...inspected }, day) => {
    const { slot, reason } = inspected;
    const { from, before } = slotTime(day, slot);
    // What is signed in its time may be put right later; the peak may be inspected as often as one likes.
    const isCorrection = reason !== undefined && day.inspections.has(slot);
    const late = isCorrection ? undefined : outOfTime(now, from, before);
    if (late) return late;
    const again = day.inspections.has(slot) && slot !== "peak" && reason === undefined;
    if (again) return refuse({ code: "routine.signedAlready" });
    return accept([{ type: "InspectionSigned", at: now, by: actor, ...inspected }]);
  },
  DeclareReady: ({ now, actor, reason }, { inspections, readyAt }) => {
    if (readyAt !== undefined) return accept([]);
    const inspected = inspections.get("preOpen")?.at(-1);
    if (!inspected) return refuse({ code: "routine.notInspected" });
    const { wrong } = inspected;
    if (wrong.length > 0 && reason === undefined) {
      return refuse({ code: "routine.reasonNeeded", wrong: wrong.join(", ") });
    }
    return accept([
      { type: "OutletReady", at: now, by: actor, despite: wrong, ...(reason !== undefined && { reason }) },
    ]);
  },
  SignLog: ({ type: _type, now, actor, ...signed }, { logs }) => {
    const before = logs.get(signed.kind);
    if (before && signed.reason === undefined) return refuse({ code: "routine.signedAlready" });
    return accept([{ type: "LogSigned", at: now, by: actor, ...signed, version: (before?.version ?? 0) + 1 }]);
  },
};

/** Refuses what is not done in `[from, before)`. */
function outOfTime(now: number, from: number, before: number): Decision | undefined {
  return now >= from && now < before ? undefined : refuse({ code: "routine.outOfTime", from, before });
}
