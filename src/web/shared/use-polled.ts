import { useEffect, useEffectEvent } from "react";
import { useFetched, type Fetched } from "./use-fetched";

/** Reads what changes now and then and has no stream of its own, anew every `everyMs`; the last answer stays meanwhile. */
export function usePolled<Answer>(path: string, everyMs: number): Fetched<Answer> {
  const fetched = useFetched<Answer>(path);
  const again = useEffectEvent(fetched.retry);
  useEffect(() => {
    const timer = setInterval(() => again(), everyMs);
    return () => clearInterval(timer);
  }, [path, everyMs]);
  return fetched;
}
