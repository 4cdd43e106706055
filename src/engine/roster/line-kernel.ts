import type { LineModel } from "./line-model";

/**
 * Memory of the line kernel, shared by all persons of a run and grown on demand. A slot is `state * outers + outer`;
 * its values for all buckets lie side by side, so that the inner loop runs along minutes.
 */
export type KernelMemory = {
  values: Float64Array;
  nextValues: Float64Array;
  lows: Int32Array;
  highs: Int32Array;
  nextLows: Int32Array;
  nextHighs: Int32Array;
  /** The outer indexes that are alive in each state (`state * outers + nth`), and how many they are. */
  liveOuters: Int32Array;
  nextLiveOuters: Int32Array;
  liveCounts: Int32Array;
  nextLiveCounts: Int32Array;
  /** State before, for every node of every day. */
  cameFrom: Uint8Array | Uint16Array;
  groupCosts: Float64Array;
  groupShifts: Int32Array;
  /** Nodes reached by an edge since the start: the unit in which work is measured. */
  work: number;
};

export function createKernelMemory(): KernelMemory {
  return {
    values: new Float64Array(0),
    nextValues: new Float64Array(0),
    lows: new Int32Array(0),
    highs: new Int32Array(0),
    nextLows: new Int32Array(0),
    nextHighs: new Int32Array(0),
    liveOuters: new Int32Array(0),
    nextLiveOuters: new Int32Array(0),
    liveCounts: new Int32Array(0),
    nextLiveCounts: new Int32Array(0),
    cameFrom: new Uint8Array(0),
    groupCosts: new Float64Array(0),
    groupShifts: new Int32Array(0),
    work: 0,
  };
}

/**
 * The cheapest line of the model under the costs of its cells; exact for what the model counts. Infinity forbids a
 * cell; a cell is forced by forbidding the others of its day.
 *
 * @param costs `day * width + cell`
 * @param line takes the cells of the line found
 * @returns the line's cost, Infinity where no line obeys the rules
 * @complexity O(days x states x groups x outers x buckets), less what cannot be reached
 */
export function cheapestLine(
  model: LineModel,
  memory: KernelMemory,
  costs: Float64Array,
  width: number,
  line: Uint8Array,
): number {
  const { days, states, outers, stride } = model;
  reserve(memory, model);
  const start = (states - 1) * outers;
  memory.liveCounts[states - 1] = 1;
  memory.liveOuters[start] = 0;
  memory.lows[start] = 0;
  memory.highs[start] = 0;
  memory.values[start * stride] = 0;
  for (let day = 0; day < days; day += 1) {
    priceGroups(model, memory, costs, width, day);
    restDay(model, memory, costs[day * width] as number, day);
    workDay(model, memory, day);
    swapLayers(memory);
    clearNextLayer(memory, model);
  }
  const cost = traceBack(model, memory, line);
  swapLayers(memory);
  clearNextLayer(memory, model);
  return cost;
}

function reserve(memory: KernelMemory, { days, states, outers, stride, groups }: LineModel): void {
  const slots = states * outers;
  const nodes = slots * stride;
  if (memory.values.length < nodes) {
    memory.values = new Float64Array(nodes);
    memory.nextValues = new Float64Array(nodes);
  }
  if (memory.lows.length < slots) {
    memory.lows = new Int32Array(slots);
    memory.highs = new Int32Array(slots).fill(-1);
    memory.nextLows = new Int32Array(slots);
    memory.nextHighs = new Int32Array(slots).fill(-1);
    memory.liveOuters = new Int32Array(slots);
    memory.nextLiveOuters = new Int32Array(slots);
    memory.liveCounts = new Int32Array(slots);
    memory.nextLiveCounts = new Int32Array(slots);
  }
  const isWide = states > 256;
  if (memory.cameFrom.length < nodes * days || (isWide && memory.cameFrom.BYTES_PER_ELEMENT === 1))
    memory.cameFrom = isWide ? new Uint16Array(nodes * days) : new Uint8Array(nodes * days);
  if (memory.groupShifts.length < groups.length * days) memory.groupShifts = new Int32Array(groups.length * days);
  if (memory.groupCosts.length < groups.length) memory.groupCosts = new Float64Array(groups.length);
}

