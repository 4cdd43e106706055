import type { CrewMember, Span, Spell } from "../simulation/world";

/** What is left of spells when their people are elsewhere for so long. */
export function cutSpells(spells: readonly Spell[], span: Span): readonly Spell[] {
  return spells.flatMap((spell) => {
    const before = { ...spell, end: Math.min(spell.end, span.start) };
    const after = { ...spell, start: Math.max(spell.start, span.end) };
    return [before, after].filter(({ start, end }) => start < end);
  });
}

/** The parts of spells that lie within. */
export function withinSpan(spells: readonly Spell[], span: Span): readonly Spell[] {
  return spells.flatMap((spell) => {
    const part = { ...spell, start: Math.max(spell.start, span.start), end: Math.min(spell.end, span.end) };
    return part.start < part.end ? [part] : [];
  });
}

/**
 * A window's people call on at the end of its last spell until nobody waits. A window that closes earlier than it did
 * before only finishes its customer: an empty spell at the old end says that the day's end is not now.
 */
export function withEarlyClosings(before: readonly CrewMember[], after: readonly CrewMember[]): readonly CrewMember[] {
  const [then, now] = [lastEnds(before), lastEnds(after)];
  return after.map((member) => {
    const early = [...new Set(member.spells.map(({ windowId }) => windowId))].flatMap((windowId): readonly Spell[] => {
      const end = then.get(windowId) ?? 0;
      const isLast = member.spells.some((spell) => spell.windowId === windowId && spell.end === now.get(windowId));
      return isLast && (now.get(windowId) ?? 0) < end ? [{ windowId, mode: "normal", start: end, end }] : [];
    });
    return early.length === 0 ? member : { ...member, spells: [...member.spells, ...early] };
  });
}

function lastEnds(crew: readonly CrewMember[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { windowId, end } of crew.flatMap(({ spells }) => spells)) {
    ends.set(windowId, Math.max(end, ends.get(windowId) ?? 0));
  }
  return ends;
}
