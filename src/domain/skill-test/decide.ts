import { present } from "#base/assert";
import { accept, refuse, type Result } from "#base/result";
import type {
  Attempt,
  AttemptBook,
  AttemptBookDraft,
  AttemptCommand,
  AttemptEvent,
  AttemptRefusal,
  Paper,
  PaperCommand,
  PaperEvent,
  PaperRefusal,
  PaperShelf,
  PaperShelfDraft,
  Scores,
} from "./model";

/** Rules QZ-1 and QZ-6 of ./SPEC.md. */
export function decidePaper(
  { now: at, actor: publishedBy, paper, writtenBy, topics }: PaperCommand,
  { papers }: PaperShelf,
): Result<readonly PaperEvent[], PaperRefusal> {
  if (writtenBy === publishedBy) return refuse({ code: "skillTest.selfApproved", person: writtenBy });
  const place = faultIn(paper);
  if (place !== undefined) return refuse({ code: "skillTest.faulty", place });
  const topic = topics.find((one) => ![...paper.questions, ...paper.practical].some((part) => part.topic === one));
  if (topic !== undefined) return refuse({ code: "skillTest.topicMissing", topic });
  if (papers.some((known) => JSON.stringify(known) === JSON.stringify(paper))) return accept([]);
  const expected = papers.length + 1;
  if (paper.version !== expected) return refuse({ code: "skillTest.versionOutOfOrder", expected });
  return accept([{ type: "PaperPublished", at, paper, writtenBy, publishedBy }]);
}

/** The first part of a paper that cannot be asked. */
function faultIn({ questions, practical, passPct }: Paper): string | undefined {
  if (questions.length === 0) return "questions";
  if (practical.length === 0) return "practical";
  if (!(passPct > 0 && passPct <= 100)) return "passPct";
  const ids = [...questions.map(({ questionId }) => questionId), ...practical.map(({ itemId }) => itemId)];
  const twice = ids.find((id, ix) => ids.indexOf(id) !== ix);
  if (twice !== undefined) return twice;
  return questions.find(({ options, right }) => options.length < 2 || options[right] === undefined)?.questionId;
}

export function evolvePaper(shelf: PaperShelfDraft, { paper }: PaperEvent): PaperShelfDraft {
  shelf.papers.push(paper);
  return shelf;
}

/** Rules QZ-2 to QZ-4 and QZ-6 of ./SPEC.md. */
export function decide(
  command: AttemptCommand,
  { attempts }: AttemptBook,
): Result<readonly AttemptEvent[], AttemptRefusal> {
  const { attemptId } = command;
  const known = attempts.get(attemptId);
  if (command.type === "TakeTest") return known ? accept([]) : take(command, [...attempts.values()]);
  return known ? watch(command, known) : refuse({ code: "skillTest.unknown", attemptId });
}

function take(
  command: Extract<AttemptCommand, { type: "TakeTest" }>,
  all: readonly Attempt[],
): Result<readonly AttemptEvent[], AttemptRefusal> {
  const { now: at, actor: staffId, attemptId, month, paper, answers, timesMax } = command;
  const own = all.filter((one) => one.staffId === staffId && one.month === month);
  if (own.some(({ state }) => state === "waitsForPractical")) return refuse({ code: "skillTest.waitsForPractical" });
  const passed = own.filter(({ state }) => state === "passed").length;
  if (passed >= timesMax) return refuse({ code: "skillTest.passedAlready", month });
  const missing = paper.questions.find(({ questionId }) => answers[questionId] === undefined);
  if (missing) return refuse({ code: "skillTest.answerMissing", questionId: missing.questionId });
  const scores = scoresOf(paper.questions, ({ questionId, right }) => answers[questionId] === right);
  return accept([{ type: "TestTaken", at, attemptId, staffId, month, version: paper.version, answers, scores }]);
}

function watch(
  { now: at, actor: by, attemptId, paper, done }: Extract<AttemptCommand, { type: "WatchPractical" }>,
  { staffId, state, scores: answered }: Attempt,
): Result<readonly AttemptEvent[], AttemptRefusal> {
  if (state !== "waitsForPractical") return accept([]);
  if (by === staffId) return refuse({ code: "skillTest.watchesHimself", person: by });
  const missing = paper.practical.find(({ itemId }) => done[itemId] === undefined);
  if (missing) return refuse({ code: "skillTest.itemMissing", itemId: missing.itemId });
  const scores = together(
    answered,
    scoresOf(paper.practical, ({ itemId }) => done[itemId] === true),
  );
  const passed = Object.values(scores).every(({ right, of }) => right * 100 >= paper.passPct * of);
  return accept([{ type: "PracticalWatched", at, attemptId, by, done, scores, passed }]);
}

/** How many parts of each topic are right. */
function scoresOf<Part extends { readonly topic: string }>(
  parts: readonly Part[],
  isRight: (part: Part) => boolean,
): Scores {
  const scores: Record<string, { right: number; of: number }> = {};
  for (const part of parts) {
    const score = (scores[part.topic] ??= { right: 0, of: 0 });
    score.of += 1;
    if (isRight(part)) score.right += 1;
  }
  return scores;
}

function together(one: Scores, other: Scores): Scores {
  const topics = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    topics.map((topic) => [
      topic,
      {
        right: (one[topic]?.right ?? 0) + (other[topic]?.right ?? 0),
        of: (one[topic]?.of ?? 0) + (other[topic]?.of ?? 0),
      },
    ]),
  );
}

/** Folds one event into the book it is handed, and hands that same book back. Never refuses. */
export function evolve(book: AttemptBookDraft, event: AttemptEvent): AttemptBookDraft {
  const { attemptId, scores } = event;
  if (event.type === "TestTaken") {
    const { staffId, month, version, at: takenAt } = event;
    const fresh = { attemptId, staffId, month, version, takenAt, scores, watchedBy: undefined };
    book.attempts.set(attemptId, { ...fresh, state: "waitsForPractical" });
    return book;
  }
  const attempt = present(book.attempts.get(attemptId), attemptId);
  attempt.scores = scores;
  attempt.state = event.passed ? "passed" : "failed";
  attempt.watchedBy = event.by;
  return book;
}
