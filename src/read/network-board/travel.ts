import type { Geo } from "#domain/network/place";

export type TravelPace = { readonly kmPerHour: number; readonly startMin: number };

/** Mean radius of the earth. @source IUGG 1980, R1 */
const EARTH_KM = 6_371.009;
const RADIAN = Math.PI / 180;

/** Minutes of the way between two places, whole; undefined where it is not known how they lie. Rule NB-4. */
export function travelMin(from: Geo | undefined, to: Geo | undefined, pace: TravelPace): number | undefined {
  if (!from || !to) return undefined;
  const km = onPlaneKm(from, to) ?? onGlobeKm(from, to);
  return km === undefined ? undefined : Math.round(pace.startMin + (km / pace.kmPerHour) * 60);
}

function onPlaneKm(from: Geo, to: Geo): number | undefined {
  if (from.eastKm === undefined || from.northKm === undefined) return undefined;
  if (to.eastKm === undefined || to.northKm === undefined) return undefined;
  return Math.hypot(to.eastKm - from.eastKm, to.northKm - from.northKm);
}

/** Great circle. @source R. W. Sinnott, Virtues of the Haversine, Sky and Telescope 68(2), 1984 */
function onGlobeKm(from: Geo, to: Geo): number | undefined {
  if (from.latitudeDeg === undefined || from.longitudeDeg === undefined) return undefined;
  if (to.latitudeDeg === undefined || to.longitudeDeg === undefined) return undefined;
  const [lat1, lat2] = [from.latitudeDeg * RADIAN, to.latitudeDeg * RADIAN];
  const along = Math.sin(((to.longitudeDeg - from.longitudeDeg) * RADIAN) / 2) ** 2;
  const h = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * along;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
