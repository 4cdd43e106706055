import { accept, refuse, type Result } from "#base/result";
import {
  actionsIn,
  type Analysis,
  type AnalysisCommand,
  type AnalysisEvent,
  type AnalysisRefusal,
  type CommandOf,
  misses,
} from "./model";

export type Decision = Result<readonly AnalysisEvent[], AnalysisRefusal>;

/** Rules of ./SPEC.md. Pure; an accepted command without events asks for what is already so. */
export function decide(command: AnalysisCommand, book: Analysis): Decision {
  switch (command.type) {
    case "OpenPack":
      return open(command, book);
    case "CountPack":
    case "SignPack":
    case "NoteGap":
      return inPack(command, book);
    case "ReportProgress":
    case "EndAction":
      return onAction(command, book);
  }
}

/** SA-4: what is not over comes along; months are opened in their order, so that none is passed by. */
function open({ now: at, actor: by, month, figures }: CommandOf<"OpenPack">, { packs, actions }: Analysis): Decision {
  if (packs.has(month)) return refuse({ code: "analysis.openedAlready", month });
  const latest = [...packs.keys()].at(-1);
  if (latest !== undefined && month < latest) return refuse({ code: "analysis.monthsOutOfOrder", month: latest });
  const carried = [...actions.values()].flatMap(({ gapId, ended }) => (ended ? [] : [gapId]));
  return accept([{ type: "PackOpened", at, by, month, figures, carried }]);
}

function inPack(command: CommandOf<"CountPack" | "SignPack" | "NoteGap">, book: Analysis): Decision {
  const { now: at, actor: by, month } = command;
  const pack = book.packs.get(month);
  if (!pack) return refuse({ code: "analysis.packUnknown", month });
  if (command.type === "SignPack" && pack.signedBy === by) return accept([]);
  if (pack.signedBy !== undefined) return refuse({ code: "analysis.signedAlready", month });
  if (command.type === "CountPack") {
    const isSame = JSON.stringify(command.figures) === JSON.stringify(pack.figures);
    return accept(isSame ? [] : [{ type: "PackCounted", at, month, figures: command.figures }]);
  }
  if (command.type === "NoteGap") {
    const { type: _type, now: _now, actor: _actor, ...gap } = command;
    const { gapId, indicator } = gap;
    if (book.actions.has(gapId)) return refuse({ code: "analysis.gapTaken", gapId });
    const isKnown = pack.figures.some((figure) => figure.indicator === indicator);
    return isKnown
      ? accept([{ type: "GapNoted", at, by, ...gap }])
      : refuse({ code: "analysis.figureUnknown", indicator });
  }
  const answered = actionsIn(book, month).filter(({ ended }) => !ended);
  const open = pack.figures.find(
    (one) => misses(one) && !answered.some(({ indicator }) => indicator === one.indicator),
  );
  if (open) return refuse({ code: "analysis.gapMissing", indicator: open.indicator });
  return accept([{ type: "PackSigned", at, by, month }]);
}

function onAction(command: CommandOf<"ReportProgress" | "EndAction">, { actions }: Analysis): Decision {
  const { now: at, actor: by, gapId } = command;
  const action = actions.get(gapId);
  if (!action) return refuse({ code: "analysis.gapUnknown", gapId });
  if (action.ended) {
    const isSame = command.type === "EndAction" && action.ended.by === by && action.ended.effect === command.effect;
    return isSame ? accept([]) : refuse({ code: "analysis.gapOver", gapId });
  }
  if (command.type === "ReportProgress")
    return accept([{ type: "ProgressReported", at, by, gapId, said: command.said }]);
  if (action.owner === by) return refuse({ code: "analysis.secondPersonNeeded", staffId: by });
  return accept([{ type: "ActionEnded", at, by, gapId, effect: command.effect }]);
}
