import { useEffect, useEffectEvent, useRef } from "react";

const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel"] as const;

/** Runs `onIdle` each time nobody touched the page for that long, while `on`. */
export function useIdle(on: boolean, idleMs: number, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (!on) return undefined;
    const restart = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => idle(), idleMs);
    };
    restart();
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, restart);
    return () => {
      clearTimeout(timer.current);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, restart);
    };
  }, [on, idleMs]);
}
