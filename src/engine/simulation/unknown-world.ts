import type { Network } from "#domain/network/network";
import type { OutletDemand, World } from "#domain/network/world";

/**
 * What is assumed of an outlet of whose surroundings nobody has written anything: people walk to a window, nobody misses
 * a call, nobody leaves. Who comes, and how long things take, must then come from the outlet's own days.
 */
export function withUnknownWorld(network: Network, outletId: string): Network {
  const known = network.world ?? UNKNOWN;
  const arrivalProfiles = { [PROFILE]: FLAT, weekend: FLAT, ...known.arrivalProfiles };
  return { ...network, world: { ...known, arrivalProfiles, demand: { ...known.demand, [outletId]: NOBODY } } };
}

const PROFILE = "unknown";
const FLAT = { note: "", weights: [] };
const NOBODY: OutletDemand = {
  visitorsPerAverageWeekday: 0,
  weekendFactor: 1,
  arrivalProfile: PROFILE,
  serviceMix: {},
  segmentMix: {},
};

const UNKNOWN: World = {
  title: "",
  licence: "",
  notes: [],
  halfHourBins: [],
  arrivalProfiles: {},
  demand: {},
  behaviour: {
    note: "",
    // Assumptions of ours, as the demo network has them.
    walkToWindowSec: { mean: 22, cv: 0.5 },
    kioskUseSec: { mean: 25, cv: 0.6 },
    noShowRate: 0,
    returnsAfterNoShowRate: 0,
    bySegment: {},
    balking: [],
  },
  calendar: {
    dayOfWeekFactor: { mon: 1, tue: 1, wed: 1, thu: 1, fri: 1, sat: 1, sun: 1 },
    monthFactor: [],
    monthExceptions: [],
    events: [],
    weekendProfile: PROFILE,
    holidays: { daysBefore: 0, beforeFactor: 1, firstDayAfterFactor: 1 },
    dailyNoiseCv: 0,
    heavyRainFactor: 1,
    note: "",
  },
  travelMin: {},
  stepShares: { greet: 0.04, ask: 0.12, operate: 0.66, confirm: 0.12, farewell: 0.06 },
  staffedWindowRule: "",
  fixedRoster: { what: "", rule: "", tellersPresentShare: 0.75, lunchFrom: "11:30", lunchMin: 30 },
  callCentre: {
    name: "",
    hours: "",
    callsWeekday: [],
    offHoursCallsPerHalfHour: 0,
    segmentMix: {},
    handlingMin: { mean: 5, cv: 1 },
    meanPatienceMin: 5,
    shortAbandonSec: 5,
    firstLineAgents: 0,
    secondLineAgents: 0,
    scheduledFirstLine: [],
    reinforceWhenWaitOverSec: 60,
    reinforceWhenAbandonOverPct: 5,
  },
  labourProfiles: {},
  playlists: [],
  whatIfScenarios: [],
};
