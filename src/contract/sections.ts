import type { Section } from "#domain/network/network";

/** The lists of a network, in the order in which a reader meets them. */
export const SECTIONS = [
  "orgUnits",
  "outletTypes",
  "posts",
  "skills",
  "families",
  "segments",
  "services",
  "outlets",
  "windows",
  "queues",
  "deviceKinds",
  "devices",
  "printers",
  "lamps",
  "staff",
] as const satisfies readonly Section[];
