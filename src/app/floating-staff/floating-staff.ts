import { refuse, type Result } from "#base/result";
import { MINUTE_MS, type EpochMs } from "#base/time";
import type { MoveCommand, MoveRefusal } from "#domain/floating-staff/messages";
import { isLiving, type Move } from "#domain/floating-staff/model";
import type { LobbyRefusal } from "#domain/lobby-day/refusals";
import type { Cause } from "../journal/records";
import type { LiveRefusal } from "../lobbies/lobbies";
import {
  candidatesFor,
  limitsAt,
  pressureAt,
  reachFor,
  suggestionsFor,
  type Candidate,
  type Reach,
  type Suggestion,
} from "./candidates";
import { effectOf, type Effect } from "./effect";
import { createMoveBooks, type MoveBooks, type MoveBooksDeps } from "./move-books";
import {
  districtOf,
  outletsUnder,
  servedAt,
  wayTo,
  whereabouts,
  whereIs,
  windowsLeft,
  type FloatWorld,
} from "./people";
import { createTransfer, type TransferDeps } from "./transfer";

export type FloatingStaffDeps = TransferDeps & Pick<MoveBooksDeps, "journal">;

/** A move as somebody asks for it. */
export type AskedMove = {
  readonly moveId: string;
  readonly staffId: string;
  readonly toOutletId: string;
  readonly windowId: string;
  readonly minutes: number;
  readonly reason: string;
};

export type MoveStep = Exclude<MoveCommand["type"], "ProposeMove">;
export type FloatRefusal =
  | MoveRefusal
  | LobbyRefusal
  | LiveRefusal
  | { readonly code: "float.notSuggested"; readonly staffId: string }
  | { readonly code: "float.stillServing"; readonly staffId: string; readonly windowId: string };

export type MoveSeen = { readonly move: Move; readonly badgeName: string; readonly effect?: Effect };

/** People sent between outlets: who could be, who is, and what came of it. Rules FLS-1 to FLS-7 of ./SPEC.md. */
export type FloatingStaff = {
  readonly candidates: (toOutletId: string) => Promise<readonly Candidate[]>;
  /** Who may be sent today, whoever waits there now, and for how long at most. */
  readonly reachable: (toOutletId: string) => Promise<Reach>;
  readonly suggestions: (unitId: string) => Promise<readonly Suggestion[]>;
  /** Today's moves to the outlets of a unit, the newest first. */
  readonly movesUnder: (unitId: string) => Promise<readonly MoveSeen[]>;
  /** Today's moves to and from an outlet. */
  readonly movesAt: (outletId: string) => Promise<readonly MoveSeen[]>;
  /** Living moves of one person. */
  readonly movesOf: (staffId: string) => Promise<readonly MoveSeen[]>;
  readonly propose: (asked: AskedMove, cause: Cause) => Promise<Result<Move, FloatRefusal>>;
  /** Proposes what the house suggests just now, in the house's name. */
  readonly proposeSuggested: (
    asked: Pick<AskedMove, "moveId" | "staffId" | "toOutletId">,
    cause: Cause,
  ) => Promise<Result<Move, FloatRefusal>>;
  readonly step: (
    type: MoveStep,
    asked: { readonly toOutletId: string; readonly moveId: string; readonly reason?: string },
    cause: Cause,
  ) => Promise<Result<Move, FloatRefusal>>;
  /** Ends the moves whose time is over or whose outlet has closed. */
  readonly look: () => Promise<void>;
  /** People lent to an outlet on a date, for its plan. */
  readonly guests: (outletId: string, date: string) => readonly string[];
};

/** A suggestion lends somebody for so long, or for as long as the policy allows. */
const SUGGESTED_MIN = 120;

