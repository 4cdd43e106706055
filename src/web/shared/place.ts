/** The outlet this page belongs to: `?outlet=O01`. The first one of the network when nobody says. */
export const DEFAULT_OUTLET = "O01";

export function outletAsked(): string {
  return asked("outlet") ?? DEFAULT_OUTLET;
}

/** One word of the page's address, or nothing. */
export function asked(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** A number of the page's address, or the given one when it is missing or no positive number. */
export function askedNumber(name: string, otherwise: number): number {
  const number = Number(asked(name));
  return number > 0 ? number : otherwise;
}

export const outletPath = (outletId: string): string => `/api/v1/outlets/${encodeURIComponent(outletId)}`;
