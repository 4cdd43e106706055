import { accept, refuse, type Result } from "#base/result";
import type { Move } from "#domain/floating-staff/model";
import type { Post } from "#domain/identity/roles";
import type { IdentityStream } from "../identity/identity-stream";
import type { Lobbies, UnstampedCommand } from "../lobbies/lobbies";
import { pinOpenDays } from "../plan/pin-open-days";
import type { PlanSources } from "../plan/lobby-plan";
import type { FloatRefusal, MoveStep } from "./floating-staff";
import { districtOf, whereabouts, type FloatWorld, type Whereabouts } from "./people";

export type TransferDeps = FloatWorld & {
  readonly lobbies: Pick<Lobbies, "live" | "submit" | "outletIds" | "subscribe">;
  readonly identity: Pick<IdentityStream, "submit">;
  readonly wall: { readonly now: () => number };
  readonly newId: () => string;
};

type Done = Result<true, FloatRefusal>;
const DONE: Done = accept(true);

/** Carries a move out in the two lobbies, so that each of its steps is true there before it is recorded. */
export type Transfer = {
  /** What must have happened before the step counts; refused while a customer is still being served. */
  readonly before: (type: MoveStep, move: Move, actor: string) => Promise<Done>;
  /** What follows from where the move stands now: the plan of the outlet, and the right to work there. */
  readonly after: (move: Move, actor: string) => Promise<void>;
};

/** @param guests who is lent, for the plans made anew */
export function createTransfer(deps: TransferDeps, guests: NonNullable<PlanSources["guests"]>): Transfer {
  const { lobbies, network, policies, identity, wall, newId } = deps;
  const submit = async (outletId: string, command: UnstampedCommand): Promise<Done> => {
    const handled = await lobbies.submit(outletId, { commandId: newId(), command });
    return handled.ok ? DONE : refuse(handled.refusal);
  };
  const leave = async (staffId: string, { outletId, windowId }: Whereabouts, actor: string): Promise<Done> => {
    if (outletId === undefined) return DONE;
    if (windowId !== undefined) {
      const closed = await submit(outletId, { type: "CloseWindow", actor, windowId, reason: "floatingStaff" });
      if (!closed.ok) return closed;
      const state = lobbies.live(outletId)?.day.windows.get(windowId)?.state;
      // The window calls nobody else; whoever asks again once its customer is done finds it closed.
      if (state !== "closed") return refuse({ code: "float.stillServing", staffId, windowId });
    }
    const isThere = lobbies.live(outletId)?.day.posts.has(staffId);
    return isThere ? submit(outletId, { type: "StaffLeft", actor, staffId }) : DONE;
  };
  const lend = async (type: "GivePost" | "TakePost", move: Move): Promise<void> => {
    // People of a district's team may work at all its outlets.
    if (!network().outlets.has(network().staff.get(move.staffId)?.homeId ?? "")) return;
    const post: Post = { role: "teller", place: { kind: "outlet", outletId: move.toOutletId } };
    const by = move.decidedBy ?? move.proposedBy;
    const command = { type, now: wall.now(), by, accountId: move.staffId, post } as const;
    await identity.submit(command, { commandId: newId(), actor: by });
  };
  return {
    before: async (type, { staffId, toOutletId, windowId }, actor) => {
      if (type !== "StartMove" && type !== "EndMove") return DONE;
      const at = whereabouts(deps, districtOf(network(), toOutletId)).get(staffId) ?? {};
      if (type === "EndMove") return at.outletId === toOutletId ? leave(staffId, at, actor) : DONE;
      const left = at.outletId === toOutletId ? DONE : await leave(staffId, at, actor);
      if (!left.ok) return left;
      return submit(toOutletId, { type: "OpenWindow", actor, windowId, staffId, mode: "normal" });
    },
    after: async (move, actor) => {
      const pin = () =>
        pinOpenDays(lobbies, { network: network(), policies: policies(), guests }, { actor, reason: "floatingStaff" }, [
          move.toOutletId,
        ]);
      if (move.state === "accepted") {
        await pin();
        await lend("GivePost", move);
      } else if (move.state === "ended" || (move.state === "withdrawn" && move.answeredAt !== undefined)) {
        await lend("TakePost", move);
        await pin();
      }
    },
  };
}
