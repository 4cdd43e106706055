import type { BusinessDate } from "#base/calendar";

/**
 * The lunar calendars of China and Korea: the same rules under the moon of Beijing and of Seoul, an hour apart, which
 * now and then puts a festival on two dates (new year 2027: 6 and 7 February). The runtime's own calendars are not
 * used: theirs put China's new year of 2027 on the 7th.
 */
export type LunarCalendar = "chinese" | "korean";

const EAST_HOURS: Readonly<Record<LunarCalendar, number>> = { chinese: 8, korean: 9 };
/** Terrestrial minus universal time; it moves by less than half a minute between 2015 and 2050. */
const DELTA_T_DAYS = 69 / 86_400;
const UNIX_EPOCH_JD = 2_440_587.5;
const NEW_MOON_OF_2000_JD = 2_451_550.09766;
const SYNODIC_MONTH_DAYS = 29.530588861;
const WINTER_SOLSTICE = 9;

/**
 * The Gregorian date of a day of a lunar month in the lunar year that begins in a Gregorian year (1900 to 2100).
 * Leap months are never meant: festivals lie in the ordinary month. A day beyond the month's end falls into the next.
 *
 * @source Meeus (1991), Astronomical Algorithms, ch. 24 and 47; rule of 1645: the eleventh month holds the winter
 *   solstice, and the first of thirteen without a principal term is the leap month
 */
export function lunarDate(calendar: LunarCalendar, year: number, month: number, day: number): BusinessDate {
  const east = EAST_HOURS[calendar];
  // Months 11 and 12 are counted from the solstice of the year itself, the others from the one before.
  const solsticeYear = month >= 11 ? year : year - 1;
  const first = monthOfSolstice(solsticeYear, east);
  const leap = leapMonth(first, monthOfSolstice(solsticeYear + 1, east), east);
  const offset = (month + 1) % 12;
  const lunation = first + offset + (leap !== undefined && offset >= leap ? 1 : 0);
  return dateOf(newMoonDay(lunation, east) + day - 1);
}

/** The first of the months after the solstice's that holds no principal term, when there are thirteen of them. */
function leapMonth(first: number, next: number, east: number): number | undefined {
  if (next - first < 13) return undefined;
  for (let offset = 1; offset < 13; offset += 1) {
    const [from, to] = [newMoonDay(first + offset, east), newMoonDay(first + offset + 1, east)];
    if (termAt(from, east) === termAt(to, east)) return offset;
  }
  return undefined;
}

/** The number of the lunation whose month holds the winter solstice of a year. */
function monthOfSolstice(year: number, east: number): number {
  let lunation = Math.floor((year - 2000) * 12.3685) + 13;
  while (!isAfterSolstice(newMoonDay(lunation, east), east)) lunation += 1;
  while (isAfterSolstice(newMoonDay(lunation, east), east)) lunation -= 1;
  return lunation;
}

const isAfterSolstice = (day: number, east: number): boolean => {
  const term = termAt(day, east);
  return term >= WINTER_SOLSTICE || term < 3;
};

/** Which of the twelve principal terms the sun had last passed when a local day began; 0 is the spring equinox. */
function termAt(day: number, east: number): number {
  const jd = day + UNIX_EPOCH_JD - east / 24 + DELTA_T_DAYS;
  return Math.floor(sunLongitudeDeg(jd) / 30);
}

/** The local day, since 1970-01-01, on which a lunation begins. */
function newMoonDay(lunation: number, east: number): number {
  return Math.floor(newMoonJd(lunation) - DELTA_T_DAYS + east / 24 - UNIX_EPOCH_JD);
}

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** Apparent longitude of the sun to a hundredth of a degree, in [0, 360). @source Meeus ch. 24 */
function sunLongitudeDeg(jd: number): number {
  const t = (jd - 2_451_545) / 36_525;
  const m = 357.5291 + 35_999.0503 * t - 0.0001559 * t * t;
  const centre = (1.9146 - 0.004817 * t) * sin(m) + (0.019993 - 0.000101 * t) * sin(2 * m) + 0.00029 * sin(3 * m);
  const longitude = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t + centre;
  const apparent = longitude - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((apparent % 360) + 360) % 360;
}

/** Terms of the true new moon: size in days, power of the eccentricity, multiples of M, M' and F. @source Meeus ch. 47 */
const TERMS: readonly (readonly [sizeDays: number, e: number, m: number, moon: number, f: number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
];
/** What the planets add: size in days, argument at lunation 0 and for each one. @source Meeus ch. 47 */
const PLANETS: readonly (readonly [sizeDays: number, start: number, step: number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
];

/** The instant of a new moon in terrestrial time, to about ten seconds. @source Meeus ch. 47 */
function newMoonJd(lunation: number): number {
  const t = lunation / 1236.85;
  const eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * lunation - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * lunation + 0.0107582 * t * t;
  const node = 160.7108 + 390.67050284 * lunation - 0.0016118 * t * t;
  let jd = NEW_MOON_OF_2000_JD + SYNODIC_MONTH_DAYS * lunation + 0.00015437 * t * t;
  jd -= 0.00017 * sin(124.7746 - 1.56375588 * lunation);
  for (const [size, e, m, ofMoon, f] of TERMS) jd += size * eccentricity ** e * sin(m * sun + ofMoon * moon + f * node);
  for (const [size, start, step] of PLANETS) jd += size * sin(start + step * lunation);
  return jd;
}

function dateOf(day: number): BusinessDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
