import { present } from "#base/assert";
import type { Rng } from "#base/rng";

/** Deep, but within what this program itself can write; deeper texts are among the broken bodies. */
const DEEP = 500;
const LONG = 70_000;

const nested = (open: string, close: string): unknown => JSON.parse(open.repeat(DEEP) + close.repeat(DEEP)) as unknown;

/** What no schema asks for, and what has brought down other programs. */
const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  1.5,
  1e308,
  -1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  2 ** 31,
  2 ** 63,
  "",
  " ",
  "0",
  "null",
  "undefined",
  "NaN",
  "true",
  "[object Object]",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "'; DROP TABLE event; --",
  '" OR 1=1 --',
  "1) UNION SELECT NULL, version() --",
  "$1",
  "\\x00",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800",
  "\ufeff",
  "\u202egnp.exe",
  "e\u0301".repeat(200),
  "𝕬𝖇𝖈 👩‍👩‍👧‍👦 中文 한국어 العربية",
  "İıſK",
  "../../etc/passwd",
  "..\\..\\windows",
  "%00",
  "%2e%2e%2f",
  "${7*7}",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "\r\nset-cookie: a=b",
  "a".repeat(LONG),
  "中".repeat(LONG / 3),
  "2026-02-30",
  "2026-13-01",
  "0000-00-00",
  "+275760-09-13",
  "24:61",
  [],
  [[]],
  [null],
  {},
  { __proto__: { admin: true } },
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'),
  { then: 1, toJSON: 2, valueOf: 3 },
  { $ref: "#" },
  Array.from({ length: 5_000 }, (_, ix) => ix),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, ix) => [`k${ix}`, ix])),
  nested("[", "]"),
];

export const wrongValue = (rng: Rng): unknown => WRONG[rng.below(WRONG.length)];

/** A choice out of a list that is not empty. */
export const isHere = <Value>(value: Value | undefined): Value => present(value, "something to choose from");