export async function openFloatingStaff(deps: FloatingStaffDeps): Promise<FloatingStaff> {
  const { network, lobbies } = deps;
  const books = await createMoveBooks(deps);
  const transfer = createTransfer(deps, books.guests);
  const nowAt = (outletId: string): EpochMs => lobbies.live(outletId)?.clock.now() ?? 0;
  const seen = (move: Move): MoveSeen => seenAt(deps, move, nowAt(move.toOutletId));
  const movesUnder = (unitId: string): Promise<readonly Move[]> => movesOfUnit(deps, books, unitId);
  const inDistrict = (outletId: string): Promise<readonly Move[]> => books.moves(districtOf(network(), outletId));
  const candidates: FloatingStaff["candidates"] = async (outletId) =>
    candidatesFor(deps, outletId, await inDistrict(outletId));
  const propose: FloatingStaff["propose"] = async (asked, cause) => {
    const command = proposalOf(deps, asked, nowAt(asked.toOutletId), cause.actor);
    return command.ok ? books.submit(asked.toOutletId, command.value, cause) : command;
  };
  const step: FloatingStaff["step"] = async (type, { toOutletId, moveId, reason = "" }, cause) => {
    const command = { type, now: nowAt(toOutletId), actor: cause.actor, moveId, reason } as MoveCommand;
    const allowed = await books.preview(toOutletId, command);
    if (!allowed.ok || allowed.value.length === 0) return books.submit(toOutletId, command, cause);
    const move = books.find(toOutletId, moveId);
    const done = move && (await transfer.before(type, move, cause.actor));
    if (done && !done.ok) return done;
    const changed = await books.submit(toOutletId, command, cause);
    if (changed.ok) await transfer.after(changed.value, cause.actor);
    return changed;
  };
  return {
    candidates,
    reachable: async (outletId) => reachFor(deps, outletId, await inDistrict(outletId)),
    suggestions: async (unitId) => suggestionsFor(deps, unitId, await movesUnder(unitId), nowAt),
    movesUnder: async (unitId) => (await movesUnder(unitId)).map(seen),
    movesAt: async (outletId) => {
      const moves = await inDistrict(outletId);
      return moves.filter((move) => move.toOutletId === outletId || move.fromOutletId === outletId).map(seen);
    },
    movesOf: async (staffId) => {
      const moves = await books.all();
      return moves.filter((move) => move.staffId === staffId && isLiving(move)).map(seen);
    },
    propose,
    proposeSuggested: async (asked, cause) => {
      const { toOutletId, staffId } = asked;
      const best = (await candidates(toOutletId)).find((one) => one.staffId === staffId);
      if (!best) return refuse({ code: "float.notSuggested", staffId });
      const minutes = suggestedMin(deps, toOutletId);
      return propose({ ...asked, windowId: best.windowId, minutes, reason: "suggested" }, { ...cause, actor: HOUSE });
    },
    step,
    look: async () => {
      for (const move of await books.all()) {
        const { toOutletId, moveId } = move;
        const isClosed = lobbies.live(toOutletId)?.day.phase === "closed";
        if (move.state !== "working" || (nowAt(toOutletId) < move.until && !isClosed)) continue;
        const cause = { commandId: deps.newId(), actor: HOUSE };
        await step("EndMove", { toOutletId, moveId, reason: "timeOver" }, cause);
      }
    },
    guests: books.guests,
  };
}

/** Actor of what the house does by itself. */
const HOUSE = "system";

function seenAt(world: FloatWorld, move: Move, now: EpochMs): MoveSeen {
  const effect = effectOf(world, move, now);
  const badgeName = world.network().staff.get(move.staffId)?.badgeName ?? move.staffId;
  return { move, badgeName, ...(effect && { effect }) };
}

async function movesOfUnit({ network }: FloatWorld, books: MoveBooks, unitId: string): Promise<readonly Move[]> {
  const outletIds = new Set(outletsUnder(network(), unitId));
  const districts = new Set([...outletIds].map((outletId) => districtOf(network(), outletId)));
  const moves = await Promise.all([...districts].map((district) => books.moves(district)));
  return moves
    .flat()
    .filter(({ toOutletId }) => outletIds.has(toOutletId))
    .sort((one, other) => other.proposedAt - one.proposedAt);
}

function suggestedMin(world: FloatWorld, toOutletId: string): number {
  const { businessDate = "" } = world.lobbies.live(toOutletId)?.day ?? {};
  return Math.min(SUGGESTED_MIN, limitsAt(world, toOutletId, businessDate).minutesMax);
}

function proposalOf(
  world: FloatWorld,
  asked: AskedMove,
  now: EpochMs,
  actor: string,
): Result<MoveCommand, FloatRefusal> {
  const { toOutletId, staffId, windowId, minutes, ...rest } = asked;
  const network = world.network();
  const person = network.staff.get(staffId);
  const window = network.windows.get(windowId);
  const pressed = pressureAt(world, toOutletId, now);
  const day = world.lobbies.live(toOutletId)?.day;
  if (!day || !pressed) return refuse({ code: "lobby.dayNotOpen" });
  if (!person || person.retired) return refuse({ code: "lobby.staffUnknown", staffId });
  if (window?.outletId !== toOutletId) return refuse({ code: "lobby.windowUnknown", windowId });
  const at = whereIs(network, person, whereabouts(world, districtOf(network, toOutletId)));
  const left = windowsLeft(world, at);
  const facts = {
    mayFloat: person.floatEligible && at.outletId !== toOutletId,
    servesAtWindow: servedAt(network, person, window, day.businessDate).length > 0,
    ...(left !== undefined && { windowsLeft: left }),
  };
  return {
    ok: true,
    value: {
      type: "ProposeMove",
      now,
      actor,
      ...rest,
      staffId,
      toOutletId,
      windowId,
      ...(at.outletId !== undefined && { fromOutletId: at.outletId }),
      travelMin: wayTo(world, at, toOutletId, day.businessDate),
      until: now + minutes * MINUTE_MS,
      pressure: pressed.pressure,
      facts,
      limits: limitsAt(world, toOutletId, day.businessDate),
    },
  };
}
