/** A text to be said, and sounds that say it: the first that plays is taken, the browser's own voice when none does. */
export type Sentence = { readonly text: string; readonly language: string; readonly sources: readonly string[] };

/** Says one sentence after the other; resolves at the end, or at once when `signal` says stop. */
export async function readAloud(sentences: readonly Sentence[], signal: AbortSignal): Promise<void> {
  for (const sentence of sentences) {
    if (signal.aborted) return;
    if (await anyPlayed(sentence.sources, signal)) continue;
    await spoken(sentence, signal);
  }
}

async function anyPlayed(sources: readonly string[], signal: AbortSignal): Promise<boolean> {
  for (const source of sources) if (await played(source, signal)) return true;
  return false;
}

function played(source: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const sound = new Audio(source);
    const end = (isPlayed: boolean): void => {
      sound.pause();
      resolve(isPlayed);
    };
    signal.addEventListener("abort", () => end(true), { once: true });
    sound.addEventListener("ended", () => end(true), { once: true });
    sound.addEventListener("error", () => end(false), { once: true });
    sound.play().catch(() => end(false));
  });
}

function spoken({ text, language }: Sentence, signal: AbortSignal): Promise<void> {
  if (signal.aborted || !("speechSynthesis" in window)) return Promise.resolve();
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language;
    utterance.addEventListener("end", () => resolve(), { once: true });
    utterance.addEventListener("error", () => resolve(), { once: true });
    signal.addEventListener(
      "abort",
      () => {
        speechSynthesis.cancel();
        resolve();
      },
      { once: true },
    );
    speechSynthesis.speak(utterance);
  });
}
