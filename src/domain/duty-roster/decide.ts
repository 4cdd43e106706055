import { accept, refuse, type Result } from "#base/result";
import type {
  DutyDay,
  DutyRoster,
  DutyRosterCommand,
  DutyRosterDraft,
  DutyRosterEvent,
  DutyRosterRefusal,
} from "./model";

export type Decision = Result<readonly DutyRosterEvent[], DutyRosterRefusal>;

/** Rules of ./SPEC.md. */
export function decide(command: DutyRosterCommand, roster: DutyRoster): Decision {
  const { now, actor } = command;
  const { state, author } = roster;
  switch (command.type) {
    case "DraftRoster": {
      if (state !== "empty" && state !== "draft") return refuse({ code: "dutyRoster.wrongState", state });
      const { openDates, days } = command;
      const fault = faultOf(openDates, days);
      return fault ? refuse(fault) : accept([{ type: "RosterDrafted", at: now, by: actor, openDates, days }]);
    }
    case "ApproveRoster":
      if (state === "approved") return accept([]);
      if (state !== "draft") return refuse({ code: "dutyRoster.wrongState", state });
      if (actor === author) return refuse({ code: "dutyRoster.secondPersonNeeded", staffId: actor });
      return accept([{ type: "RosterApproved", at: now, by: actor }]);
    case "PublishRoster":
      if (state === "published") return accept([]);
      if (state !== "approved") return refuse({ code: "dutyRoster.wrongState", state });
      return accept([{ type: "RosterPublished", at: now, by: actor }]);
    case "AskForChange": {
      if (state !== "published") return refuse({ code: "dutyRoster.wrongState", state });
      const { changeId, day, reason } = command;
      if (roster.asked.has(changeId)) return accept([]);
      const fault = dayFault(roster.openDates, day);
      return fault ? refuse(fault) : accept([{ type: "ChangeAsked", at: now, changeId, day, reason, by: actor }]);
    }
    case "AnswerChange": {
      const { changeId, approved } = command;
      const asked = roster.asked.get(changeId);
      if (!asked) return refuse({ code: "dutyRoster.changeUnknown", changeId });
      if (asked.askedBy === actor) return refuse({ code: "dutyRoster.secondPersonNeeded", staffId: actor });
      return accept([{ type: approved ? "ChangeApproved" : "ChangeDenied", at: now, changeId, by: actor }]);
    }
  }
}

function faultOf(openDates: readonly string[], days: readonly DutyDay[]): DutyRosterRefusal | undefined {
  const covered = new Set(days.map(({ date }) => date));
  const bare = openDates.find((date) => !covered.has(date));
  if (bare !== undefined) return { code: "dutyRoster.dayUncovered", date: bare };
  return days.map((day) => dayFault(openDates, day)).find((fault) => fault !== undefined);
}

function dayFault(openDates: readonly string[], { date, head, deputy }: DutyDay): DutyRosterRefusal | undefined {
  if (!openDates.includes(date)) return { code: "dutyRoster.closedDay", date };
  if (head === "") return { code: "dutyRoster.dayUncovered", date };
  return head === deputy ? { code: "dutyRoster.sameDeputy", date } : undefined;
}

/** Folds one event into the roster it is handed, and hands that same roster back. Never refuses. */
export function evolve(roster: DutyRosterDraft, event: DutyRosterEvent): DutyRosterDraft {
  switch (event.type) {
    case "RosterDrafted":
      roster.state = "draft";
      roster.author = event.by;
      roster.openDates = event.openDates;
      roster.days = new Map(event.days.map((day) => [day.date, day]));
      break;
    case "RosterApproved":
      roster.state = "approved";
      break;
    case "RosterPublished":
      roster.state = "published";
      roster.publishedAt = event.at;
      break;
    case "ChangeAsked":
      roster.asked.set(event.changeId, { day: event.day, askedBy: event.by });
      break;
    case "ChangeApproved":
    case "ChangeDenied": {
      const asked = roster.asked.get(event.changeId);
      if (asked && event.type === "ChangeApproved") roster.days.set(asked.day.date, asked.day);
      roster.asked.delete(event.changeId);
      break;
    }
  }
  return roster;
}
