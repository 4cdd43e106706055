import type { BusinessDate } from "#base/calendar";

/** Easter Sunday. @source Meeus (1991), Astronomical Algorithms, ch. 8 */
export function easterSunday(year: number): BusinessDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The day of the solar term Qingming (the sun at 15 degrees) in China, for 2000 to 2099.
 * @source Shou Xing's formula: floor(0.2422 y + 4.81) - floor(y / 4), y the last two digits of the year
 */
export function qingming(year: number): BusinessDate {
  const y = year % 100;
  const day = Math.floor(0.2422 * y + 4.81) - Math.floor(y / 4);
  return `${year}-04-${String(day).padStart(2, "0")}`;
}
