import { useEffect } from "react";

/** Where the worker is served: its folder is what it may look after. */
export const WORKER_PATH = "/phone/service-worker.js";

/** Keeps this page for when there is no connection, and takes pushes while it is closed. */
export function useWorker(): void {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    navigator.serviceWorker
      .register(WORKER_PATH)
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => {
        // What the page has loaded so far came before the worker: it is told what to keep.
        const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
        active?.postMessage({ type: "keep", urls: [location.origin + location.pathname, ...loaded] });
      })
      .catch(() => undefined); // Without it the page works all the same, as long as there is a connection.
  }, []);
}
