import type { CountedScript } from "#contract/scripts";

/** What somebody has in front of him when he looks for words. */
export type Occasion = {
  readonly situation: CountedScript["situation"];
  readonly to?: CountedScript["to"] | undefined;
  readonly serviceId?: string | undefined;
  readonly segmentId?: string | undefined;
};

/** The first that fits: the server gives them in the order in which they are tried. */
export function scriptFor(scripts: readonly CountedScript[], occasion: Occasion): CountedScript | undefined {
  const { situation, to, serviceId = "", segmentId = "" } = occasion;
  return scripts.find(
    (script) =>
      script.situation === situation &&
      (script.to === undefined || script.to === to) &&
      (script.serviceIds.length === 0 || script.serviceIds.includes(serviceId)) &&
      (script.segmentIds.length === 0 || script.segmentIds.includes(segmentId)),
  );
}

/** Of those who answered, the share that said yes, in whole per cent; nothing before anybody has. */
export function acceptancePct({ accepted, refused }: Pick<CountedScript, "accepted" | "refused">): number | undefined {
  const answers = accepted + refused;
  return answers === 0 ? undefined : Math.round((accepted / answers) * 100);
}
