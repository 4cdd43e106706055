import { accept, refuse, type Result } from "#base/result";
import { HOUR_MS } from "#base/time";
import type { CommandOf, Seminar, SeminarCommand, SeminarEvent, SeminarRefusal, SeminarState } from "./model";

export type Decision = Result<readonly SeminarEvent[], SeminarRefusal>;
type Later = Exclude<SeminarCommand, { readonly type: "PlanSeminar" | "AskExtraordinary" }>;

const DAY_MS = 24 * HOUR_MS;

const POSSIBLE_IN: Readonly<Record<Later["type"], SeminarState>> = {
  AnswerExtraordinary: "asked",
  CountThemes: "planned",
  HoldSeminar: "planned",
  DecideTheme: "held",
  SendMinutes: "held",
  ConfirmMinutes: "minuted",
};

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: SeminarCommand, seminar: Seminar): Decision {
  const { state, seminarId } = seminar;
  if (command.type === "PlanSeminar" || command.type === "AskExtraordinary") {
    return state === "unplanned" ? plan(command) : refuse({ code: "seminar.plannedAlready", seminarId });
  }
  if (state === "unplanned") return refuse({ code: "seminar.unknown" });
  if (command.type === "ConfirmMinutes" && state === "filed") return accept([]);
  if (state !== POSSIBLE_IN[command.type]) return refuse({ code: "seminar.wrongState", state });
  return later(command, seminar);
}

function plan(command: CommandOf<"PlanSeminar" | "AskExtraordinary">): Decision {
  if (command.type === "PlanSeminar") {
    const { type: _type, now: at, actor: by, ...planned } = command;
    return accept([{ type: "SeminarPlanned", at, by, ...planned }]);
  }
  const { type: _type, now: at, actor: by, ...asked } = command;
  return accept([{ type: "ExtraordinaryAsked", at, by, ...asked }]);
}

function later(command: Later, seminar: Seminar): Decision {
  const { now: at, actor: by } = command;
  switch (command.type) {
    case "AnswerExtraordinary":
      if (by === seminar.askedBy) return refuse({ code: "seminar.secondPersonNeeded", staffId: by });
      return accept([{ type: command.approved ? "ExtraordinaryApproved" : "ExtraordinaryDenied", at, by }]);
    case "CountThemes":
      if (JSON.stringify(command.agenda) === JSON.stringify(seminar.agenda)) return accept([]);
      return accept([{ type: "ThemesCounted", at, agenda: command.agenda }]);
    case "HoldSeminar":
      return hold(command, seminar);
    case "DecideTheme":
      return decideTheme(command, seminar);
    case "SendMinutes": {
      const open = seminar.agenda.find(({ theme }) => !seminar.decisions.has(theme));
      if (open) return refuse({ code: "seminar.themeUndecided", theme: open.theme });
      return accept([{ type: "MinutesSent", at, by, minutes: command.minutes }]);
    }
    case "ConfirmMinutes":
      if (by === seminar.sentBy) return refuse({ code: "seminar.secondPersonNeeded", staffId: by });
      return accept([{ type: "MinutesReceived", at, by }]);
  }
}

/** SE-3: each department by a name, or with its excuse. */
function hold({ now: at, actor: by, attendance, agenda }: CommandOf<"HoldSeminar">, seminar: Seminar): Decision {
  const accounted = attendance.filter(({ person, excuse }) => person !== undefined || excuse !== undefined);
  const missing = seminar.departments.find((asked) => !accounted.some(({ department }) => department === asked));
  if (missing !== undefined) return refuse({ code: "seminar.departmentMissing", department: missing });
  const minutesDueBy = at + seminar.minutesWithinDays * DAY_MS;
  return accept([{ type: "SeminarHeld", at, by, attendance: accounted, agenda, minutesDueBy }]);
}

function decideTheme(command: CommandOf<"DecideTheme">, { agenda, decisions }: Seminar): Decision {
  const { type: _type, now: at, actor: by, ...decision } = command;
  const { theme, owner, dueOn } = decision;
  if (!agenda.some((one) => one.theme === theme)) return refuse({ code: "seminar.themeUnknown", theme });
  if ((owner === undefined) !== (dueOn === undefined)) return refuse({ code: "seminar.ownerWithoutDay" });
  const before = decisions.get(theme);
  const isSame = before?.decision === decision.decision && before.owner === owner && before.dueOn === dueOn;
  return accept(isSame ? [] : [{ type: "ThemeDecided", at, by, ...decision }]);
}
