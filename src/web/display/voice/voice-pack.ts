import type { Language } from "#i18n/say";

const FOLDER = "/voices";

/** What kiosks say is nothing for the hall. */
const KIOSK_HELP = "help-";

type Index = Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>>;

export type VoicePack = {
  readonly clip: (language: Language, name: string) => AudioBuffer | undefined;
};

/** No voice: the screen chimes only. */
export const NO_VOICE: VoicePack = { clip: () => undefined };

/** Loads the clips of the languages asked for; without a pack on the server there is no voice. */
export async function loadVoicePack(context: BaseAudioContext, languages: readonly Language[]): Promise<VoicePack> {
  const answer = await fetch(`${FOLDER}/index.json`);
  if (!answer.ok) return NO_VOICE;
  const index = (await answer.json()) as Index;
  const clips = new Map<string, AudioBuffer>();
  for (const language of languages) {
    const named = Object.entries(index[language] ?? {}).filter(([name]) => !name.startsWith(KIOSK_HELP));
    await Promise.all(
      named.map(async ([name, hash]) => {
        const sound = await fetch(`${FOLDER}/${language}/${name}.wav?${hash}`);
        if (sound.ok) clips.set(`${language}/${name}`, await context.decodeAudioData(await sound.arrayBuffer()));
      }),
    );
  }
  return { clip: (language, name) => clips.get(`${language}/${name}`) };
}
