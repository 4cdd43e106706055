import { accept, refuse, type Result } from "#base/result";
import type { AdviceCommand, AdviceEvent, AdviceRefusal } from "./messages";
import type { AdviceBook, AdvisedAction } from "./model";

type Decision = Result<readonly AdviceEvent[], AdviceRefusal>;

/** Rules AV-1 to AV-3 of ./SPEC.md. */
export function decide(command: AdviceCommand, book: AdviceBook): Decision {
  const { adviceId, now: at } = command;
  const known = book.choices.get(adviceId);
  switch (command.type) {
    case "ChooseAction": {
      const { type: _type, now: _now, actor: by, ...chosen } = command;
      if (!known) return accept([{ type: "ActionChosen", at, by, ...chosen }]);
      return isSame(known.action, command.action) ? accept([]) : refuse({ code: "advice.otherChosen", adviceId });
    }
    case "MeasureOutcome":
      if (!known) return refuse({ code: "advice.unknown", adviceId });
      if (known.outcome) return accept([]);
      if (at < known.until) return refuse({ code: "advice.notOver", adviceId });
      return accept([{ type: "OutcomeMeasured", at, adviceId, outcome: command.outcome }]);
  }
}

const isSame = (one: AdvisedAction, other: AdvisedAction): boolean =>
  one.kind === other.kind &&
  one.windowId === other.windowId &&
  one.mode === other.mode &&
  one.staffIds?.join() === other.staffIds?.join();
