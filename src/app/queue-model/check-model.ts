import type { Distribution, QueueModel } from "#engine/queue-model/model";
import type { Path } from "../exchange/place";
import type { SchemaFault } from "../exchange/schema-faults";

/** Customers that one replication may have: beyond it memory ends before the run does. */
const CUSTOMERS_MAX = 5_000_000;

/**
 * What is wrong with a model whose fields are each right by themselves: names of nothing, ways without an end, classes
 * that nobody serves, times that run backwards. Every fault is named at its place.
 */
export function modelFaults(model: QueueModel): readonly SchemaFault[] {
  const nodes = model.nodes.map(({ id }) => id);
  const classes = model.classes.map(({ id }) => id);
  const found: SchemaFault[] = [
    ...doubles(classes, ["classes"]),
    ...doubles(nodes, ["nodes"]),
    ...model.classes.flatMap((_, ix) => classFaults(model, ix, nodes)),
    ...model.nodes.flatMap((_, ix) => nodeFaults(model, ix, nodes, classes)),
  ];
  if (model.warmUp >= model.horizon) found.push(tooBig(["warmUp"], model.warmUp, model.horizon));
  // Ways are followed only where every name leads somewhere.
  return found.length > 0 ? found : model.classes.flatMap((_, ix) => wayFaults(model, ix));
}

const tooBig = (path: Path, received: number, maximum: number): SchemaFault => ({
  code: "import.tooBig",
  path,
  params: { received, maximum },
});
const tooSmall = (path: Path, received: number, minimum: number): SchemaFault => ({
  code: "import.tooSmall",
  path,
  params: { received, minimum },
});
const missing = (path: Path): SchemaFault => ({ code: "import.missing", path, params: {} });

function doubles(ids: readonly string[], path: Path): readonly SchemaFault[] {
  return ids.flatMap((id, ix) =>
    ids.indexOf(id) === ix ? [] : [{ code: "import.duplicateId", path: [...path, ix, "id"], params: { id } }],
  );
}

function unknown(id: string | undefined, known: readonly string[], path: Path): readonly SchemaFault[] {
  if (id === undefined || known.includes(id)) return [];
  return [{ code: "import.notAChoice", path, params: { received: id, choices: known.join(", ") } }];
}

function rising(times: readonly number[], pathAt: (ix: number) => Path): readonly SchemaFault[] {
  return times.flatMap((time, ix) => {
    const before = times[ix - 1] ?? 0;
    return time < before ? [tooSmall(pathAt(ix), time, before)] : [];
  });
}

function classFaults({ classes, horizon }: QueueModel, ix: number, nodes: readonly string[]): readonly SchemaFault[] {
  const group = classes[ix];
  if (!group) return [];
  const { arrivals, entry, baulking, patience } = group;
  const at: Path = ["classes", ix];
  const found: SchemaFault[] = [
    ...unknown(entry, nodes, [...at, "entry"]),
    ...baulking.flatMap(({ to }, rule) => unknown(to, nodes, [...at, "baulking", rule, "to"])),
    ...(patience ? shapeFaults(patience, [...at, "patience"]) : []),
  ];
  if (arrivals.kind === "poisson") {
    const starts = arrivals.rates.map(({ from }) => from);
    found.push(...rising(starts, (step) => [...at, "arrivals", "rates", step, "from"]));
    const most = Math.max(...arrivals.rates.map(({ rate }) => rate));
    if (most * horizon > CUSTOMERS_MAX) found.push(tooBig([...at, "arrivals"], most * horizon, CUSTOMERS_MAX));
  }
  if (arrivals.kind === "renewal") {
    const least = horizon / CUSTOMERS_MAX;
    found.push(...shapeFaults(arrivals.between, [...at, "arrivals", "between"]));
    if (meanOf(arrivals.between) < least)
      found.push(tooSmall([...at, "arrivals", "between"], meanOf(arrivals.between), least));
  }
  if (arrivals.kind === "appointments" && arrivals.lateness)
    found.push(...shapeFaults(arrivals.lateness, [...at, "arrivals", "lateness"]));
  return found;
}