function swapLayers(memory: KernelMemory): void {
  const { values, lows, highs, liveOuters, liveCounts } = memory;
  memory.values = memory.nextValues;
  memory.lows = memory.nextLows;
  memory.highs = memory.nextHighs;
  memory.liveOuters = memory.nextLiveOuters;
  memory.liveCounts = memory.nextLiveCounts;
  memory.nextLiveOuters = liveOuters;
  memory.nextLiveCounts = liveCounts;
  memory.nextValues = values;
  memory.nextLows = lows;
  memory.nextHighs = highs;
}

/** Between runs every slot of both layers is dead; only what lived is touched. */
function clearNextLayer(
  { nextHighs, nextLiveOuters, nextLiveCounts }: KernelMemory,
  { states, outers }: LineModel,
): void {
  for (let state = 0; state < states; state += 1) {
    const live = nextLiveCounts[state] as number;
    for (let nth = 0; nth < live; nth += 1)
      nextHighs[state * outers + (nextLiveOuters[state * outers + nth] as number)] = -1;
    nextLiveCounts[state] = 0;
  }
}

/** The cheapest shift of each group on a day. */
function priceGroups(
  { groups }: LineModel,
  memory: KernelMemory,
  costs: Float64Array,
  width: number,
  day: number,
): void {
  for (let group = 0; group < groups.length; group += 1) {
    const shifts = groups[group] as readonly number[];
    let cheapest = Infinity;
    let chosen = -1;
    for (let at = 0; at < shifts.length; at += 1) {
      const shift = shifts[at] as number;
      const cost = costs[day * width + shift + 1] as number;
      if (cost >= cheapest) continue;
      cheapest = cost;
      chosen = shift;
    }
    memory.groupCosts[group] = cheapest;
    memory.groupShifts[day * groups.length + group] = chosen;
  }
}

function restDay(model: LineModel, memory: KernelMemory, cost: number, day: number): void {
  if (cost === Infinity) return;
  const { groups, runMax, runMin, states } = model;
  const firstOff = groups.length * runMax;
  for (let state = firstOff; state < states; state += 1)
    relax(model, memory, day, state, Math.min(state + 1, states - 1), 0, 0, 0, cost);
  for (let group = 0; group < groups.length; group += 1) {
    for (let run = 1; run <= runMax; run += 1) {
      // A run as long as the days so far touches the first day and may be short.
      if (run >= runMin || run === day) relax(model, memory, day, group * runMax + run - 1, firstOff, 0, 0, 0, cost);
    }
  }
}

function workDay(model: LineModel, memory: KernelMemory, day: number): void {
  const { groups, runMax, states, groupBuckets, groupOuterStep, groupOuterBit, maySucceed } = model;
  const weekendDay = model.weekendDays[day] as number;
  for (let group = 0; group < groups.length; group += 1) {
    const cost = memory.groupCosts[group] as number;
    if (cost === Infinity) continue;
    const buckets = groupBuckets[group] as number;
    const step = groupOuterStep[group] as number;
    const bit = groupOuterBit[group] as number;
    const opens = weekendDay > 0 ? 1 : 0; // After a day off, any day of a weekend opens it.
    relax(model, memory, day, states - 1, group * runMax, buckets, step + opens, bit | opens, cost);
    const goesOn = weekendDay === 1 ? 1 : 0; // From work to work, only its first day does.
    for (let before = 0; before < groups.length; before += 1) {
      if (maySucceed[before * groups.length + group] === 0) continue;
      for (let run = 1; run < runMax; run += 1) {
        const from = before * runMax + run - 1;
        relax(model, memory, day, from, group * runMax + run, buckets, step + goesOn, bit | goesOn, cost);
      }
    }
  }
}

