import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CATALOGUE, definitionOf, POLICY_KEYS, type PolicyKey } from "./catalogue";
import { decide } from "./decide";
import type { PolicyData } from "./definition";
import { evolve } from "./evolve";
import { misfit } from "./fits";
import type { CommandOf, PolicyCommand } from "./messages";
import { emptyPolicyBook, type PolicyBookDraft, type Scope } from "./model";
import { resolvePolicies, resolvePolicy } from "./resolve";
import { isLooser } from "./tighter";

const WAIT = "diversion.secondary.waitOverMs";
const date = "2026-11-23";

type Setting = Omit<CommandOf<"SetPolicyValue">, "type" | "now">;
const setting = (valueId: string, scope: Scope, value: PolicyData, more: Partial<Setting> = {}): PolicyCommand => ({
  type: "SetPolicyValue",
  now: 5,
  valueId,
  key: WAIT,
  scope,
  value,
  validFrom: "2026-01-01",
  setBy: "lin",
  approvedBy: "park",
  ...more,
});

function bookAfter(...commands: readonly PolicyCommand[]): PolicyBookDraft {
  return commands.reduce((book, command) => {
    const decision = decide(command, book);
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    return decision.value.reduce(evolve, book);
  }, emptyPolicyBook());
}

const refusalOf = (command: PolicyCommand, book = emptyPolicyBook()): unknown => {
  const decision = decide(command, book);
  return decision.ok ? decision.value : decision.refusal;
};

test("PO-1 every number and list of the source texts has a definition that cites its row", () => {
  const text = readFileSync(new URL("../../../docs/sources/rules.md", import.meta.url), "utf8");
  const rows = text.split("\n").flatMap((line) => {
    const [, id, flags = ""] = /^\|\s*(\d-\d\d[a-z]?)\s*\|.*\|([^|]*)\|\s*$/.exec(line) ?? [];
    return id !== undefined && /\bT\b/.test(flags) ? [id] : [];
  });
  const contradictions = [...text.matchAll(/^\|(C\d+)\|/gm)].map(([, id = ""]) => id);
  const cited = new Set(POLICY_KEYS.flatMap((key) => CATALOGUE[key].sources));
  expect(rows).toHaveLength(83);
  expect(contradictions).toHaveLength(18);
  expect([...rows, ...contradictions].filter((id) => !cited.has(id))).toEqual([]);
});

test("PO-1 a definition cites only rows that exist, and says in a sentence what it means", () => {
  const text = readFileSync(new URL("../../../docs/sources/rules.md", import.meta.url), "utf8");
  const known = (id: string): boolean => text.includes(`\n|${id}|`);
  for (const key of POLICY_KEYS) {
    const { sources, meaning } = CATALOGUE[key];
    expect([key, sources.length > 0, sources.filter((id) => !known(id))]).toEqual([key, true, []]);
    expect(meaning).toMatch(/^\S.*[.…]$/);
  }
});

test("PO-2 every default fits its own definition", () => {
  const misfits = POLICY_KEYS.flatMap((key) => {
    const definition = definitionOf(key);
    if (!definition) return [key];
    const values = [definition.default, ...Object.values(definition.byOutletType ?? {})];
    return values.some((value) => misfit(definition, value) !== undefined) ? [key] : [];
  });
  expect(misfits).toEqual([]);
});

test.each([
  [WAIT, "soon", "amount"],
  [WAIT, 1.5, "whole"],
  [WAIT, -1, "between:0:1000000000000"],
  [WAIT, null, "amount"],
  ["callLoss.maxPct", 101, "between:0:100"],
  ["diversion.secondary.combine", "xor", "oneOf:or,and"],
  ["diversion.retainedExempt", "yes", "flag"],
  ["log.kinds", ["two words"], "list"],
  ["log.kinds", ["twice", "twice"], "list"],
  ["score.volumeWeightsPct", { productSales: 60, transactionService: 30 }, "sharesOf100"],
  ["score.volumeWeightsPct", { productSales: 160, transactionService: -60 }, "sharesOf100"],
] as const)("PO-2 %s does not take %j", (key, value, expected) => {
  expect(refusalOf(setting("v1", {}, value as PolicyData, { key }))).toEqual({
    code: "policy.wrongValue",
    key,
    expected,
  });
});

test.each([[[]], [[{ kind: "loudest" }]], [["firstCome"]]])("PO-2 %j are no calling rules", (value) => {
  const refusal = refusalOf(setting("v1", {}, value, { key: "calling.rules" }));
  expect(refusal).toMatchObject({ code: "policy.wrongValue", key: "calling.rules" });
});

