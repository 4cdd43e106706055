import { SLOT_MIN, type Assignment, type BankProblem, type StaffMember } from "./bank-problem";

/**
 * One thing that can be done on a day. Cover rows count duties and not people, so a duty also names its badge: which
 * of the certificates that presence rules and demand ask for its people hold.
 */
export type Duty = Assignment & {
  readonly badge: string;
  readonly fromMin: number;
  readonly toMin: number;
  readonly lunchToMin: number;
  readonly paidMinutes: number;
  readonly days: readonly number[];
};

/** Every duty that somebody may do, in the order of the problem. */
export function listDuties(problem: BankProblem): readonly Duty[] {
  const { posts, templates, people } = problem;
  const outlets = [...new Set([...problem.presence, ...problem.demand].map(({ outlet }) => outlet))];
  const duties: Duty[] = [];
  for (const outlet of outlets)
    for (const { id: post, certificates } of posts) {
      const able = people.filter((person) => canDo(person, outlet, post, certificates));
      const badges = [...new Set(able.map((person) => badgeOf(problem, person, post)))].sort();
      for (const badge of badges)
        for (const { id: template, fromMin, toMin, lunchesMin, lunchMinutes, days } of templates) {
          const lunches = lunchesMin.length === 0 ? [undefined] : lunchesMin;
          const breakMinutes = lunchesMin.length === 0 ? 0 : lunchMinutes;
          const paidMinutes = toMin - fromMin - breakMinutes;
          for (const lunchMin of lunches) {
            const lunchToMin = (lunchMin ?? 0) + breakMinutes;
            const span = { fromMin, toMin, lunchToMin, paidMinutes };
            duties.push({ outlet, post, template, lunchMin, badge, ...span, days });
          }
        }
    }
  return duties;
}

const canDo = (person: StaffMember, outlet: string, post: string, certificates: readonly string[]): boolean =>
  (person.home === outlet || person.floatsTo.includes(outlet)) &&
  person.posts.includes(post) &&
  certificates.every((certificate) => person.certificates.includes(certificate));

/** Demand asks for certificates at its own post alone. */
function badgeOf({ presence, demand }: BankProblem, { certificates }: StaffMember, at: string): string {
  const asked = [
    ...presence.flatMap(({ certificate }) => certificate ?? []),
    ...demand.flatMap(({ post, holders }) => (post === at ? (holders ?? []) : [])),
  ];
  return [...new Set(asked.filter((certificate) => certificates.includes(certificate)))].sort().join("+");
}

/** Whether a person may do a duty on some day: place, post, certificates, and a badge that is his own. */
export function mayDo(problem: BankProblem, person: StaffMember, duty: Duty): boolean {
  const post = problem.posts.find(({ id }) => id === duty.post);
  return (
    post !== undefined &&
    canDo(person, duty.outlet, duty.post, post.certificates) &&
    badgeOf(problem, person, duty.post) === duty.badge
  );
}

/** Whether the half hour that begins at `slotMin` is worked on a day, all of it. */
export function coversSlot(duty: Duty, day: number, slotMin: number): boolean {
  const { fromMin, toMin, lunchMin, lunchToMin, days } = duty;
  const isIn = days.includes(day) && fromMin <= slotMin && slotMin + SLOT_MIN <= toMin;
  return isIn && (lunchMin === undefined || slotMin + SLOT_MIN <= lunchMin || lunchToMin <= slotMin);
}

/** A name that no other duty has, for tables. */
export function dutyId({ outlet, post, template, lunchMin, badge }: Duty): string {
  return [outlet, post, template, lunchMin === undefined ? "-" : clock(lunchMin), badge].join("/").replace(/\/$/u, "");
}

/** 570 as `09:30`. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Whether a duty's people hold one of the certificates; everybody does where none is asked for. */
export function isHolder({ badge }: Duty, holders: readonly string[] | undefined): boolean {
  const held = badge.split("+");
  return holders === undefined || holders.some((certificate) => held.includes(certificate));
}
