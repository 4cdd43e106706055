import { present } from "#base/assert";
import { accept, refuse, type Result } from "#base/result";
import type { CommandOf, DrillCommand, DrillEvent, DrillRefusal } from "./messages";
import type { Drill, DrillBook, DrillBookDraft } from "./model";

type Decision = Result<readonly DrillEvent[], DrillRefusal>;

/** Rules DL-1 to DL-4 and DL-6 of ./SPEC.md. */
export function decide(command: DrillCommand, book: DrillBook): Decision {
  switch (command.type) {
    case "PlanDrill": {
      const { type: _type, now: at, actor: plannedBy, today, ...planned } = command;
      if (book.drills.has(planned.drillId)) return accept([]);
      if (planned.date < today) return refuse({ code: "drill.dateOver", date: planned.date });
      return accept([{ type: "DrillPlanned", at, ...planned, plannedBy }]);
    }
    case "LogEmergency": {
      const { type: _type, now: at, actor: loggedBy, ...said } = command;
      if (book.emergencies.has(said.emergencyId)) return accept([]);
      if (said.endedAt < said.startedAt || said.endedAt > at) return refuse({ code: "drill.timesReversed" });
      return accept([{ type: "EmergencyLogged", at, ...said, loggedBy }]);
    }
    default: {
      const { drillId } = command;
      const drill = book.drills.get(drillId);
      return drill ? decideOn(command, drill) : refuse({ code: "drill.unknown", drillId });
    }
  }
}

function decideOn(command: Exclude<DrillCommand, { type: "PlanDrill" | "LogEmergency" }>, drill: Drill): Decision {
  const { now: at, actor: by, drillId } = command;
  const { state } = drill;
  if (command.type === "HoldDrill") return hold(command, drill);
  if (state === "calledOff" && command.type === "CallOffDrill") return accept([]);
  if (state !== "planned") return refuse({ code: "drill.wrongState", state });
  const { reason } = command;
  if (command.type === "CallOffDrill") return accept([{ type: "DrillCalledOff", at, drillId, reason, by }]);
  const { date, today } = command;
  if (date < today || date <= drill.date) return refuse({ code: "drill.dateOver", date });
  return accept([{ type: "DrillPutOff", at, drillId, date, reason, by }]);
}

function hold(command: CommandOf<"HoldDrill">, { state, date, lead }: Drill): Decision {
  const { type: _type, now: at, actor: by, today, ...held } = command;
  if (state === "held") return accept([]);
  if (state !== "planned") return refuse({ code: "drill.wrongState", state });
  if (today !== date) return refuse({ code: "drill.notItsDay", date });
  if (new Set(held.present).size < 2) return refuse({ code: "drill.twoPeopleNeeded" });
  if (held.watchedBy === lead) return refuse({ code: "drill.watcherLeads", person: lead });
  return accept([{ type: "DrillHeld", at, ...held, by }]);
}

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: DrillBookDraft, event: DrillEvent): DrillBookDraft {
  switch (event.type) {
    case "DrillPlanned": {
      const { type: _type, at: _at, ...planned } = event;
      book.drills.set(planned.drillId, { ...planned, state: "planned", held: undefined, why: undefined });
      return book;
    }
    case "EmergencyLogged": {
      const { type: _type, at: _at, ...emergency } = event;
      book.emergencies.set(emergency.emergencyId, emergency);
      return book;
    }
    default: {
      const drill = present(book.drills.get(event.drillId), event.drillId);
      if (event.type === "DrillHeld") {
        const { minutes, present: people, watchedBy, lessons } = event;
        drill.state = "held";
        drill.held = { minutes, present: people, watchedBy, lessons };
        return book;
      }
      drill.why = event.reason;
      if (event.type === "DrillPutOff") drill.date = event.date;
      else drill.state = "calledOff";
      return book;
    }
  }
}
