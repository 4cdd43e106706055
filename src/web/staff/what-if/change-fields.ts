import type { ChangeView, WhatIfOutletView } from "#contract/what-if";

export type ChangeKind = ChangeView["kind"];

export const CHANGE_KINDS = [
  "windows",
  "openWindow",
  "closeWindow",
  "windowMode",
  "arrivals",
  "serviceTime",
  "absence",
  "skills",
  "lunches",
  "deviceDown",
  "policy",
  "guidance",
  "moveService",
] as const satisfies readonly ChangeKind[];

/** Changes that only make sense where customers choose among outlets. */
export const OF_NETWORK: ReadonlySet<ChangeKind> = new Set(["guidance", "moveService"]);

/** Changes of something that stands at one outlet. */
export const OF_ONE_OUTLET: ReadonlySet<ChangeKind> = new Set([
  "openWindow",
  "closeWindow",
  "windowMode",
  "absence",
  "skills",
  "deviceDown",
]);

export type FieldName =
  | "count"
  | "windowKind"
  | "windowId"
  | "staffId"
  | "mode"
  | "factor"
  | "serviceIds"
  | "segmentIds"
  | "deviceId"
  | "groups"
  | "key"
  | "value"
  | "share"
  | "gainMin"
  | "toOutletIds"
  | "from"
  | "to";

/** What a form asks for each kind; a mark says that the field may stay empty. */
export const FIELDS: Readonly<Record<ChangeKind, readonly (FieldName | `${FieldName}?`)[]>> = {
  windows: ["count", "windowKind?", "from?", "to?"],
  openWindow: ["windowId", "staffId?", "mode?", "from?", "to?"],
  closeWindow: ["windowId", "from?", "to?"],
  windowMode: ["windowId", "mode", "from?", "to?"],
  arrivals: ["factor", "serviceIds?", "segmentIds?", "from?", "to?"],
  serviceTime: ["factor", "serviceIds?"],
  absence: ["staffId", "from?", "to?"],
  skills: ["staffId", "serviceIds"],
  lunches: ["from", "groups"],
  deviceDown: ["deviceId", "from?", "to?"],
  policy: ["key", "value"],
  guidance: ["share", "gainMin"],
  moveService: ["serviceIds", "toOutletIds"],
};

const NUMBERS: ReadonlySet<string> = new Set(["count", "groups", "gainMin"]);
const PERCENTS: ReadonlySet<string> = new Set(["factor", "share"]);
const LISTS: ReadonlySet<string> = new Set(["serviceIds", "segmentIds", "toOutletIds"]);

/** A change as a form said it; the server looks whether it makes sense. */
export function changeFrom(kind: ChangeKind, form: FormData, outletIds: readonly string[] | undefined): ChangeView {
  const said: Record<string, unknown> = { kind, ...(outletIds && { outletIds }) };
  for (const field of FIELDS[kind]) {
    const name = field.replace("?", "");
    const texts = form.getAll(name).flatMap((value) => (typeof value === "string" && value !== "" ? [value] : []));
    const [text] = texts;
    if (text === undefined) continue;
    if (NUMBERS.has(name)) said[name] = Number(text);
    else if (PERCENTS.has(name)) said[name] = Number(text) / 100;
    else if (LISTS.has(name)) said[name] = texts;
    else said[name] = name === "value" ? settingFrom(text) : text;
  }
  // Only the fields of the kind were read, each in its own form; the server checks them against the schema.
  return said as ChangeView;
}

/** Numbers, yes and no, and lists are written as JSON; everything else is a word. */
function settingFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The choices of a field at an outlet; nothing for a field that is written. */
export function choicesOf(
  name: FieldName,
  outlet: WhatIfOutletView,
  outletIds: readonly string[],
): readonly { readonly id: string; readonly name: string }[] | undefined {
  const plain = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
  switch (name) {
    case "windowKind":
      return plain([...new Set(outlet.windows.map(({ kind }) => kind))]);
    case "windowId":
      return outlet.windows;
    case "staffId":
      return outlet.staff;
    case "deviceId":
      return outlet.devices;
    case "serviceIds":
      return plain(outlet.services);
    case "segmentIds":
      return plain(outlet.segments);
    case "toOutletIds":
      return plain(outletIds);
    case "mode":
      return plain(["normal", "simpleOnly", "complexOnly", "vipOnly", "all"]);
    case "key":
      return plain(outlet.policies.map(({ key }) => key));
    default:
      return undefined;
  }
}
