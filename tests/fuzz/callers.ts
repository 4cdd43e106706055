import type { IdentityStream } from "#app/identity/identity-stream";
import { PLACES_OF, type Place, type StaffRole } from "#domain/identity/roles";

/** Somebody who sends requests: what he shows, and the name that a fault is reported under. */
export type FuzzCaller = { readonly name: string; readonly headers: Readonly<Record<string, string>> };

type Ask = (path: string, body: object) => Promise<readonly string[]>;

const PAGE = { "guichet-page": "1" };
const DEVICES = ["kiosk", "display", "keypad"] as const;

const ROLES = Object.keys(PLACES_OF) as StaffRole[];

/** An account for each role, posted here or above; the demonstration signs them in. */
export async function openFuzzAccounts(stream: IdentityStream, outletId: string): Promise<void> {
  for (const role of ROLES) {
    const posts = [{ role, place: placeOf(role, outletId) }];
    const command = { type: "OpenAccount", now: 0, by: "fuzz", accountId: `fuzz-${role}`, posts } as const;
    await stream.submit(command, { commandId: crypto.randomUUID(), actor: "fuzz" });
  }
}

function placeOf(role: StaffRole, outletId: string): Place {
  const [kind] = PLACES_OF[role];
  if (kind === "outlet") return { kind, outletId };
  return kind === "district" ? { kind, unitId: "AREA" } : { kind: "network" };
}

/** Everybody who has an account, the outlet's devices, a program, and a stranger. */
export async function everybody(url: string, token: string, outletId: string): Promise<readonly FuzzCaller[]> {
  const ask = asking(url);
  const people = ROLES.map(async (role) => {
    const cookies = await ask("/demo/sign-in", { accountId: `fuzz-${role}`, surface: "office" });
    return { name: role, headers: { ...PAGE, cookie: cookies.join("; ") } };
  });
  const devices = DEVICES.map(async (kind) => {
    const cookies = await ask("/demo/device", { kind, outletId });
    const headers = { ...PAGE, cookie: cookies.join("; "), "guichet-actor": `device:${kind}` };
    return { name: kind, headers };
  });
  const strangers = Array.from({ length: 3 }, () => ({
    name: "stranger",
    headers: { "x-forwarded-for": newAddress() },
  }));
  const program = { name: "program", headers: { authorization: `Bearer ${token}`, "guichet-actor": "E001" } };
  return [...(await Promise.all([...people, ...devices])), program, program, ...strangers];
}

let addresses = 0;
/** Behind a proxy everybody has an address of his own, and so a limit of his own. */
function newAddress(): string {
  addresses += 1;
  return `10.0.${Math.floor(addresses / 250)}.${1 + (addresses % 250)}`;
}

/** Posts to the interface as a page does. @returns the cookies it was given */
function asking(url: string): Ask {
  return async (path, body) => {
    const headers = { ...PAGE, "content-type": "application/json", "x-forwarded-for": newAddress() };
    const answer = await fetch(`${url}/api/v1${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} ${JSON.stringify(body)}: ${await answer.text()}`);
    return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  };
}
