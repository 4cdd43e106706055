import { newId, send, type Sent } from "../shared/send";

/** What people do about moves between outlets; each is one request. */
export type FloatStep = "approve" | "decline" | "accept" | "refuse" | "start" | "withdraw" | "end";

const WITH_REASON: readonly FloatStep[] = ["decline", "refuse", "withdraw", "end"];

export function stepMove(
  { toOutletId, moveId }: { readonly toOutletId: string; readonly moveId: string },
  step: FloatStep,
  language: string,
  reason = "",
): Promise<Sent<unknown>> {
  const path = `${floatsAt(toOutletId)}/${encodeURIComponent(moveId)}/${step}`;
  const body = WITH_REASON.includes(step) ? { reason } : {};
  return send({ method: "POST", path, language, body });
}

export function proposeMove(
  toOutletId: string,
  asked: { readonly staffId: string; readonly windowId: string; readonly minutes: number; readonly reason: string },
  language: string,
): Promise<Sent<unknown>> {
  return send({ method: "POST", path: floatsAt(toOutletId), language, body: { moveId: newId(), ...asked } });
}

/** Takes up what the house suggests, and approves it. */
export async function takeSuggestion(
  { toOutletId, staffId }: { readonly toOutletId: string; readonly staffId: string },
  language: string,
): Promise<Sent<unknown>> {
  const moveId = newId();
  const path = `${floatsAt(toOutletId)}/suggested`;
  const taken = await send({ method: "POST", path, language, body: { moveId, staffId } });
  return taken.ok ? stepMove({ toOutletId, moveId }, "approve", language) : taken;
}

const floatsAt = (outletId: string): string => `/api/v1/outlets/${encodeURIComponent(outletId)}/floats`;