test("PO-2 a key nobody defined is refused, also one that every object has", () => {
  expect(refusalOf(setting("v1", {}, 1, { key: "toString" }))).toEqual({ code: "policy.unknownKey", key: "toString" });
});

test("PO-3 the catalogue speaks until somebody sets something, and by the outlet's type where it says so", () => {
  const policies = resolvePolicies(emptyPolicyBook(), { date, outletId: "O01", outletTypeId: "wealth" });
  expect([policies[WAIT], policies["fairness.passesMax"], policies["noShow.callsMax"]]).toEqual([600_000, 6, 3]);
  expect(policies["score.volumeWeightsPct"]).toEqual({
    managedCustomers: 50,
    productSales: 30,
    transactionService: 20,
  });
  expect(Object.keys(policies)).toEqual([...POLICY_KEYS]);
});

test("PO-3 the most specific valid value applies, from its first date until the day before its last", () => {
  const book = bookAfter(
    setting("net", {}, 500_000),
    setting("type", { outletTypeId: "basic" }, 400_000),
    setting("outlet", { outletId: "O05" }, 300_000),
    setting("service", { serviceId: "A1" }, 200_000),
    setting("segment", { segmentId: "private" }, 100_000, { validFrom: date, validTo: "2026-11-24" }),
  );
  const at = (place: Scope, on = date): number => resolvePolicy(book, WAIT, { ...place, date: on }).value;
  const o05 = { outletId: "O05", outletTypeId: "basic" };
  expect([
    at({ outletId: "O01", outletTypeId: "wealth" }),
    at({ outletId: "O06", outletTypeId: "basic" }),
    at(o05),
    at({ ...o05, serviceId: "A1" }),
    at({ ...o05, serviceId: "A1", segmentId: "private" }),
    at({ ...o05, serviceId: "A1", segmentId: "private" }, "2026-11-24"),
    at(o05, "2025-12-31"),
  ]).toEqual([500_000, 400_000, 300_000, 200_000, 100_000, 200_000, 600_000]);
});

test("PO-4 where validity overlaps the newest version applies and the older one is shown behind it", () => {
  const book = bookAfter(setting("old", {}, 500_000), setting("new", {}, 450_000, { validFrom: "2026-06-01" }));
  const { value, applied, behind } = resolvePolicy(book, WAIT, { date });
  expect([value, applied?.version, behind.map(({ valueId }) => valueId)]).toEqual([450_000, 2, ["old"]]);
  expect(resolvePolicy(book, WAIT, { date: "2026-05-31" }).value).toBe(500_000);
});

test("PO-5 an outlet may not wait longer than the network allows, on any date", () => {
  expect(refusalOf(setting("v1", { outletId: "O05" }, 600_001))).toEqual({
    code: "policy.loosensNetworkMinimum",
    key: WAIT,
    minimum: 600_000,
    on: "2026-01-01",
  });
  const book = bookAfter(setting("tight", {}, 300_000, { validFrom: "2026-07-01", validTo: "2026-08-01" }));
  expect(refusalOf(setting("v1", { outletId: "O05" }, 400_000), book)).toMatchObject({
    minimum: 300_000,
    on: "2026-07-01",
  });
  expect(refusalOf(setting("v1", { outletId: "O05" }, 400_000, { validFrom: "2026-08-01" }), book)).toMatchObject([
    { type: "PolicyValueSet", version: 2 },
  ]);
});

test("PO-5 a minimum that counts upwards may not be lowered, nor one that can be off be switched off", () => {
  const fewer = setting("v1", { outletId: "O05" }, 1, { key: "noon.windowsMin" });
  expect(refusalOf(fewer)).toMatchObject({ code: "policy.loosensNetworkMinimum", minimum: 2 });
  const off = setting("v2", { outletId: "O05" }, null, { key: "lobby.gapAlertAfterMs" });
  expect(refusalOf(off)).toMatchObject({ code: "policy.loosensNetworkMinimum", minimum: 60_000 });
  const flag = setting("v3", { outletId: "O05" }, false, { key: "process.variantKeepsControls" });
  expect(refusalOf(flag)).toMatchObject({ code: "policy.loosensNetworkMinimum", minimum: true });
  const free = setting("v4", { outletId: "O05" }, "and", { key: "diversion.secondary.combine" });
  expect(refusalOf(free)).toMatchObject([{ type: "PolicyValueSet" }]);
});

