/**
 * Where a ticket's own page is: `/phone/#O01/<ticket id>`. The id is the secret that opens it, so it stands behind the
 * `#`, which browsers send to nobody: it is in no log of a server or a proxy on the way.
 */
export const ticketPagePath = (outletId: string, ticketId: string): string =>
  `/phone/#${encodeURIComponent(outletId)}/${encodeURIComponent(ticketId)}`;

/** Outlet and ticket of a page's `location.hash`; undefined when it names none. */
export function ticketOfHash(hash: string): { readonly outletId: string; readonly ticketId: string } | undefined {
  const [outletId = "", ticketId = ""] = hash.replace(/^#/u, "").split("/").map(plain);
  return outletId === "" || ticketId === "" ? undefined : { outletId, ticketId };
}

/** What somebody typed into the address may be no encoding at all. */
function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