function nodeFaults(
  model: QueueModel,
  ix: number,
  nodes: readonly string[],
  classes: readonly string[],
): readonly SchemaFault[] {
  const node = model.nodes[ix];
  if (!node) return [];
  const at: Path = ["nodes", ix];
  const everybody = [...classes, "*"];
  const found: SchemaFault[] = [
    ...doubles(
      node.windows.map(({ id }) => id),
      [...at, "windows"],
    ),
  ];
  for (const [groupIx, { serves, schedule, chooses }] of node.windows.entries()) {
    const path: Path = [...at, "windows", groupIx];
    const preferred = chooses.kind === "prefer" ? chooses.classes : [];
    found.push(...preferred.flatMap((id, place) => unknown(id, classes, [...path, "chooses", "classes", place])));
    found.push(...(serves ?? []).flatMap((id, place) => unknown(id, classes, [...path, "serves", place])));
    found.push(
      ...rising(
        schedule.map(({ from }) => from),
        (step) => [...path, "schedule", step, "from"],
      ),
    );
  }
  for (const [name, distribution] of Object.entries(node.service)) {
    found.push(...unknown(name, everybody, [...at, "service", name]));
    found.push(...shapeFaults(distribution, [...at, "service", name]));
  }
  for (const [name, ways] of Object.entries(node.routing)) {
    const path: Path = [...at, "routing", name];
    found.push(...unknown(name, everybody, path));
    found.push(...ways.flatMap(({ to }, way) => unknown(to, nodes, [...path, way, "to"])));
    const sum = ways.reduce((total, { probability }) => total + probability, 0);
    if (sum > 1 + 1e-9) found.push(tooBig(path, sum, 1));
  }
  return found;
}

/** Bounds in order. */
function shapeFaults(distribution: Distribution, path: Path): readonly SchemaFault[] {
  if (distribution.kind === "mixture")
    return distribution.parts.flatMap(({ of }, part) => shapeFaults(of, [...path, "parts", part, "of"]));
  if (distribution.kind !== "uniform" && distribution.kind !== "triangular") return [];
  const { from, to } = distribution;
  const mode = distribution.kind === "triangular" ? distribution.mode : from;
  return [
    ...(to < from ? [tooSmall([...path, "to"], to, from)] : []),
    ...(mode < from ? [tooSmall([...path, "mode"], mode, from)] : []),
    ...(to >= from && mode > to ? [tooBig([...path, "mode"], mode, to)] : []),
  ];
}

function meanOf(distribution: Distribution): number {
  switch (distribution.kind) {
    case "fixed":
      return distribution.value;
    case "uniform":
      return (distribution.from + distribution.to) / 2;
    case "triangular":
      return (distribution.from + distribution.mode + distribution.to) / 3;
    case "mixture": {
      const shares = distribution.parts.reduce((sum, { share }) => sum + share, 0);
      return distribution.parts.reduce((sum, { share, of }) => sum + share * meanOf(of), 0) / (shares || 1);
    }
    case "empirical":
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length;
    default:
      return distribution.mean;
  }
}

/** Every node a class can reach must serve it, and from every one there must be a way out. */
function wayFaults(model: QueueModel, classIx: number): readonly SchemaFault[] {
  const group = model.classes[classIx];
  if (!group) return [];
  const { id, entry, baulking } = group;
  const reached = new Set([entry, ...baulking.flatMap(({ to }) => to ?? [])]);
  for (const name of reached) for (const to of waysFrom(model, name, id)) reached.add(to);
  const found: SchemaFault[] = [];
  for (const [ix, { id: name, service, windows }] of model.nodes.entries()) {
    if (!reached.has(name)) continue;
    if (!service[id] && !service["*"]) found.push(missing(["nodes", ix, "service", id]));
    if (!windows.some(({ serves }) => !serves || serves.includes(id)))
      found.push(missing(["nodes", ix, "windows", "serves"]));
    if (!leadsOut(model, name, id)) found.push(tooBig(["nodes", ix, "routing"], 1, 0));
  }
  return found;
}

function waysFrom({ nodes }: QueueModel, name: string, classId: string): readonly string[] {
  const routing = nodes.find(({ id }) => id === name)?.routing;
  const ways = routing?.[classId] ?? routing?.["*"] ?? [];
  return ways.filter(({ probability }) => probability > 0).map(({ to }) => to);
}

function leadsOut(model: QueueModel, name: string, classId: string): boolean {
  const seen = new Set([name]);
  for (const here of seen) {
    const routing = model.nodes.find(({ id }) => id === here)?.routing;
    const ways = routing?.[classId] ?? routing?.["*"] ?? [];
    if (ways.reduce((sum, { probability }) => sum + probability, 0) < 1 - 1e-9) return true;
    for (const { to } of ways) seen.add(to);
  }
  return false;
}
