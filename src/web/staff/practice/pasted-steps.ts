import type { Template } from "#contract/quality/processes";
import { ROLES_AT_WORK } from "./roles-at-work";

type Step = Template["steps"][number];

export const OWNERS = ["customer", ...ROLES_AT_WORK, "headOffice"] as const satisfies readonly Step["owner"][];

const FIRST_OWNER: Step["owner"] = "lobbyManager";

export type Pasting = {
  readonly language: "zh" | "en" | "es" | "ko";
  readonly versionId: string;
  /** What the reader calls a role. */
  readonly roleWord: (role: string) => string;
  /** The number of the first step that is added. */
  readonly first: number;
};

/**
 * Steps as people write or paste them, one a line: words, then perhaps who does it and in how many minutes, parted by
 * semicolons or tabs. Who does it is known by the code or by the word in the reader's language. They have no controls:
 * those come with a template of the head office's own.
 */
export function stepsIn(text: string, { language, versionId, roleWord, first }: Pasting): readonly Step[] {
  const lines = text.split("\n").map((line) => line.split(/[\t;；]/u).map((cell) => cell.trim()));
  return lines
    .filter(([said = ""]) => said !== "")
    .map(([said = "", owner = "", minutes = ""], ix) => {
      const limitMin = Number(minutes.replace(",", "."));
      return {
        stepId: `step${first + ix}-${versionId}`,
        text: { [language]: said },
        owner: OWNERS.find((role) => role === owner || roleWord(role) === owner) ?? FIRST_OWNER,
        ...(limitMin > 0 && { limitMin }),
        controls: [],
      };
    });
}
