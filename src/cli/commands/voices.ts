import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { buildVoices, speakWithEspeak, VOICE_INDEX } from "#adapter/voice/build-voices";
import { withDataOptions, type DataOptions } from "../options";
import { openTerminal } from "../terminal";

/** `guichet voices build`: the clips that hall screens speak with. */
export function registerVoices(program: Command): void {
  const voices = program.command("voices").description("voice packs of the hall screens");
  withDataOptions(voices.command("build"))
    .description("make the clips with espeak-ng; clips that you put in their place yourself are kept")
    .action(async (options: DataOptions) => {
      const terminal = openTerminal(options);
      const folder = voicesFolder(options.data);
      const built = await buildVoices(folder, speakWithEspeak, (done, of) => terminal.progress("clips", done, of));
      terminal.say(`${folder}: ${built.rendered} clips made, ${built.keptOwn} of your own kept`);
      terminal.result({ folder, ...built });
    });
}

/**
 * The folder of the voice packs. Where there is none yet, it is made in the background while the server is up already;
 * without espeak-ng on the machine the screens go on chiming.
 */
export function readyVoices(dataFolder: string): string {
  const folder = voicesFolder(dataFolder);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, VOICE_INDEX))) buildVoices(folder, speakWithEspeak).catch(() => undefined);
  return folder;
}

function voicesFolder(dataFolder: string): string {
  return resolve(dataFolder, "voices");
}