/** Follows one edge from every live node of a state: `buckets` more minutes, `outerStep` on, where `bits` have room. */
function relax(
  model: LineModel,
  memory: KernelMemory,
  day: number,
  from: number,
  to: number,
  buckets: number,
  outerStep: number,
  bits: number,
  cost: number,
): void {
  const live = memory.liveCounts[from] as number;
  if (live === 0) return;
  const { outers, stride, outerRoom, outerWeekends, states } = model;
  const { values, nextValues, lows, highs, nextLows, nextHighs, cameFrom } = memory;
  const least = model.bucketsNeeded[day * states + to] as number;
  const most = model.bucketsAllowed[day] as number;
  const weekendsLeast = model.weekendsLeast[day] as number;
  const weekendsMost = model.weekendsMost[day] as number;
  for (let nth = 0; nth < live; nth += 1) {
    const outer = memory.liveOuters[from * outers + nth] as number;
    if (((outerRoom[outer] as number) & bits) !== bits) continue;
    const weekends = outerWeekends[outer + outerStep] as number;
    if (weekends < weekendsLeast || weekends > weekendsMost) continue;
    const source = from * outers + outer;
    const high = highs[source] as number;
    const first = Math.max((lows[source] as number) + buckets, least);
    const last = Math.min(high + buckets, most);
    if (first > last) continue;
    const target = to * outers + outer + outerStep;
    const base = target * stride;
    if ((nextHighs[target] as number) < 0) {
      const count = memory.nextLiveCounts[to] as number;
      memory.nextLiveOuters[to * outers + count] = outer + outerStep;
      memory.nextLiveCounts[to] = count + 1;
    }
    openRange(nextValues, nextLows, nextHighs, target, base, first, last);
    const sourceBase = source * stride - buckets;
    const dayBase = day * states * outers * stride + base;
    for (let bucket = first; bucket <= last; bucket += 1) {
      const value = (values[sourceBase + bucket] as number) + cost;
      if (value < (nextValues[base + bucket] as number)) {
        nextValues[base + bucket] = value;
        cameFrom[dayBase + bucket] = from;
      }
    }
    memory.work += last - first + 1;
  }
}

/** Widens a slot's live range so that it holds `first` to `last`; what is new there starts at Infinity. */
function openRange(
  values: Float64Array,
  lows: Int32Array,
  highs: Int32Array,
  slot: number,
  base: number,
  first: number,
  last: number,
): void {
  const low = lows[slot] as number;
  const high = highs[slot] as number;
  if (high < 0) {
    values.fill(Infinity, base + first, base + last + 1);
    lows[slot] = first;
    highs[slot] = last;
    return;
  }
  if (first < low) {
    values.fill(Infinity, base + first, base + low);
    lows[slot] = first;
  }
  if (last > high) {
    values.fill(Infinity, base + high + 1, base + last + 1);
    highs[slot] = last;
  }
}

function traceBack(model: LineModel, memory: KernelMemory, line: Uint8Array): number {
  const { days, groups, states, outers, stride, runMax, groupBuckets, groupOuterStep, weekendDays } = model;
  const firstOff = groups.length * runMax;
  let best = Infinity;
  let node = -1;
  for (let last = 0; last < states; last += 1) {
    for (let nth = 0; nth < (memory.liveCounts[last] as number); nth += 1) {
      const slot = last * outers + (memory.liveOuters[last * outers + nth] as number);
      const low = Math.max(memory.lows[slot] as number, model.bucketsMin);
      for (let bucket = low; bucket <= (memory.highs[slot] as number); bucket += 1) {
        const value = memory.values[slot * stride + bucket] as number;
        if (value >= best) continue;
        best = value;
        node = slot * stride + bucket;
      }
    }
  }
  if (node < 0) return Infinity;
  let bucket = node % stride;
  let outer = Math.floor(node / stride) % outers;
  let state = Math.floor(node / (stride * outers));
  for (let day = days - 1; day >= 0; day -= 1) {
    const before = memory.cameFrom[((day * states + state) * outers + outer) * stride + bucket] as number;
    const group = state < firstOff ? Math.floor(state / runMax) : -1;
    line[day] = group < 0 ? 0 : (memory.groupShifts[day * groups.length + group] as number) + 1;
    if (group >= 0) {
      const weekendDay = weekendDays[day] as number;
      bucket -= groupBuckets[group] as number;
      outer -= groupOuterStep[group] as number;
      if (weekendDay === 1 || (weekendDay === 2 && before >= firstOff)) outer -= 1;
    }
    state = before;
  }
  return best;
}
