import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import type { IdentityHouse } from "#app/identity/identity";
import { unitsAbove } from "#app/identity/staff-accounts";
import { DemoDeviceSchema, DemoSignInSchema, PairedSchema } from "#contract/identity";
import type { Post } from "#domain/identity/roles";
import type { Network } from "#domain/network/network";
import { PUBLIC } from "../access/access";
import { SESSION_COOKIE, setCookie, setDeviceCookie } from "../access/cookies";
import { documented } from "../documented";
import { sendRefusal } from "../problem";
import { DoneSchema } from "./done";

export type DemoSignInRoutesDeps = {
  readonly identity: IdentityHouse;
  readonly network: () => Network;
  readonly knowsOutlet: (outletId: string) => boolean;
};

/** Only where a demonstration runs: anybody is whom he likes to be, and devices pair by themselves. */
export function demoSignInRoutes({ identity, network, knowsOutlet }: DemoSignInRoutesDeps): FastifyPluginCallbackZod {
  const { signIn, sessions, devices, stream } = identity;
  const tags = ["demo"];
  return (app, _options, ready) => {
    const into = {
      operationId: "DemoSignIn",
      summary: "Sign in by a role, without a password",
      tags,
      body: DemoSignInSchema,
    };
    const done = documented({ 200: DoneSchema });
    app.post("/demo/sign-in", { schema: { ...into, response: done }, config: PUBLIC }, async (request, reply) => {
      const { role, outletId, surface } = request.body;
      const chosen = [...stream.state().accounts.values()].find(
        ({ closed, posts }) =>
          !closed && posts.some((post) => post.role === role && isThere(post, outletId, network())),
      );
      const accountId = request.body.accountId ?? chosen?.accountId ?? "";
      const signedIn = await signIn.without(accountId, surface, "demo");
      if (!signedIn.ok) return sendRefusal(request, reply, signedIn.refusal);
      const { session } = request.caller;
      if (session) await sessions.end(session.handle);
      setCookie(request, reply, SESSION_COOKIE, signedIn.value);
      return reply.send({ done: true });
    });

    const device = {
      operationId: "DemoDevice",
      summary: "This browser is a device of an outlet",
      tags,
      body: DemoDeviceSchema,
    };
    app.post(
      "/demo/device",
      { schema: { ...device, response: documented({ 200: PairedSchema }) }, config: PUBLIC },
      async (request, reply) => {
        const { kind, outletId } = request.body;
        if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
        const known = request.caller.devices.some((one) => one.kind === kind && one.outletId === outletId);
        if (!known) setDeviceCookie(request, reply, await devices.admit(kind, { outletId, label: "demo" }, "demo"));
        return reply.send({ paired: true });
      },
    );
    ready();
  };
}

/** A post at this outlet or above it; anywhere, where no outlet was asked for. */
function isThere({ place }: Post, outletId: string | undefined, network: Network): boolean {
  if (outletId === undefined || place.kind === "network") return true;
  return place.kind === "outlet" ? place.outletId === outletId : unitsAbove(network, outletId).includes(place.unitId);
}
