import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { HERE_MS } from "#app/identity/devices";
import type { IdentityHouse } from "#app/identity/identity";
import {
  BeginPairingSchema,
  DeviceParamsSchema,
  PairDeviceSchema,
  PairedDeviceSchema,
  PairedSchema,
  PairingParamsSchema,
  PairingSchema,
  ReasonGivenSchema,
} from "#contract/identity";
import { needs, PUBLIC } from "../access/access";
import { setDeviceCookie } from "../access/cookies";
import { createRateLimit, GUESSES } from "../access/rate-limit";
import { documented } from "../documented";
import { sendRefusal, sendTrouble } from "../problem";
import { DoneSchema } from "./done";
import type { ZodApp } from "./zod-app";

export type PairedDeviceRoutesDeps = {
  readonly identity: IdentityHouse;
  readonly knowsOutlet: (outletId: string) => boolean;
  readonly now: () => number;
  readonly recheckStreams: () => void;
};

const tags = ["devices"];
const list = documented({ 200: z.array(PairedDeviceSchema) });

/** Kiosks, televisions and keypads come to be known, and are sent away again. */
export function pairedDeviceRoutes(deps: PairedDeviceRoutesDeps): FastifyPluginCallbackZod {
  return (app, _options, ready) => {
    deviceSide(app, deps);
    personSide(app, deps);
    ready();
  };
}

/** What a device itself asks. */
function deviceSide(app: ZodApp, { identity: { devices } }: PairedDeviceRoutesDeps): void {
  const begin = {
    operationId: "BeginPairing",
    summary: "A device asks to be known and shows the code",
    tags,
    body: BeginPairingSchema,
  };
  app.post(
    "/identity/pairings",
    { schema: { ...begin, response: documented({ 200: PairingSchema }) }, config: PUBLIC },
    (request) => {
      const { pairingId, code, until } = devices.begin(request.body.kind);
      return { pairingId, code, until };
    },
  );

  const collect = {
    operationId: "CollectPairing",
    summary: "Has somebody typed the code? Then the device is known",
    tags,
  };
  const collected = documented({ 200: PairedSchema });
  const asked = { ...collect, params: PairingParamsSchema, response: collected };
  app.get("/identity/pairings/:pairingId", { schema: asked, config: PUBLIC }, (request, reply) => {
    const found = devices.collect(request.params.pairingId);
    if (found === undefined) return sendRefusal(request, reply, { code: "identity.pairingUnknown" });
    if (found === "waiting") return reply.send({ paired: false });
    setDeviceCookie(request, reply, found);
    return reply.send({ paired: true });
  });

  const mine = { operationId: "ListOwnDevices", summary: "As which devices this browser is known", tags };
  app.get("/identity/devices/mine", { schema: { ...mine, response: list }, config: PUBLIC }, (request) => [
    ...request.caller.devices,
  ]);
}

/** What a person does with devices. */
function personSide(app: ZodApp, { identity, knowsOutlet, now, recheckStreams }: PairedDeviceRoutesDeps): void {
  const { devices, stream } = identity;
  const guesses = createRateLimit(GUESSES, now);
  const all = { operationId: "ListDevices", summary: "Paired devices of the outlets one looks after", tags };
  app.get(
    "/identity/devices",
    { schema: { ...all, response: list }, config: needs("device.read", "anywhere") },
    (request) =>
      [...stream.state().devices.values()]
        .filter(({ outletId }) => request.allowed("device.read", { outletId }).ok)
        .map((device) => {
          const seenAt = devices.seenAt(device.deviceId);
          const isHere = seenAt !== undefined && !device.revoked && now() - seenAt <= HERE_MS;
          return { ...device, isHere, ...(seenAt !== undefined && { seenAt }) };
        }),
  );

  const pair = {
    operationId: "PairDevice",
    summary: "Type the code that a device shows",
    tags,
    body: PairDeviceSchema,
  };
  const paired = documented({ 200: PairedDeviceSchema });
  const config = needs("device.pair", "anywhere");
  app.post("/identity/devices", { schema: { ...pair, response: paired }, config }, async (request, reply) => {
    const { code, outletId, label } = request.body;
    const waitSec = guesses.take(request.actor ?? request.ip);
    if (waitSec > 0) return sendTrouble(request, reply, { status: 429, code: "request.tooMany", params: { waitSec } });
    if (!knowsOutlet(outletId)) return sendRefusal(request, reply, { code: "live.outletUnknown", outletId });
    const verdict = request.allowed("device.pair", { outletId });
    if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
    const approved = await devices.approve(code, { outletId, label }, verdict.value ?? "system");
    return approved.ok ? reply.send(approved.value) : sendRefusal(request, reply, approved.refusal);
  });

  const revoke = { operationId: "RevokeDevice", summary: "A device is known no more", tags };
  const schema = {
    ...revoke,
    params: DeviceParamsSchema,
    body: ReasonGivenSchema,
    response: documented({ 200: DoneSchema }),
  };
  app.post("/identity/devices/:deviceId/revoke", { schema, config }, async (request, reply) => {
    const { deviceId } = request.params;
    const device = stream.state().devices.get(deviceId);
    if (!device) return sendRefusal(request, reply, { code: "identity.deviceUnknown", deviceId });
    const verdict = request.allowed("device.pair", { outletId: device.outletId });
    if (!verdict.ok) return sendRefusal(request, reply, verdict.refusal);
    const revoked = await devices.revoke(deviceId, request.body.reason, verdict.value ?? "system");
    if (!revoked.ok) return sendRefusal(request, reply, revoked.refusal);
    recheckStreams();
    return reply.send({ done: true });
  });
}
