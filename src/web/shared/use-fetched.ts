import { useEffect, useState } from "react";
import { send, type Trouble } from "./send";

export type Fetched<Answer> = { readonly answer?: Answer; readonly trouble?: Trouble; readonly retry: () => void };

/** A screen on a wall has nobody to press "try again": it does so by itself. */
const RETRY_MS = 10_000;

/**
 * Reads what seldom changes, once while mounted; after trouble again and again, unless a "no" is an answer too. Reads
 * nothing while it is not known from where.
 */
export function useFetched<Answer>(path: string | undefined, { once = false } = {}): Fetched<Answer> {
  const [attempt, setAttempt] = useState(0);
  const [fetched, setFetched] = useState<{ path: string; answer?: Answer; trouble?: Trouble }>();
  useEffect(() => {
    if (path === undefined) return undefined;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void send<Answer>({ method: "GET", path }).then((sent) => {
      if (!isWanted) return;
      setFetched({ path, ...(sent.ok ? { answer: sent.answer } : { trouble: sent.trouble }) });
      if (!sent.ok && !once) timer = setTimeout(() => setAttempt(attempt + 1), RETRY_MS);
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [path, attempt, once]);
  const retry = (): void => setAttempt(attempt + 1);
  return fetched && fetched.path === path ? { ...fetched, retry } : { retry };
}
