import type { Me, SurfaceKind } from "#contract/identity";
import { send, type Sent } from "../send";

const BASE = "/api/v1/identity";

export const fetchMe = (): Promise<Sent<Me>> => send<Me>({ method: "GET", path: `${BASE}/me` });

export const postIdentity = <Answer>(path: string, language: string, body?: unknown): Promise<Sent<Answer>> =>
  send<Answer>({ method: "POST", path: `${BASE}${path}`, language, ...(body !== undefined && { body }) });

/** Somebody else at the same screen, where a demonstration allows it. */
export const becomeInDemo = (
  who: { readonly accountId?: string; readonly role?: string; readonly outletId?: string },
  surface: SurfaceKind,
): Promise<Sent<unknown>> => send({ method: "POST", path: "/api/v1/demo/sign-in", body: { ...who, surface } });

/** Where to sign in, and the way back to this very page. */
export function signInAddress(surface: SurfaceKind, here: Pick<Location, "pathname" | "search">): string {
  return `/staff/sign-in?surface=${surface}&back=${encodeURIComponent(here.pathname + here.search)}`;
}

/** Where a second factor is set up, and the way back to this very page. */
export function secondFactorAddress(here: Pick<Location, "pathname" | "search">): string {
  return `/staff/second-factor?back=${encodeURIComponent(here.pathname + here.search)}`;
}

/** The page that wanted somebody to sign in; never one of another site. */
export function backFrom(search: string): string {
  const back = new URLSearchParams(search).get("back") ?? "/staff/";
  return /^\/(?![/\\])/u.test(back) ? back : "/staff/";
}
