import type { Language } from "./say";

/** Highest window label that is spoken as one number; other labels are spelled. */
const WINDOW_MAX = 60;

type Grammar = {
  /** What comes before the number, between number and window, and behind; empty where the language needs nothing. */
  readonly intro: string;
  readonly middle: string;
  readonly digits: readonly string[];
  readonly windowOf: (label: number) => string;
  /** For windows whose label is no number: the spelled label follows. */
  readonly windowSpelled: string;
};

/** Digits are said one by one, in the way that is clearest in a hall (零 and 공, never 영). */
const GRAMMAR: Readonly<Record<Language, Grammar>> = {
  zh: {
    intro: "请",
    middle: "号",
    digits: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
    windowOf: (label) => `到${label}号窗口`,
    windowSpelled: "到窗口",
  },
  en: {
    intro: "Ticket",
    middle: "",
    digits: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    windowOf: (label) => `to window ${label}`,
    windowSpelled: "to window",
  },
  es: {
    intro: "Turno",
    middle: "",
    digits: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
    windowOf: (label) => `ventanilla ${label}`,
    windowSpelled: "ventanilla",
  },
  ko: {
    intro: "",
    middle: "번 고객님",
    digits: ["공", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"],
    windowOf: (label) => `${label}번 창구로 오십시오`,
    windowSpelled: "창구로 오십시오",
  },
};

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Every clip of a voice pack with the words it says. A bank may record any of them anew. */
export function clipsOf(language: Language): ReadonlyMap<string, string> {
  const { intro, middle, digits, windowOf, windowSpelled } = GRAMMAR[language];
  return new Map([
    ...(intro === "" ? [] : [["intro", intro] as const]),
    ...(middle === "" ? [] : [["middle", middle] as const]),
    ...digits.map((word, digit) => [`digit-${digit}`, word] as const),
    ...Array.from(LETTERS, (letter) => [`letter-${letter}`, letter.toUpperCase()] as const),
    ...Array.from({ length: WINDOW_MAX }, (_, ix) => [`window-${ix + 1}`, windowOf(ix + 1)] as const),
    ["window", windowSpelled],
  ]);
}

/**
 * The clips that call a number to a window: the ticket before the window, digits one by one, never a name, an amount
 * or a class of customer.
 */
export function phraseOf(language: Language, number: string, windowLabel: string): readonly string[] {
  const clips = clipsOf(language);
  const window = `window-${windowLabel}`;
  const place = clips.has(window) ? [window] : ["window", ...spelled(windowLabel)];
  return ["intro", ...spelled(number), "middle", ...place].filter((clip) => clips.has(clip));
}

function spelled(text: string): string[] {
  return Array.from(text.toLowerCase(), (sign) => (/\d/u.test(sign) ? `digit-${sign}` : `letter-${sign}`));
}
