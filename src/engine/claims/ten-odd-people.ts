import { present } from "#base/assert";
import type { ClaimOptions, Finding } from "./claim";
import { hallOf, openAllDay, workOf, type Lobby } from "./lobby-model";
import { playArms } from "./play-arms";
import { isNear } from "./split-work";

const AHEAD = [11, 12, 15, 19];
const SAID_MIN = 90;

/** T4: are ninety minutes plausible with ten-odd people ahead of one window? The exact mean is the sum of the services. */
export function tenOddPeople(lobby: Lobby, options: ClaimOptions): Finding {
  const { service, meanMin } = workOf(lobby, () => true);
  const arms = playArms(
    AHEAD.map((ahead) => {
      const comers = (id: string, count: number) =>
        ({ id, arrivals: { kind: "times", times: Array.from({ length: count }, () => 0) }, service }) as const;
      // Of one instant the class named first comes first.
      const classes = [comers("ahead", ahead), comers("last", 1)];
      return { name: String(ahead), model: hallOf(lobby, classes, [openAllDay("one", 1)], options) };
    }),
  );
  const checks = arms.map(({ name, waitByClass }) => {
    const exact = Number(name) * meanMin;
    const simulated = present(waitByClass["last"], "wait of the last");
    return { formula: "sumOfMeans", exact, simulated, agrees: isNear(exact, simulated) } as const;
  });
  const [least, most] = [checks[0]?.simulated, checks.at(-1)?.simulated];
  const isBetween = least !== undefined && most !== undefined && least.low < SAID_MIN && most.high > SAID_MIN;
  return { claimId: "T4", arms, checks, verdict: isBetween ? "holds" : "fails", warnings: [] };
}
