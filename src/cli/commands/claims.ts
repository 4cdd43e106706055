import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { startTwinThreads } from "#adapter/workers/twin-threads";
import { claimScene } from "#app/claims/claim-scene";
import { emptyPolicyBook } from "#domain/policy/model";
import { CLAIMS } from "#engine/claims/all-claims";
import type { Claim } from "#engine/claims/claim";
import type { ShownFigure } from "#engine/claims/findings";
import { runClaim, type ClaimSize, type Finding } from "#engine/claims/run-claim";
import type { ClaimScene } from "#engine/claims/scene";
import { parseDayNumber } from "#engine/forecast/day-number";
import words from "#i18n/claims.en.json";
import { networkFromFiles } from "../network-files";
import { openTerminal, type Terminal } from "../terminal";
import { PACKAGE_ROOT, VERSION } from "../version";
import { failed } from "../failed";

type ClaimsOptions = {
  readonly outlet?: string;
  readonly date: string;
  readonly only?: string;
  readonly quick?: boolean;
  readonly seed: string;
  readonly json?: boolean;
};

const DEMO_NETWORK = join(PACKAGE_ROOT, "examples/demo-network");

/** `guichet claims`: what the sources say of lobbies, played on a network by the lobby's own rules. */
export function registerClaims(program: Command): void {
  program
    .command("claims [files...]")
    .description(
      "play the sources' claims on a network's demand: network.json and world.json, or a folder; else the demo network",
    )
    .option("--outlet <id>", "where claims about one lobby are played; the one with most visitors without it")
    .option("--date <date>", "business date, for its calendar", "2026-11-23")
    .option("--only <ids>", "these claims alone, as T1,T6")
    .option("--quick", "a quarter of the days")
    .option("--seed <text>", "same seed, same findings", "1")
    .option("--json", "print the findings as JSON")
    .action(async (files: readonly string[], options: ClaimsOptions) => {
      const terminal = openTerminal(options);
      const chosen = chosenClaims(options.only);
      const scene = await sceneFrom(files, options);
      const size = options.quick === true ? "quick" : "full";
      const { plan } = scene.home;
      terminal.say(
        `${plan.outletId}, ${options.date}; seed ${options.seed}, policy version ${plan.policy.version}, program ${VERSION}`,
      );
      const findings = await play(chosen, scene, size, terminal);
      terminal.result({
        ...{ outlet: plan.outletId, date: options.date, seed: options.seed, size, codeVersion: VERSION },
        policyVersion: plan.policy.version,
        findings,
      });
    });
}

function chosenClaims(only: string | undefined): readonly Claim[] {
  const ids = only?.split(",").map((id) => id.trim());
  const unknown = ids?.find((id) => !CLAIMS.some(({ claimId }) => claimId === id));
  if (unknown !== undefined) throw failed("claimUnknown", { given: unknown });
  return CLAIMS.filter(({ claimId }) => ids?.includes(claimId) !== false);
}

async function sceneFrom(files: readonly string[], { outlet, date, seed }: ClaimsOptions): Promise<ClaimScene> {
  if (parseDayNumber(date) === undefined)
    throw failed("option", { option: "--date", expected: "2026-11-23", given: date });
  const network = await networkFromFiles(files.length > 0 ? files : [DEMO_NETWORK]);
  const sources = { network, policies: emptyPolicyBook() };
  const home = outlet === undefined ? {} : { outletId: outlet };
  const scene = claimScene(sources, { date, seed, codeVersion: VERSION, ...home });
  if (scene) return scene;
  throw outlet === undefined ? failed("demandUnknown", { date }) : failed("demandUnknownAt", { outlet, date });
}

async function play(
  claims: readonly Claim[],
  scene: ClaimScene,
  size: ClaimSize,
  terminal: Terminal,
): Promise<readonly Finding[]> {
  const threads = startTwinThreads(availableParallelism());
  const findings: Finding[] = [];
  try {
    for (const [index, claim] of claims.entries()) {
      terminal.progress("claims", index, claims.length);
      const finding = await runClaim(claim, scene, size, threads.replicate);
      if (!finding) continue;
      findings.push(finding);
      terminal.progress("claims", index + 1, claims.length);
      tell(finding, terminal);
    }
  } finally {
    await threads.close();
  }
  return findings;
}

function tell({ claimId, rules, verdict, warnings, arms, checks, days, assumed }: Finding, { say }: Terminal): void {
  say(`${claimId} (${rules.join(", ")}) ${wordOf(words.claim, claimId)} ${words.verdict[verdict].toUpperCase()}`);
  if (assumed) say(`  ${words.finding.assumed}`);
  say(`  ${wordOf(words.how, claimId)} ${days} days in each arm.`);
  for (const { name, figures } of arms) {
    const shown = figures.map((figure) => `${figureWord(figure)} ${amountWord(figure)}`);
    say(`  ${armWord(name)}: ${shown.join("; ")}`);
  }
  for (const { formula, exact, played, agrees } of checks) {
    const half = (played.high - played.mean).toPrecision(3);
    const says = `${exact.toPrecision(5)}, played ${played.mean.toPrecision(5)} ± ${half}`;
    say(`  ${wordOf(words.formula, formula)} says ${says}: they ${agrees ? "agree" : "DISAGREE"}`);
  }
  for (const warning of warnings) say(`  ${words.finding.warning}: ${words.warning[warning]}`);
}

const wordOf = (group: Readonly<Record<string, string>>, id: string): string => group[id] ?? id;

const armWord = (name: string): string =>
  /^\d+$/u.test(name) ? words.arm.ahead.replace("{{count}}", name) : wordOf(words.arm, name);

function figureWord({ figure, group }: ShownFigure): string {
  return group === undefined ? words.figure[figure] : `${words.figure[figure]}, ${wordOf(words.group, group)}`;
}

/** Its mean with half of its interval, and how far it lies from the first arm's. */
function amountWord({ unit, mean, high, against }: ShownFigure): string {
  const [scale, sign] = unit === "share" ? [100, " %"] : [1, unit === "min" ? " min" : ""];
  const plain = (value: number): string => (scale * value).toFixed(1);
  const own = `${plain(mean)} ± ${plain(high - mean)}${sign}`;
  return against && against.low !== against.high ? `${own} (${plain(against.low)} to ${plain(against.high)})` : own;
}
