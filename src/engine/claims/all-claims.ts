import type { Claim } from "./claim";
import { splitWork } from "./t01-split-work";
import { cashSplit } from "./t02-cash-split";
import { noonLunch } from "./t03-noon-lunch";
import { tenOddPeople } from "./t04-ten-odd-people";
import { machineRule } from "./t05-machine-rule";
import { diversionTrigger } from "./t06-diversion-trigger";
import { callLoss } from "./t07-call-loss";
import { agencyPoints } from "./t08-agency-points";
import { prefill } from "./t10-prefill";
import { elasticWindows } from "./t11-elastic-windows";
import { floating } from "./t12-floating";
import { training } from "./t14-training";
import { familyCounters } from "./t16-family-counters";
import { steering } from "./t17-steering";
import { adviceDesks } from "./t18-advice-desks";
import { skillAndSpeed } from "./t19-skill-and-speed";
import { priceDifference } from "./t20-price-difference";
import { counterPlan } from "./t21-counter-plan";

/**
 * Everything of the sources about lobbies that can be played. What only operation can tell (T9, T13, T15) is not here.
 */
export const CLAIMS: readonly Claim[] = [
  splitWork,
  cashSplit,
  noonLunch,
  tenOddPeople,
  machineRule,
  diversionTrigger,
  callLoss,
  agencyPoints,
  prefill,
  elasticWindows,
  floating,
  training,
  familyCounters,
  steering,
  adviceDesks,
  skillAndSpeed,
  priceDifference,
  counterPlan,
];
