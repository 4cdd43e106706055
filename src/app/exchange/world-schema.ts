import { z } from "zod";
import { WEEKDAYS } from "#domain/network/place";
import type { World } from "#domain/network/world";
import { line, wallTime } from "./text-codecs";

const share = z.number().min(0).max(1);
const factor = z.number().nonnegative().max(100);
const positive = z.number().nonnegative();
const spread = z.strictObject({ mean: positive, cv: positive });
const shares = z.record(z.string(), share);
const note = z.string().max(2000);

const behaviour = z.strictObject({
  note,
  walkToWindowSec: spread,
  kioskUseSec: spread,
  noShowRate: share,
  returnsAfterNoShowRate: share,
  bySegment: z.record(
    z.string(),
    z.strictObject({ meanPatienceMin: positive, diversionAcceptance: share, prefillAcceptance: share }),
  ),
  balking: z.array(z.strictObject({ shownWaitOverMin: positive, probability: share })),
});

const calendar = z.strictObject({
  dayOfWeekFactor: z.record(z.enum(WEEKDAYS), factor),
  monthFactor: z.array(factor).length(12),
  monthExceptions: z.array(z.strictObject({ outletId: line, month: z.int().min(1).max(12), factor })),
  events: z.array(
    z.strictObject({
      id: line,
      days: z.array(z.int().min(-30).max(31)),
      factor,
      serviceIds: z.array(line),
      outletIds: z.array(line),
      peakDay: z.int().min(1).max(31).optional(),
      peakFactor: factor.optional(),
      peakProfile: line.optional(),
    }),
  ),
  weekendProfile: line,
  holidays: z.strictObject({ daysBefore: z.int().min(0).max(31), beforeFactor: factor, firstDayAfterFactor: factor }),
  dailyNoiseCv: positive,
  heavyRainFactor: factor,
  note,
});

const callCentre = z.strictObject({
  name: line,
  hours: line,
  callsWeekday: z.array(positive),
  offHoursCallsPerHalfHour: positive,
  segmentMix: shares,
  handlingMin: spread,
  meanPatienceMin: positive,
  shortAbandonSec: positive,
  firstLineAgents: z.int().nonnegative(),
  secondLineAgents: z.int().nonnegative(),
  scheduledFirstLine: z.array(z.int().nonnegative()),
  reinforceWhenWaitOverSec: positive,
  reinforceWhenAbandonOverPct: z.number().min(0).max(100),
});

/** How the world around a network is written; see #domain/network/world for what it means. */
export const WORLD_SCHEMA = z.strictObject({
  title: line,
  licence: line,
  notes: z.array(note),
  halfHourBins: z.array(wallTime),
  arrivalProfiles: z.record(z.string(), z.strictObject({ note, weights: z.array(share) })),
  demand: z.record(
    z.string(),
    z.strictObject({
      visitorsPerAverageWeekday: positive,
      weekendFactor: factor,
      arrivalProfile: line,
      serviceMix: shares,
      segmentMix: shares,
    }),
  ),
  behaviour,
  calendar,
  travelMin: z.record(z.string(), z.record(z.string(), positive)),
  stepShares: shares,
  staffedWindowRule: note,
  fixedRoster: z.strictObject({
    what: note,
    rule: note,
    tellersPresentShare: share,
    lunchFrom: wallTime,
    lunchMin: positive,
  }),
  callCentre,
  labourProfiles: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string()]))),
  playlists: z.array(z.strictObject({ channel: line, items: z.array(line) })),
  whatIfScenarios: z.array(z.strictObject({ id: line, text: note, outlet: line })),
});

export function readWorld(value: unknown): z.ZodSafeParseResult<World> {
  return WORLD_SCHEMA.safeParse(value) as z.ZodSafeParseResult<World>;
}
