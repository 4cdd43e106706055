import { useCallback, useEffect, useState } from "react";

/** What the guide shows: each is an address of its own, so that the browser's "back" goes back. */
export type View =
  | { readonly page: "search" }
  | { readonly page: "service"; readonly serviceId: string }
  | { readonly page: "start"; readonly serviceId: string }
  | { readonly page: "question"; readonly fieldId?: string }
  | { readonly page: "check" }
  | { readonly page: "visit" }
  | { readonly page: "booking"; readonly outletId?: string };

export type Go = (view: View) => void;

/** The view of the page's address, and the way to another one. */
export function useView(): readonly [View, Go] {
  const [view, setView] = useState(() => viewOf(location.search));
  useEffect(() => {
    const look = (): void => setView(viewOf(location.search));
    addEventListener("popstate", look);
    return () => removeEventListener("popstate", look);
  }, []);
  const go = useCallback<Go>((next) => {
    history.pushState(undefined, "", addressOf(next, location.search));
    setView(next);
    scrollTo(0, 0);
  }, []);
  return [view, go];
}

export function viewOf(search: string): View {
  const said = new URLSearchParams(search);
  const [page, serviceId, fieldId, outletId] = ["page", "service", "field", "at"].map((name) => said.get(name));
  switch (page) {
    case "question":
      return { page, ...(fieldId && { fieldId }) };
    case "booking":
      return { page, ...(outletId && { outletId }) };
    case "check":
    case "visit":
      return { page };
    default:
      if (!serviceId) return { page: "search" };
      return { page: page === "start" ? "start" : "service", serviceId };
  }
}

/** Everything else that the address says, such as the language, stays. */
export function addressOf(view: View, search: string): string {
  const said = new URLSearchParams(search);
  for (const name of ["page", "service", "field", "at"]) said.delete(name);
  if (view.page !== "search" && view.page !== "service") said.set("page", view.page);
  if ("serviceId" in view) said.set("service", view.serviceId);
  if ("fieldId" in view) said.set("field", view.fieldId);
  if ("outletId" in view) said.set("at", view.outletId);
  const text = said.toString();
  return text === "" ? location.pathname : `?${text}`;
}
