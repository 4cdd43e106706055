import { DatabaseUnavailable } from "./database";

/**
 * Notices that a server has stopped answering although its line still stands: a frozen machine, a network that swallows
 * everything. A statement alone cannot tell that from slow work, so while one waits a question is asked that costs
 * nothing. Rule DB-10.
 */
export type SilenceWatch = {
  /** Does the work, unless the server is silent or falls silent meanwhile. @throws DatabaseUnavailable then */
  readonly answered: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly stop: () => void;
};

/** A question whose answer needs no work; rejects when the server cannot be reached. `end` may come at any time. */
export type Ping = { readonly ask: () => Promise<void>; readonly end: () => void };

/**
 * Time is counted in turns of a timer and not by the clock: a process that was itself held up has not heard an answer
 * that may lie in its socket, and then has had one turn only.
 */
const TURN_MS = 100;
/** A statement that has waited for so many turns is reason to ask. */
const ASK_AFTER_TURNS = 3;
/** A question that has waited for so many turns has no answer. With the former below the second that a teller gets. */
const SILENT_AFTER_TURNS = 4;
/** A silent server is asked anew after so many turns: its old line may have broken without a word. */
const ASK_ANEW_AFTER_TURNS = 20;

type Waiting = { readonly since: number; readonly giveUp: () => void };

type Watching = {
  readonly newPing: () => Ping;
  /** In the order in which they began. */
  readonly waiting: Set<Waiting>;
  turn: number;
  timer: NodeJS.Timeout | undefined;
  ping: Ping | undefined;
  /** The turn in which the question was asked that is not answered yet. */
  askedAt: number | undefined;
  silent: boolean;
  stopped: boolean;
};

export function createSilenceWatch(newPing: () => Ping): SilenceWatch {
  const watching: Watching = {
    newPing,
    waiting: new Set(),
    turn: 0,
    timer: undefined,
    ping: undefined,
    askedAt: undefined,
    silent: false,
    stopped: false,
  };
  return {
    answered: (work) => answered(watching, work),
    stop: () => {
      watching.stopped = true;
      rest(watching);
    },
  };
}

function answered<Value>(watching: Watching, work: () => Promise<Value>): Promise<Value> {
  if (watching.silent) return Promise.reject(new DatabaseUnavailable("the database server does not answer"));
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(new DatabaseUnavailable("the database server has stopped answering"));
    const one: Waiting = { since: watching.turn, giveUp };
    watching.waiting.add(one);
    if (!watching.stopped) watching.timer ??= setInterval(() => takeTurn(watching), TURN_MS).unref();
    work()
      .finally(() => watching.waiting.delete(one))
      .then(resolve, reject);
  });
}

function takeTurn(watching: Watching): void {
  watching.turn += 1;
  const { turn, askedAt, silent } = watching;
  const [oldest] = watching.waiting;
  if (askedAt !== undefined) {
    if (turn - askedAt >= (silent ? ASK_ANEW_AFTER_TURNS : SILENT_AFTER_TURNS)) fallSilent(watching);
  } else if (silent || (oldest && turn - oldest.since >= ASK_AFTER_TURNS)) ask(watching);
  else if (!oldest) rest(watching);
}

function ask(watching: Watching): void {
  watching.askedAt = watching.turn;
  const ping = (watching.ping ??= watching.newPing());
  const heard = (): void => {
    if (watching.ping !== ping) return;
    watching.askedAt = undefined;
    watching.silent = false;
  };
  // A server that refuses is there, or its line is broken: statements learn that by themselves, and at once.
  const broken = (): void => {
    if (watching.ping !== ping) return;
    hangUp(watching);
    watching.silent = false;
  };
  ping.ask().then(heard, broken);
}

function fallSilent(watching: Watching): void {
  hangUp(watching);
  watching.silent = true;
  for (const { giveUp } of watching.waiting) giveUp();
  watching.waiting.clear();
}

function hangUp(watching: Watching): void {
  watching.ping?.end();
  watching.ping = undefined;
  watching.askedAt = undefined;
}

function rest(watching: Watching): void {
  clearInterval(watching.timer);
  watching.timer = undefined;
  hangUp(watching);
}
