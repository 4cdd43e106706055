import type { WindowLamp } from "#domain/network/place";

export type Lamp = Pick<WindowLamp, "host" | "port" | "protocol" | "address">;

/**
 * Shows a short text, at most 16 plain letters and digits; an empty one darkens the lamp. Resolves to false when the
 * lamp could not be reached: a dark lamp stops nobody from being served.
 */
export type LampPort = { readonly show: (lamp: Lamp, text: string) => Promise<boolean> };
