/** As in the contract's speech.ts, which would bring its schemas into the page. */
const SPEECH_CHARACTERS_MAX = 300;

export type SpokenScreen = {
  /** The question and the sentence that belongs to it: what a clip of the bank may say instead. */
  readonly heading: readonly string[];
  /** What else is said on the screen, in its order. */
  readonly rest: readonly string[];
  /** What can be touched, in its order, with what stands on it. */
  readonly choices: readonly string[];
};

const BLOCKS = "h1, h2, h3, p, li, dt, dd, label, legend, td, th, output, button, a[href], summary";
const TOUCHED = "button, a[href], summary";
const SILENT = "[aria-hidden='true'], [hidden], .spoken-help, .live-word";

/** What a screen says from top to bottom, each text once; pictures' signs and what is hidden are left out. */
export function spokenScreen(parts: readonly Element[]): SpokenScreen {
  const heading: string[] = [];
  const rest: string[] = [];
  const choices: string[] = [];
  let isAfterHeading = false;
  for (const block of parts.flatMap((part) => [...part.querySelectorAll(BLOCKS)])) {
    // Whatever stands within something that is touched is said with it; a list's item is said by what is in it.
    if (block.closest(SILENT) || block.parentElement?.closest(TOUCHED)) continue;
    const isTouched = block.matches(TOUCHED);
    if (!isTouched && block.querySelector(BLOCKS)) continue;
    const text = textOf(block);
    if (text === "") continue;
    if (isTouched) {
      if (!block.matches(":disabled")) choices.push(text);
    } else if (block.matches("h1") || (isAfterHeading && block.matches("p") && heading.length === 1))
      heading.push(text);
    else rest.push(text);
    isAfterHeading = block.matches("h1");
  }
  return { heading, rest, choices };
}

function textOf(node: Node): string {
  const words: string[] = [];
  const walk = (at: Node): void => {
    if (at instanceof Element && at.matches(SILENT)) return;
    if (at.nodeType === Node.TEXT_NODE) words.push(at.textContent ?? "");
    else for (const child of at.childNodes) walk(child);
  };
  walk(node);
  const text = words.map((word) => word.trim()).filter(Boolean);
  return text.join(" ").slice(0, SPEECH_CHARACTERS_MAX);
}
