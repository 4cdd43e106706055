import { aheadOf, featuresOf, vocabularyOf, type Vocabulary } from "./features";
import { forecastLive, learnLive, startLive, type LiveForecast, type Standing } from "./live-learner";
import { daysOf, eventsOfDay, type LoggedVisit } from "./queue-log";
import { handlingOf, watchQueue, type QueueWatch } from "./queue-watch";
import { learnShift, type Quantiles } from "./running-quantiles";
import { predictSimply, learnPace, type LearnedPace, type SimpleName } from "./simple-predictors";
import { fitWaitModel, forecastWait, type FinishedWait, type WaitModel } from "./wait-model";

export type WaitsProblem = {
  readonly visits: readonly LoggedVisit[];
  /** Days to learn from and days to forecast; both see every visit of theirs. */
  readonly isTraining: (day: string) => boolean;
  readonly isTest: (day: string) => boolean;
  /** Visits that are forecast and scored; they must have queued and been served. */
  readonly isScored: (visit: LoggedVisit) => boolean;
  readonly seed: number;
};

/** One scored wait: what each predictor said when it began. Seconds. */
export type PredictedWait = {
  readonly visit: LoggedVisit;
  readonly simple: Readonly<Record<SimpleName, number>>;
  readonly live: LiveForecast;
  readonly modelMeanSec: number;
  readonly modelSec: Quantiles;
};

export type PredictedWaits = {
  readonly predictions: readonly PredictedWait[];
  readonly trainingWaits: number;
  readonly pace: LearnedPace;
  readonly model: WaitModel;
};

/** Widths by which one truth moves a quantile. */
const SHIFT_STEP = 0.01;
const MINUTE_SEC = 60;

/**
 * Learns from the training days, then walks through the test days second by second and forecasts every scored wait
 * when it begins, with what could be seen then. Calibration goes on: a truth counts from the second of the call.
 *
 * @throws InvariantError when the training days hold no waits on two days or more
 */
export function predictWaits({ visits, isTraining, isTest, isScored, seed }: WaitsProblem): PredictedWaits {
  const days = daysOf(visits);
  const training = days.filter(([day]) => isTraining(day));
  const words = vocabularyOf(training.flatMap(([, own]) => own));
  const watched = watchQueue();
  const live = startLive();
  const samples: Sample[] = [];
  for (const [day, own] of training) {
    watched.beginDay(day);
    const pending = new Map<LoggedVisit, Sample>();
    for (const event of eventsOfDay(own)) {
      const { visit, what, atSec } = event;
      if (what === "joined" && isScored(visit)) {
        watched.lookAt(atSec);
        pending.set(visit, sampleOf(watched.seen, visit, words));
      }
      watched.take(event);
      const begun = what === "called" ? pending.get(visit) : undefined;
      if (!begun) continue;
      samples.push(begun);
      learnLive(live, begun.standing, forecastLive(live, begun.standing), visit.waitSec / MINUTE_SEC);
    }
  }
  const model = fitWaitModel(samples, seed);
  const pace = learnPace(samples);
  const tested = days.filter(([day]) => isTest(day));
  const shift = { ...model.shift };
  const predictions: PredictedWait[] = [];
  for (const [day, own] of tested) {
    watched.beginDay(day);
    const pending = new Map<LoggedVisit, PredictedWait & { readonly standing: Standing }>();
    for (const event of eventsOfDay(own)) {
      const { visit, what, atSec } = event;
      if (what === "joined" && isScored(visit)) {
        watched.lookAt(atSec);
        const { features, standing } = sampleOf(watched.seen, visit, words);
        const { meanSec, quantilesSec } = forecastWait(model, features, shift);
        const simple = predictSimply(watched.seen, visit, pace);
        const predicted = {
          visit,
          simple,
          live: forecastLive(live, standing),
          modelMeanSec: meanSec,
          modelSec: quantilesSec,
        };
        predictions.push(predicted);
        pending.set(visit, { ...predicted, standing });
      }
      watched.take(event);
      const begun = what === "called" ? pending.get(visit) : undefined;
      if (!begun) continue;
      learnShift(shift, begun.modelSec, visit.waitSec, SHIFT_STEP);
      learnLive(live, begun.standing, begun.live, visit.waitSec / MINUTE_SEC);
    }
  }
  return { predictions, trainingWaits: samples.length, pace, model };
}

type Sample = FinishedWait & {
  readonly standing: Standing;
  readonly ahead: number;
  readonly windows: number;
  readonly patienceSec: number;
};

function sampleOf(seen: QueueWatch, visit: LoggedVisit, words: Vocabulary): Sample {
  const standing = standingOf(seen, visit);
  return {
    day: seen.day,
    features: featuresOf(seen, visit, words),
    waitSec: visit.waitSec,
    standing,
    ahead: standing.ahead,
    windows: standing.windows,
    patienceSec: seen.learned.patienceSec,
  };
}

/** Where somebody who joins now stands. A log does not say which windows are open: those at work are counted. */
function standingOf(seen: QueueWatch, visit: LoggedVisit): Standing {
  const { before, count } = aheadOf(seen, visit);
  const minutes = (visits: Iterable<LoggedVisit>): number =>
    [...visits].reduce((sum, { service }) => sum + handlingOf(seen, service) / MINUTE_SEC, 0);
  const { atWork, calledLately, nowSec } = seen;
  const windows = Math.max(1, atWork.size);
  const first = calledLately.at(-CALLS_OF_LATE);
  return {
    aheadMin: minutes(before),
    leftMin: minutes(atWork.keys()) / 2,
    windows,
    ahead: count,
    waitedMin: 0,
    lastWaitMin: seen.lastWaitSec / MINUTE_SEC,
    betweenCallsMin: first
      ? (nowSec - first.atSec) / CALLS_OF_LATE / MINUTE_SEC
      : handlingOf(seen, visit.service) / windows / MINUTE_SEC,
  };
}

/** Over so many calls the pace is taken. */
const CALLS_OF_LATE = 8;