test("PO-6 when the network tightens, a looser outlet is held to it", () => {
  const book = bookAfter(setting("outlet", { outletId: "O05" }, 500_000), setting("net", {}, 300_000));
  const { value, applied, heldToMinimum } = resolvePolicy(book, WAIT, { date, outletId: "O05" });
  expect([value, applied?.valueId, heldToMinimum]).toEqual([300_000, "net", true]);
});

const anyScope = fc.constantFrom<Scope>(
  {},
  { outletTypeId: "basic" },
  { outletId: "O05" },
  { serviceId: "A1" },
  { outletId: "O05", segmentId: "private" },
);
const day = fc.integer({ min: 1, max: 28 }).map((at) => `2026-11-${String(at).padStart(2, "0")}`);
const KEYS: readonly PolicyKey[] = [WAIT, "noon.windowsMin", "lobby.gapAlertAfterMs", "selfService.cashBelowMinor"];
const anySetting = fc.record({
  key: fc.constantFrom(...KEYS),
  scope: anyScope,
  value: fc.option(fc.integer({ min: 0, max: 900_000 }), { freq: 6 }),
  validFrom: day,
  length: fc.option(fc.integer({ min: 1, max: 10 })),
});

test("PO-5 and PO-6 whatever has been accepted, no place is ever looser than the network", () => {
  const place = { outletId: "O05", outletTypeId: "basic", serviceId: "A1", segmentId: "private" };
  fc.assert(
    fc.property(fc.array(anySetting, { maxLength: 25 }), day, (settings, on) => {
      const book = emptyPolicyBook();
      settings.forEach(({ key, scope, value, validFrom, length }, at) => {
        const ends = length === null ? {} : { validTo: `2026-12-${String(length).padStart(2, "0")}` };
        const decision = decide(setting(`v${at}`, scope, value, { key, validFrom, ...ends }), book);
        if (decision.ok) decision.value.reduce(evolve, book);
      });
      for (const key of KEYS) {
        const definition = definitionOf(key);
        const here = resolvePolicy(book, key, { ...place, date: on }).value;
        const network = resolvePolicy(book, key, { date: on }).value;
        expect(definition && isLooser(definition, here, network)).toBe(false);
      }
    }),
    { seed: 23, numRuns: 300 },
  );
});

test("PO-7 nobody approves a value he set himself", () => {
  expect(refusalOf(setting("v1", {}, 1, { approvedBy: "lin" }))).toEqual({
    code: "policy.selfApproved",
    person: "lin",
  });
});

test("PO-8 repeating a command changes nothing, another value under the same id is refused", () => {
  const book = bookAfter(setting("v1", { outletId: "O05" }, 1));
  expect(refusalOf({ ...setting("v1", { outletId: "O05" }, 1), now: 99 }, book)).toEqual([]);
  expect(refusalOf(setting("v1", { outletId: "O05" }, 2), book)).toEqual({
    code: "policy.valueIdTaken",
    valueId: "v1",
  });
});

test("PO-8 a withdrawn value no longer applies, and its id stays taken", () => {
  const withdraw: PolicyCommand = { type: "WithdrawPolicyValue", now: 9, valueId: "v1", reason: "a slip" };
  const book = bookAfter(setting("v1", {}, 300_000), withdraw);
  expect(resolvePolicy(book, WAIT, { date }).value).toBe(600_000);
  expect([refusalOf(withdraw, book), book.values.size, book.revision]).toEqual([[], 1, 2]);
  expect(refusalOf(setting("v1", {}, 1), book)).toMatchObject({ code: "policy.valueIdTaken" });
  expect(refusalOf({ ...withdraw, valueId: "v2" }, book)).toEqual({ code: "policy.unknownValue", valueId: "v2" });
});

test("PO-3 a value must not end before it begins", () => {
  expect(refusalOf(setting("v1", {}, 1, { validTo: "2026-01-01" }))).toEqual({
    code: "policy.validityReversed",
    validFrom: "2026-01-01",
    validTo: "2026-01-01",
  });
});

test.each([
  { outletTypeId: "basic", outletId: "O05" },
  { serviceId: "A1", segmentId: "private" },
])("PO-12 %j is no clear scope", (scope) => {
  expect(refusalOf(setting("v1", scope, 1))).toEqual({ code: "policy.scopeUnclear", key: WAIT });
});

