import type { Customer, Floor, GroupState, NodeState } from "./floor";
import type { CustomerClass } from "./model";

/**
 * Whom a free window of the group calls now: who was interrupted first, then by its rule; undefined when nobody may be
 * called. Ties go to who joined first, then to the class named first.
 * @complexity O(classes); a line whose head has an appointment later is searched
 */
export function choose(floor: Floor, group: GroupState): Customer | undefined {
  const { node, serves } = group;
  const back = node.interrupted.find(({ arriving }) => serves[arriving.classIx] === 1);
  if (back) return back;
  let best: Customer | undefined;
  let bestScore = Infinity;
  for (const [classIx, line] of node.lines.entries()) {
    if (line.length === 0 || serves[classIx] !== 1) continue;
    const first = line.find(({ arriving }) => arriving.notBefore <= floor.now);
    if (!first) continue;
    const score = scoreOf(floor, group, first, node, floor.model.classes[classIx]);
    if (score > bestScore || (score === bestScore && best && best.joinedAt <= first.joinedAt)) continue;
    best = first;
    bestScore = score;
  }
  return best;
}

/** The smallest is called. */
function scoreOf(
  floor: Floor,
  { plan: { chooses } }: GroupState,
  { joinedAt, arriving }: Customer,
  node: NodeState,
  group: CustomerClass | undefined,
): number {
  switch (chooses.kind) {
    case "firstCome":
      return joinedAt;
    case "priority":
      return group?.priority ?? 0;
    case "credit":
      return joinedAt - (group?.credit ?? 0);
    case "prefer": {
      const place = chooses.classes.indexOf(group?.id ?? "");
      return place < 0 ? chooses.classes.length : place;
    }
    case "ageing":
      return (group?.priority ?? 0) - (floor.now - joinedAt) / chooses.perLevel;
    case "longestQueue":
      // Less than one person apart: it only settles ties, for the class named first.
      return -(node.lines[arriving.classIx]?.length ?? 0) + arriving.classIx / (2 * node.lines.length);
  }
}
