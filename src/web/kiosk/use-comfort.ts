import { useEffect, useState } from "react";

export type Comfort = {
  readonly largeText: boolean;
  readonly highContrast: boolean;
  readonly isChanged: boolean;
  readonly toggleLargeText: () => void;
  readonly toggleContrast: () => void;
  readonly reset: () => void;
};

/** Large text and high contrast, for the person who stands here now. */
export function useComfort(): Comfort {
  const [largeText, setLargeText] = useState(false);
  const [highContrast, setHighContrast] = useState(false);
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset["text"] = largeText ? "large" : "normal";
    dataset["contrast"] = highContrast ? "high" : "normal";
  }, [largeText, highContrast]);
  return {
    largeText,
    highContrast,
    isChanged: largeText || highContrast,
    toggleLargeText: () => setLargeText(!largeText),
    toggleContrast: () => setHighContrast(!highContrast),
    reset: () => {
      setLargeText(false);
      setHighContrast(false);
    },
  };
}
