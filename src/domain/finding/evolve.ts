import { present } from "#base/assert";
import type { EpochMs } from "#base/time";
import type { EventOf, FindingEvent } from "./messages";
import type { FindingBookDraft, FindingDraft, FindingState } from "./model";

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: FindingBookDraft, event: FindingEvent): FindingBookDraft {
  switch (event.type) {
    case "FindingRaised":
      raise(book, event);
      break;
    case "NoticeIssued":
      issue(book, event);
      break;
    case "NoticeReceived":
      receive(book, event);
      break;
    case "NoticeClosed":
      present(book.notices.get(event.noticeId), event.noticeId).closedAt = event.at;
      break;
    case "CorrectionNoted": {
      const { correctionId, staffId, behaviour, notedBy, at: notedAt } = event;
      book.corrections.set(correctionId, { correctionId, staffId, behaviour, notedBy, notedAt, state: "noted" });
      break;
    }
    case "CorrectionDisputed":
      present(book.corrections.get(event.correctionId), event.correctionId).state = "disputed";
      break;
    case "CorrectionDecided":
      present(book.corrections.get(event.correctionId), event.correctionId).state = event.stands ? "stands" : "removed";
      break;
    default:
      evolveFinding(book, present(book.findings.get(event.findingId), event.findingId), event);
  }
  return book;
}

type OneFinding = Exclude<Extract<FindingEvent, { readonly findingId: string }>, { readonly type: "FindingRaised" }>;

function evolveFinding(book: FindingBookDraft, finding: FindingDraft, event: OneFinding): void {
  switch (event.type) {
    case "FindingWithdrawn": {
      end(book, finding, "withdrawn");
      return;
    }
    case "FindingDropped":
      finding.contestDecided = true;
      {
        end(book, finding, "dropped");
        return;
      }
    case "FindingClosed": {
      end(book, finding, "closed");
      return;
    }
    case "OwnerChanged":
      finding.owner = event.to;
      return;
    case "FindingReplied":
      finding.repliedBy = event.repliedBy;
      {
        moveTo(finding, "replied", event.verifyBy);
        return;
      }
    case "FindingReopened":
      finding.reopenings = event.reopening;
      finding.answerBy = event.dueBy;
      {
        moveTo(finding, "inRectification", event.dueBy);
        return;
      }
    case "LineExtended":
      finding.extended = true;
      finding.answerBy = event.dueBy;
      if (finding.state === "inRectification") moveTo(finding, "inRectification", event.dueBy);
      return;
    case "FindingContested":
      finding.contested = { by: event.contestedBy, at: event.at, before: finding.state };
      finding.state = "contested";
      return;
    case "ContestRejected": {
      resume(finding, event);
      return;
    }
    case "RedEventConfirmed":
      finding.confirmed = true;
      return;
    case "FindingOverdue":
      finding.overdue = true;
  }
}

function raise(book: FindingBookDraft, event: EventOf<"FindingRaised">): void {
  const { findingId, clause, severity, source, raisedBy, points, repeatOf, at: raisedAt } = event;
  const finding: FindingDraft = {
    ...{ findingId, clause, severity, source, raisedBy, raisedAt, points, repeats: repeatOf.length },
    state: "raised",
    noticeId: undefined,
    owner: undefined,
    dueBy: undefined,
    answerBy: 0,
    contestUntil: 0,
    contested: undefined,
    contestDecided: false,
    repliedBy: undefined,
    reopenings: 0,
    extended: false,
    overdue: false,
    confirmed: false,
  };
  book.findings.set(findingId, finding);
  book.open.add(finding);
  const ofClause = book.byClause.get(clause) ?? [];
  ofClause.push(finding);
  book.byClause.set(clause, ofClause);
}

function issue(book: FindingBookDraft, event: EventOf<"NoticeIssued">): void {
  const { noticeId, issuedBy, lines, receiveBy, contestUntil } = event;
  const findingIds = lines.map(({ findingId }) => findingId);
  book.notices.set(noticeId, { noticeId, issuedBy, findingIds, receivedBy: undefined, closedAt: undefined });
  for (const { findingId, owner, dueBy } of lines) {
    const finding = present(book.findings.get(findingId), findingId);
    finding.noticeId = noticeId;
    finding.owner = owner;
    finding.answerBy = dueBy;
    finding.contestUntil = contestUntil;
    moveTo(finding, "noticed", receiveBy);
  }
}

/** Lines that are contested stay so, and go on from the receipt when the contest is rejected. */
function receive(book: FindingBookDraft, { noticeId, receivedBy }: EventOf<"NoticeReceived">): void {
  const notice = present(book.notices.get(noticeId), noticeId);
  notice.receivedBy = receivedBy;
  for (const findingId of notice.findingIds) {
    const finding = present(book.findings.get(findingId), findingId);
    if (finding.state === "noticed") moveTo(finding, "inRectification", finding.answerBy);
    else if (finding.contested?.before === "noticed") {
      finding.contested = { ...finding.contested, before: "inRectification" };
      finding.dueBy = finding.answerBy;
    }
  }
}

function resume(finding: FindingDraft, { dueBy }: EventOf<"ContestRejected">): void {
  finding.contestDecided = true;
  const before = finding.contested?.before ?? "inRectification";
  finding.contested = undefined;
  if (before === "inRectification") finding.answerBy = dueBy;
  moveTo(finding, before, dueBy);
}

/** Another state, another deadline: it may be missed anew. */
function moveTo(finding: FindingDraft, state: FindingState, dueBy: EpochMs): void {
  finding.state = state;
  finding.dueBy = dueBy;
  finding.overdue = false;
}

function end(book: FindingBookDraft, finding: FindingDraft, state: FindingState): void {
  finding.state = state;
  finding.dueBy = undefined;
  finding.overdue = false;
  book.open.delete(finding);
}
