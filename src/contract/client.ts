import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./generated/api";

/** A typed client of the interface: addresses, bodies and answers are those of openapi.json. */
export type GuichetClient = Client<paths>;

type ClientOptions = Parameters<typeof createClient>[0];

export function createGuichetClient(options: NonNullable<ClientOptions>): GuichetClient {
  return createClient<paths>(options);
}
