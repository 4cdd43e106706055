import { z } from "zod";
import { accept, refuse, type Result } from "#base/result";
import { minutesAtWindow, type CounterModel } from "#engine/staffing/counter-day";
import type { ImportFault, SourceFile } from "../exchange/import-fault";
import { readJson } from "../exchange/json-text";
import type { Path } from "../exchange/place";
import { schemaFaults, type SchemaFault } from "../exchange/schema-faults";
import { code } from "../exchange/text-codecs";

/** A counter as a file: the engine's model, what share of customers each service has, and which dates are holidays. */
export type CounterFile = CounterModel & {
  /** By service; of all customers, for demand that is not told by service. */
  readonly shares: ReadonlyMap<string, number>;
  readonly holidays: { readonly levelMin: number; readonly dates: readonly string[] };
};

const share = z.number().min(0).max(1);
const minutes = z.number().positive().max(1_000);
const promise = z.strictObject({
  withinMin: z.number().nonnegative().max(1_000),
  lateShare: z.number().min(0.0001).max(0.9999),
});

const SCHEMA = z.strictObject({
  kinds: z
    .array(
      z.strictObject({
        kind: code,
        windows: z.array(z.string().min(1)).min(1).max(200),
        cost: z.number().positive().default(1),
        onlyFor: z.array(code).min(1).exactOptional(),
      }),
    )
    .min(1)
    .max(10),
  services: z
    .array(
      z.strictObject({
        service: code,
        serviceMin: minutes,
        kinds: z.array(code).min(1),
        share: share.exactOptional(),
        limitMin: minutes.exactOptional(),
        secondPerson: z
          .strictObject({ post: code, minutes, share: share.default(1), holdsWindow: z.boolean().default(true) })
          .exactOptional(),
      }),
    )
    .min(1)
    .max(100),
  classes: z
    .array(
      z.strictObject({ class: code, share, level: z.int().min(0).max(9).default(0), promise: promise.exactOptional() }),
    )
    .min(1)
    .max(20)
    .default([{ class: "all", share: 1, level: 0 }]),
  posts: z
    .array(
      z.strictObject({
        post: code,
        visitorShare: share.default(1),
        minutesPerVisitor: z.number().nonnegative().max(600).default(0),
        intensityMax: share.min(0.01).default(0.85),
        peopleMin: z.int().min(0).max(500).default(0),
        promise: z.strictObject({ withinMin: minutes, share: share.max(0.9999) }).exactOptional(),
      }),
    )
    .default([]),
  promise: promise.default({ withinMin: 10, lateShare: 0.1 }),
  holidays: z
    .strictObject({ levelMin: share.min(0.01).default(1), dates: z.array(z.iso.date()) })
    .default({ levelMin: 1, dates: [] }),
});

/** Reads a counter, defaults filled in, or names everything that is wrong with it by line and field. */
export function readCounterFile({ name: file, text }: SourceFile): Result<CounterFile, readonly ImportFault[]> {
  const json = readJson(text);
  if (!json.ok) {
    const { code: why, place, found } = json.refusal;
    return refuse([{ code: why, severity: "refusal", file, ...place, field: "", params: { received: found } }]);
  }
  const { value, placeOf } = json.value;
  const read = SCHEMA.safeParse(value);
  const faults = read.success ? faultsBetween(read.data) : schemaFaults(value, read.error.issues);
  if (read.success && faults.length === 0) return accept(counterOf(read.data));
  return refuse(
    faults.map(({ code: why, path, params }): ImportFault => {
      return { code: why, severity: "refusal", file, ...placeOf(path), field: fieldOf(path), params };
    }),
  );
}

type Written = z.infer<typeof SCHEMA>;

function counterOf({ kinds, services, classes, posts, promise: toAll, holidays }: Written): CounterFile {
  const shares = services.flatMap(({ service, share: part }) => (part === undefined ? [] : [[service, part] as const]));
  const given = posts.map(({ promise: own, ...post }) => ({
    ...post,
    ...(own && { promise: { ...own, basis: "everyoneWaits" as const } }),
  }));
  return { kinds, services, classes, posts: given, promise: toAll, shares: new Map(shares), holidays };
}

/** What is wrong though each field is right by itself: names of nothing or of two things, shares that do not add up. */
function faultsBetween({ kinds, services, classes, posts }: Written): readonly SchemaFault[] {
  const [kindNames, classNames] = [kinds.map(({ kind }) => kind), classes.map((one) => one.class)];
  const serviceNames = services.map(({ service }) => service);
  const postNames = posts.map(({ post }) => post);
  const windows = kinds.flatMap((kind) => kind.windows);
  return [
    ...doubles(kindNames, (ix) => ["kinds", ix, "kind"]),
    ...doubles(windows, () => ["kinds"]),
    ...doubles(serviceNames, (ix) => ["services", ix, "service"]),
    ...doubles(classNames, (ix) => ["classes", ix, "class"]),
    ...doubles(postNames, (ix) => ["posts", ix, "post"]),
    ...kinds.flatMap(({ onlyFor = [] }, ix) => unknown(onlyFor, classNames, ["kinds", ix, "onlyFor"])),
    ...services.flatMap((service, ix) => [
      ...unknown(service.kinds, kindNames, ["services", ix, "kinds"]),
      ...unknown(service.secondPerson ? [service.secondPerson.post] : [], postNames, ["services", ix, "secondPerson"]),
      ...tooShort(service, ["services", ix, "limitMin"]),
    ]),
    ...notWhole(
      classes.map((one) => one.share),
      ["classes"],
    ),
    ...(services.some((one) => one.share !== undefined)
      ? notWhole(
          services.map((one) => one.share ?? 0),
          ["services"],
        )
      : []),
  ];
}

function doubles(names: readonly string[], pathAt: (ix: number) => Path): readonly SchemaFault[] {
  return names.flatMap((id, ix) =>
    names.indexOf(id) === ix ? [] : [{ code: "import.duplicateId" as const, path: pathAt(ix), params: { id } }],
  );
}

function unknown(names: readonly string[], known: readonly string[], path: Path): readonly SchemaFault[] {
  return names
    .filter((name) => !known.includes(name))
    .map((received) => ({ code: "import.notAChoice", path, params: { received, choices: known.join(", ") } }));
}

/** A limit leaves something for the wait. */
function tooShort(service: Written["services"][number], path: Path): readonly SchemaFault[] {
  const { limitMin } = service;
  const minimum = minutesAtWindow(service);
  if (limitMin === undefined || limitMin >= minimum) return [];
  return [{ code: "import.tooSmall", path, params: { received: limitMin, minimum } }];
}

function notWhole(shares: readonly number[], path: Path): readonly SchemaFault[] {
  const sum = Math.round(shares.reduce((all, one) => all + one, 0) * 1e9) / 1e9;
  if (sum > 1) return [{ code: "import.tooBig", path, params: { received: sum, maximum: 1 } }];
  return sum < 1 ? [{ code: "import.tooSmall", path, params: { received: sum, minimum: 1 } }] : [];
}

/** `services[0].kinds`, as the other files' faults are written. */
const fieldOf = (path: Path): string =>
  path.map((key, depth) => (typeof key === "number" ? `[${key}]` : depth === 0 ? key : `.${key}`)).join("");
