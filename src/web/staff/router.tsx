import { useSyncExternalStore, type MouseEvent, type ReactNode } from "react";

const listeners = new Set<() => void>();

/** The address of the page that is shown, without a slash at its end but for the first page. */
export function usePath(): string {
  return useSyncExternalStore(watch, () => location.pathname);
}

function watch(changed: () => void): () => void {
  listeners.add(changed);
  addEventListener("popstate", changed);
  return () => {
    listeners.delete(changed);
    removeEventListener("popstate", changed);
  };
}

export function goTo(path: string): void {
  history.pushState(null, "", path);
  for (const changed of listeners) changed();
}

export type LinkProps = { readonly to: string; readonly isCurrent?: boolean; readonly children: ReactNode };

/** A real link: opening it in a new tab works as everywhere. */
export function Link({ to, isCurrent = false, children }: LinkProps) {
  const go = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a className="button button--quiet" href={to} onClick={go} aria-current={isCurrent ? "page" : undefined}>
      {children}
    </a>
  );
}
