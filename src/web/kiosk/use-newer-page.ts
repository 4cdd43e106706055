import { useEffect, useState } from "react";

/** Where the worker is served: its folder is what it may look after. */
const WORKER_PATH = "/kiosk/service-worker.js";
/** A machine in a hall is never loaded anew by anybody: it asks for a newer page by itself. */
const LOOK_EVERY_MS = 10 * 60_000;

/** Keeps this page for when nobody answers. @returns whether a newer one is there and waits to be loaded */
export function useNewerPage(): boolean {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return undefined;
    const { serviceWorker } = navigator;
    let timer: ReturnType<typeof setInterval> | undefined;
    // The first worker that takes over looks after this very page; one that follows it brings another.
    const isFirst = serviceWorker.controller === null;
    let changes = 0;
    const changed = (): void => {
      changes += 1;
      if (!isFirst || changes > 1) setIsThere(true);
    };
    serviceWorker.addEventListener("controllerchange", changed);
    serviceWorker
      .register(WORKER_PATH, { updateViaCache: "none" })
      .then((registration) => {
        timer = setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY_MS);
      })
      .catch(() => undefined); // Without it the kiosk works all the same, as long as it is not switched off.
    return () => {
      serviceWorker.removeEventListener("controllerchange", changed);
      clearInterval(timer);
    };
  }, []);
  return isThere;
}

/** Loads the page anew as soon as it is due. */
export function useReload(isDue: boolean): void {
  useEffect(() => {
    if (isDue) location.reload();
  }, [isDue]);
}
