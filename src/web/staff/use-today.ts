import { useState } from "react";

/** The date of the browser's clock in UTC as the page began, for pages to which no outlet's business date is known. */
export function useToday(): string {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return today;
}
