import type { BusinessDate } from "#base/calendar";
import { active } from "./active";
import type { StaffMember } from "./catalogue";
import type { Network } from "./network";

/** Skills whose certificate is valid on a business date. */
export function skillsOn(person: StaffMember, date: BusinessDate): ReadonlySet<string> {
  const valid = person.skills.filter(({ expiresOn }) => expiresOn === undefined || date < expiresOn);
  return new Set(valid.map(({ skillId }) => skillId));
}

/** Services that a person is certified for on a business date; at a window he does those of them that it serves. */
export function servicesOfPerson(network: Network, person: StaffMember, date: BusinessDate): readonly string[] {
  const skills = skillsOn(person, date);
  return [...active(network.services)].filter(({ skillId }) => skills.has(skillId)).map(({ id }) => id);
}
