import { useState } from "react";

export type OpenCase = { readonly outletId: string; readonly caseId: string };

/** Which case is looked at: in the address, so that a link of an alert or a letter opens it. */
export function useOpenCase() {
  const asked = new URLSearchParams(location.search);
  const [outletId, caseId] = [asked.get("outlet"), asked.get("case")];
  const [open, setOpen] = useState<OpenCase | undefined>(
    outletId !== null && caseId !== null ? { outletId, caseId } : undefined,
  );
  const [version, setVersion] = useState(0);
  const show = (next: OpenCase | undefined): void => {
    const address = new URL(location.href);
    for (const [key, value] of [["outlet", next?.outletId] as const, ["case", next?.caseId] as const]) {
      if (value === undefined) address.searchParams.delete(key);
      else address.searchParams.set(key, value);
    }
    history.replaceState(null, "", address);
    setOpen(next);
  };
  return { open, show, version, changed: () => setVersion(version + 1) };
}
