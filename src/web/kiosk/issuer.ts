import type { Granted, Issued } from "#contract/answers";
import type { AskedCommand } from "#contract/commands/command-route";
import type { EpochMs } from "#base/time";
import type { Sent, Trouble } from "../shared/send";
import type { LateTicket, LateTickets } from "./late-tickets";
import type { BlockStore } from "./block-store";
import { afterCut, shortLines, takeNumber, withGranted, type NumberBlock } from "./number-block";

export type IssueCommand = Extract<AskedCommand, { readonly type: "IssueTicket" }>;

/** A number in a customer's hand; without `standing` it came from the block, and nobody knows the wait. */
export type Given = {
  readonly ticketId: string;
  readonly number: string;
  readonly standing?: Pick<Issued, "aheadOfYou" | "wait">;
};

export type IssuerState = { readonly isAway: boolean; readonly hasNumbers: boolean };

export type IssuerDeps = {
  readonly outletId: string;
  readonly send: <Answer>(command: AskedCommand) => Promise<Sent<Answer>>;
  readonly newId: () => string;
  /** Business time as far as this machine knows it. */
  readonly now: () => EpochMs;
  /** The outlet's date at that time. */
  readonly today: () => string;
  readonly tickets: LateTickets;
  /** Tells people of a ticket that the lobby will not have; true once it stands in their register. */
  readonly report: (ticket: LateTicket, refusal: string) => Promise<boolean>;
  /** Told when the server goes away or is back, and when there are numbers to give without it. */
  readonly onState: (state: IssuerState) => void;
};

export type Issuer = {
  /** Asks the server, and gives a number of the block when nobody answers. `queueId` is the line that it is for. */
  readonly issue: (command: IssueCommand, queueId: string) => Promise<Sent<Given>>;
  /** Brings what the server has not heard of, then sees that there is a block for this date. */
  readonly round: (businessDate: string | undefined) => Promise<void>;
  /** From now on what is held lies there; what an earlier page left there is taken up. */
  readonly keepIn: (store: BlockStore) => void;
  /** The page is about to go: what is left of the block waits for the next one. */
  readonly leave: () => void;
};

/** Time until a server that granted no numbers is asked again. */
const ASK_AGAIN_MS = 60_000;

/** What one machine knows of its numbers and of the server. */
type Desk = IssuerDeps & {
  block: NumberBlock | undefined;
  store: BlockStore | undefined;
  isAway: boolean;
  isBusy: boolean;
  askAgainAt: number;
};

/** One kiosk's numbers. A customer in front of it gets one whether or not the server is there. */
export function createIssuer(deps: IssuerDeps): Issuer {
  const desk: Desk = { ...deps, block: undefined, store: undefined, isAway: false, isBusy: false, askAgainAt: 0 };
  return {
    issue: (command, queueId) => issue(desk, command, queueId),
    round: async (businessDate) => {
      if (desk.isBusy) return;
      desk.isBusy = true;
      try {
        const isThere = await bring(desk);
        if (isThere && businessDate !== undefined) await seeToBlock(desk, businessDate);
      } finally {
        desk.isBusy = false;
      }
    },
    keepIn: (store) => {
      desk.store = store;
      const left = store.read();
      if (left?.block.businessDate !== desk.today()) return;
      const found = left.wasLeft ? left.block : afterCut(left.block);
      // What was granted meanwhile is another's numbers, and as good.
      hold(desk, desk.block ? { ...desk.block, ranges: [...found.ranges, ...desk.block.ranges] } : found);
    },
    leave: () => {
      if (desk.block) desk.store?.write(desk.block, true);
    },
  };
}

async function issue(desk: Desk, command: IssueCommand, queueId: string): Promise<Sent<Given>> {
  // Nobody stands before the machine until a server that is known to be away has failed to answer once more.
  const atOnce = desk.isAway ? giveFromBlock(desk, command, queueId) : undefined;
  if (atOnce) return { ok: true, answer: atOnce };
  const sent = await ask<Issued>(desk, command);
  if (sent.ok) return { ok: true, answer: givenOf(command.ticketId, sent.answer) };
  const given = isNoAnswer(sent.trouble) ? giveFromBlock(desk, command, queueId, command.ticketId) : undefined;
  return given ? { ok: true, answer: given } : sent;
}

