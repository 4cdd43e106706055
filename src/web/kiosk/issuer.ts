import type { Granted, Issued } from "#contract/answers";
import type { AskedCommand } from "#contract/commands/command-route";
import type { EpochMs } from "#base/time";
import type { Sent, Trouble } from "../shared/send";
import type { LateTicket, LateTickets } from "./late-tickets";
import { BLOCK_SIZE, isShort, takeNumber, type BlockStore, type NumberBlock } from "./number-block";

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
  readonly tickets: LateTickets;
  readonly blocks: BlockStore;
  /** Told when the server goes away or is back, and when there are numbers to give without it. */
  readonly onState: (state: IssuerState) => void;
};

export type Issuer = {
  /** Asks the server, and gives a number of the block when nobody answers. `queueId` is the line that it is for. */
  readonly issue: (command: IssueCommand, queueId: string) => Promise<Sent<Given>>;
  /** Brings what the server has not heard of, then sees that there is a block for this date. */
  readonly round: (businessDate: string | undefined) => Promise<void>;
  /** Numbers of an earlier page; a round sees to the rest. */
  readonly hasNumbers: () => boolean;
  /** The page is about to go: what is left of the block waits for the next one. */
  readonly leave: () => void;
};

/** Time until a server that granted no numbers is asked again. */
const ASK_AGAIN_MS = 60_000;

/** What one machine knows of its numbers and of the server. */
type Desk = IssuerDeps & {
  block: NumberBlock | undefined;
  isAway: boolean;
  isBusy: boolean;
  askAgainAt: number;
};

/** One kiosk's numbers. A customer in front of it gets one whether or not the server is there. */
export function createIssuer(deps: IssuerDeps): Issuer {
  const left = deps.blocks.takeOut();
  const block = left?.outletId === deps.outletId ? left : undefined;
  const desk: Desk = { ...deps, block, isAway: false, isBusy: false, askAgainAt: 0 };
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
    hasNumbers: () => desk.block !== undefined,
    leave: () => {
      if (desk.block) desk.blocks.putBack(desk.block);
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
  if (isAway !== desk.isAway) desk.onState({ isAway, hasNumbers: desk.block !== undefined });
  desk.isAway = isAway;
}

function giveFromBlock(desk: Desk, command: IssueCommand, queueId: string, insteadOf?: string): Given | undefined {
  const taken = takeNumber(desk.block, queueId);
  if (!taken) return undefined;
  const { number, rest } = taken;
  const late = lateOf(command, {
    ticketId: desk.newId(),
    blockId: rest.blockId,
    number,
    takenAt: desk.now(),
    ...(insteadOf !== undefined && { insteadOf }),
  });
  // First kept, then given: a number that is shown is never lost.
  desk.tickets.keep(desk.outletId, late);
  desk.block = rest;
  return { ticketId: late.ticketId, number };
}

/** @returns whether the server has heard of everything */
async function bring(desk: Desk): Promise<boolean> {
  const { outletId, tickets, newId } = desk;
  for (const ticket of tickets.of(outletId)) {
    const sent = await ask<Issued>(desk, ticket);
    if (!sent.ok && isNoAnswer(sent.trouble)) return false;
    // A lobby that will not have it, closed perhaps: people have to see to the customer.
    if (!sent.ok) await ask(desk, { type: "CallStaff", alertId: newId() });
    tickets.drop(outletId, ticket.ticketId);
  }
  // Nothing to ask with: the next customer's ticket finds out.
  heard(desk, false);
  return true;
}

async function seeToBlock(desk: Desk, businessDate: string): Promise<void> {
  const { outletId, block } = desk;
  if (block?.businessDate === businessDate && !isShort(block)) return;
  if (Date.now() < desk.askAgainAt) return;
  const blockId = desk.newId();
  const sent = await ask<Granted>(desk, { type: "GrantNumbers", blockId, size: BLOCK_SIZE });
  if (sent.ok) {
    desk.block = { blockId, outletId, businessDate, ranges: sent.answer.ranges };
    desk.onState({ isAway: desk.isAway, hasNumbers: true });
  } else if (!isNoAnswer(sent.trouble)) desk.askAgainAt = Date.now() + ASK_AGAIN_MS;
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