test("PO-11 secondary diversion watches ordinary customers and starts at either condition", () => {
  const policies = resolvePolicies(emptyPolicyBook(), { date });
  expect([
    policies["diversion.secondary.watches"],
    policies["diversion.secondary.combine"],
    policies["diversion.secondary.waitOverMs"],
    policies["diversion.secondary.waitingOver"],
    policies["diversion.secondary.waitingOverPerOpenWindow"],
  ]).toEqual(["ordinary", "or", 600_000, 10, null]);
});

const { type: _type, now: _now, setBy: _setBy, ...network } = setting("v1", {}, 600_000) as CommandOf<"SetPolicyValue">;
const outlet = { ...network, valueId: "v2", scope: { outletId: "O01" }, value: 480_000 };
const importing = (...values: CommandOf<"ImportPolicyValues">["values"]): PolicyCommand => ({
  type: "ImportPolicyValues",
  now: 9,
  values,
  setBy: "han",
});
const standing = (book: PolicyBookDraft): unknown =>
  book.standing.get(WAIT)?.map(({ valueId, setBy, value }) => [valueId, setBy, value]);

test("PO-13 an import sets what is new, keeps what stands and withdraws what is left out", () => {
  const book = bookAfter(setting("v1", {}, 600_000), setting("v0", { outletTypeId: "basic" }, 540_000));
  const imported = bookAfter(
    setting("v1", {}, 600_000),
    setting("v0", { outletTypeId: "basic" }, 540_000),
    importing(outlet, network),
  );
  expect(standing(book)).toHaveLength(2);
  expect(standing(imported)).toEqual([
    ["v1", "lin", 600_000],
    ["v2", "han", 480_000],
  ]);
  expect(refusalOf(importing(network, outlet), imported)).toEqual([]);
});

test("PO-13 the network's own value is set before those that are compared with it", () => {
  const strict = { ...network, valueId: "v3", value: 300_000 };
  expect(refusalOf(importing(outlet, strict))).toMatchObject({
    code: "policy.importFaulty",
    faults: [{ at: 0, refusal: { code: "policy.loosensNetworkMinimum", minimum: 300_000 } }],
  });
});

test("PO-13 every fault is named by its place in the list, and nothing is set", () => {
  const book = bookAfter(setting("v1", {}, 600_000));
  const again: PolicyCommand = { type: "WithdrawPolicyValue", now: 6, valueId: "v1", reason: "ours" };
  const withdrawn = decide(again, book);
  if (withdrawn.ok) withdrawn.value.reduce(evolve, book);
  const wrong = { ...outlet, value: "soon" };
  const own = { ...outlet, valueId: "v4", approvedBy: "han" };
  expect(refusalOf(importing(wrong, { ...outlet, valueId: "v5", key: "coffee" }, own, network), book)).toMatchObject({
    code: "policy.importFaulty",
    faults: [
      { at: 0, refusal: { code: "policy.wrongValue" } },
      { at: 1, refusal: { code: "policy.unknownKey" } },
      { at: 2, refusal: { code: "policy.selfApproved" } },
      { at: 3, refusal: { code: "policy.valueIdTaken" } },
    ],
  });
  expect(standing(book)).toEqual([]);
});

test("PO-14 values are set and withdrawn as planned, or not at all where somebody was faster at the same place", () => {
  const book = bookAfter(setting("v1", {}, 540_000), setting("v2", { outletId: "O01" }, 500_000));
  const planned: CommandOf<"RevisePolicyValues"> = {
    type: "RevisePolicyValues",
    now: 9,
    set: [{ valueId: "v3", key: WAIT, scope: {}, value: 560_000, validFrom: date, approvedBy: "park" }],
    withdraw: ["v1"],
    known: ["v1"],
    setBy: "lin",
  };
  const types = (command: PolicyCommand, on: PolicyBookDraft): unknown => {
    const decision = decide(command, on);
    return decision.ok ? decision.value.map(({ type }) => type) : decision.refusal;
  };
  expect(types(planned, book)).toEqual(["PolicyValueWithdrawn", "PolicyValueSet"]);
  const faster = bookAfter(setting("v1", {}, 540_000), setting("x", {}, 530_000));
  expect(types(planned, faster)).toEqual({ code: "policy.changedSince", keys: WAIT });
  const taken = bookAfter(setting("v1", {}, 540_000), {
    type: "WithdrawPolicyValue",
    now: 6,
    valueId: "v1",
    reason: "other",
  });
  expect(types(planned, taken)).toEqual({ code: "policy.changedSince", keys: WAIT });
});
