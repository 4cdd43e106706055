import { useEffect, useEffectEvent, useState } from "react";
import { useRealNow } from "../shared/live/use-live";

export type Countdown = { readonly secondsLeft: number; readonly restart: () => void };

/** Counts down whole seconds while mounted and runs `onZero` once at the end. */
export function useCountdown(seconds: number, onZero: () => void): Countdown {
  const [endsAt, setEndsAt] = useState(() => Date.now() + seconds * 1_000);
  const now = useRealNow(1_000);
  const zero = useEffectEvent(onZero);
  useEffect(() => {
    const timer = setTimeout(() => zero(), endsAt - Date.now());
    return () => clearTimeout(timer);
  }, [endsAt]);
  const restart = (): void => setEndsAt(Date.now() + seconds * 1_000);
  return { secondsLeft: Math.min(seconds, Math.max(0, Math.ceil((endsAt - now) / 1_000))), restart };
}
