/** All customers of a day. */
export const ALL_SERIES = "total";

/** How a series is asked for: `family:A` is `?familyId=A`; all customers need not be named. */
export function seriesQuery(series: string): string {
  const [kind, id = ""] = series.split(":");
  if (kind === "family") return `?familyId=${encodeURIComponent(id)}`;
  return kind === "segment" ? `?segmentId=${encodeURIComponent(id)}` : "";
}