async function ask<Answer>(desk: Desk, command: AskedCommand): Promise<Sent<Answer>> {
  const sent = await desk.send<Answer>(command);
  heard(desk, !sent.ok && isNoAnswer(sent.trouble));
  return sent;
}

function heard(desk: Desk, isAway: boolean): void {
  const isNew = isAway !== desk.isAway;
  desk.isAway = isAway;
  if (isNew) tell(desk);
}

/** Written down before anything of it is given. */
function hold(desk: Desk, block: NumberBlock): void {
  desk.block = block;
  desk.store?.write(block, false);
  tell(desk);
}

function tell(desk: Desk): void {
  desk.onState({ isAway: desk.isAway, hasNumbers: blockOfToday(desk) !== undefined });
}

/** Numbers are of one day: what is left of yesterday's is nobody's. */
function blockOfToday({ block, today }: Desk): NumberBlock | undefined {
  return block?.businessDate === today() ? block : undefined;
}

function giveFromBlock(desk: Desk, command: IssueCommand, queueId: string, insteadOf?: string): Given | undefined {
  const taken = takeNumber(blockOfToday(desk), queueId);
  if (!taken) return undefined;
  const { number, blockId, rest } = taken;
  const late = lateOf(command, {
    ticketId: desk.newId(),
    blockId,
    number,
    takenAt: desk.now(),
    ...(insteadOf !== undefined && { insteadOf }),
  });
  // First kept, then given: a number that is shown is never lost.
  desk.tickets.keep(desk.outletId, late);
  hold(desk, rest);
  return { ticketId: late.ticketId, number };
}

/** @returns whether the server has heard of everything */
async function bring(desk: Desk): Promise<boolean> {
  const { outletId, tickets, newId } = desk;
  for (const ticket of tickets.of(outletId)) {
    const sent = await ask<Issued>(desk, ticket);
    if (!sent.ok && isNoAnswer(sent.trouble)) return false;
    // A lobby that will not have it, closed perhaps: people have to see to the customer, today or tomorrow.
    if (!sent.ok) {
      if (!(await desk.report(ticket, sent.trouble.code))) return false;
      await ask(desk, { type: "CallStaff", alertId: newId() });
    }
    tickets.drop(outletId, ticket.ticketId);
  }
  // Nothing to ask with: the next customer's ticket finds out.
  heard(desk, false);
  return true;
}

async function seeToBlock(desk: Desk, businessDate: string): Promise<void> {
  const { outletId, store } = desk;
  const block = desk.block?.businessDate === businessDate ? desk.block : undefined;
  const short = block && shortLines(block);
  if (short?.length === 0 || Date.now() < desk.askAgainAt) return;
  const blockId = desk.newId();
  // The one page of this machine that has brought everything may have its own numbers back.
  const asked = short ? { queueIds: [...short] } : { again: store?.isOwn ?? false };
  const sent = await ask<Granted>(desk, { type: "GrantNumbers", blockId, ...asked });
  if (sent.ok) hold(desk, withGranted(block ?? { outletId, businessDate, ranges: [], low: 0 }, sent.answer));
  else if (!isNoAnswer(sent.trouble)) desk.askAgainAt = Date.now() + ASK_AGAIN_MS;
}

function givenOf(ticketId: string, { number, aheadOfYou, wait }: Issued): Given {
  return { ticketId, number, standing: { aheadOfYou, wait } };
}

/** What the customer said, as a ticket that is brought later. An offer of another way was not made. */
function lateOf(
  command: IssueCommand,
  given: Pick<LateTicket, "ticketId" | "blockId" | "number" | "takenAt">,
): LateTicket {
  const { serviceIds, segmentId, specialNeed, amountMinor, language, documentsConfirmed, customerToken } = command;
  return {
    type: "AdmitTicket",
    ...given,
    serviceIds,
    segmentId,
    ...(specialNeed && { specialNeed }),
    ...(amountMinor !== undefined && { amountMinor }),
    ...(language && { language }),
    ...(documentsConfirmed !== undefined && { documentsConfirmed }),
    ...(customerToken !== undefined && { customerToken }),
  };
}

/** Nobody answered, or somebody who cannot: a proxy before a stopped server, a server before a stopped database. */
function isNoAnswer({ code }: Trouble): boolean {
  return code.startsWith("client.") || code.startsWith("server.");
}
