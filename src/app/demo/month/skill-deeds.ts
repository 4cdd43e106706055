import type { SkillTests } from "../../quality/skill-tests";
import type { TargetLetters } from "../../quality/target-letters";
import { headOf, hostOf } from "./branch";
import type { Deed } from "./deeds";
import { dateOn, newCaseId, onDay, type MonthScene } from "./month-scene";

/** The monthly test and the letters that the month writes with. */
export type MonthSkills = {
  readonly skills: Pick<SkillTests, "paper" | "take" | "watch">;
  readonly letters: Pick<TargetLetters, "submit" | "list">;
};

type Scene = MonthScene & { readonly practice: MonthSkills };

/** Each lobby manager is tested, some twice and one not at all; the district gives the head a target letter. */
export function skillDeeds(scene: Scene): readonly Deed[] {
  return [...tests(scene), ...letter(scene)];
}

/** Of so many outlets one forgets the month's test. */
const FORGETFUL_OF = 7;

function tests(scene: Scene): readonly Deed[] {
  const { branch, turn, practice } = scene;
  const { outletId } = branch;
  const paper = practice.skills.paper();
  if (!paper || turn % FORGETFUL_OF === FORGETFUL_OF - 1) return [];
  return branch.lobbyManagers.flatMap((manager, ix) => {
    const watcher = [headOf(branch), hostOf(branch), ...branch.everybody].find((one) => one !== manager);
    if (watcher === undefined) return [];
    const attempt = (day: number, passes: boolean): readonly Deed[] => {
      const at = onDay(scene, day, "17:05");
      const attemptId = newCaseId(scene, at);
      const answers = Object.fromEntries(
        // Who is not ready takes the option behind the right one.
        paper.questions.map(({ questionId, right, options }) => [
          questionId,
          passes ? right : (right + 1) % options.length,
        ]),
      );
      const done = Object.fromEntries(paper.practical.map(({ itemId }) => [itemId, passes]));
      return [
        {
          ...{ at, by: manager, key: `skill/${ix}/${day}/answers` },
          run: (_occasion, cause) => practice.skills.take(outletId, { attemptId, answers }, cause),
        },
        {
          ...{ at: onDay(scene, day, "17:20"), by: watcher, key: `skill/${ix}/${day}/practical` },
          run: (_occasion, cause) => practice.skills.watch(outletId, { attemptId, done }, cause),
        },
      ];
    };
    const day = 11 + ((turn + ix) % 5);
    return turn % 4 === 1 ? [...attempt(day, false), ...attempt(day + 3, true)] : attempt(day, true);
  });
}

const YEAR_DAYS = 364;

function letter(scene: Scene): readonly Deed[] {
  const { branch, turn, say, rng, practice } = scene;
  const { outletId, manager } = branch;
  const { letters } = practice;
  const person = headOf(branch);
  const letterId = newCaseId(scene, onDay(scene, 2, "10:00"));
  const targets = [
    { name: say("target.wait", rng), figure: 8 + (turn % 3), unit: say("target.minutes", rng) },
    { name: say("target.satisfied", rng), figure: 95, unit: "%" },
  ];
  const text = { person, from: dateOn(scene, 3), until: dateOn(scene, 3 + YEAR_DAYS), targets };
  const sign = (day: number, by: string): Deed => ({
    ...{ at: onDay(scene, day, "16:40"), by, key: `letter/sign/${by}` },
    run: async (_occasion, cause) => {
      const fingerprint = (await letters.list(outletId)).find((one) => one.letterId === letterId)?.fingerprint ?? "";
      return letters.submit(outletId, letterId, { type: "SignLetter", fingerprint }, cause);
    },
  });
  return [
    {
      ...{ at: onDay(scene, 2, "10:00"), by: manager, key: "letter/write" },
      run: (_occasion, cause) => letters.submit(outletId, letterId, { type: "WriteLetter", text }, cause),
    },
    sign(2, manager),
    // Some heads let it lie.
    ...(turn % 5 === 4 ? [] : [sign(4, person)]),
  ];
}
