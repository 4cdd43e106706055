import { useState } from "react";
import { useTranslation } from "react-i18next";

export type KeypadProps = {
  /** What is being typed. */
  readonly label: string;
  /** Letters that it may begin with, or that may stand anywhere in it. */
  readonly letters?: readonly string[];
  readonly letterPlace?: "first" | "anywhere";
  readonly lengthMin: number;
  readonly lengthMax: number;
  readonly action: string;
  readonly isBusy: boolean;
  /** Nobody reads over a shoulder: all but the last four signs are dots. */
  readonly isHidden?: boolean;
  readonly onDone: (typed: string) => void;
};

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] as const;
const NO_LETTERS: readonly string[] = [];

/** A machine in a hall has no keyboard: keys as large as a thumb. */
export function Keypad(props: KeypadProps) {
  const { label, letters = NO_LETTERS, letterPlace = "first", lengthMin, lengthMax, action, isBusy, onDone } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const isLetterFirst = letters.length > 0 && letterPlace === "first";
  const awaitsLetter = isLetterFirst && typed === "";
  const key = (sign: string, isOff: boolean) => (
    <button
      key={sign}
      type="button"
      className="button"
      disabled={isOff}
      onClick={() => setTyped((typed + sign).slice(0, lengthMax))}
    >
      {sign}
    </button>
  );
  return (
    <div className="keypad">
      <output className="keypad__typed card" aria-label={label}>
        {shown(typed, props.isHidden ?? false)}
      </output>
      <button
        type="button"
        className="button keypad__delete"
        disabled={typed === ""}
        onClick={() => setTyped(typed.slice(0, -1))}
      >
        {t("kiosk.deleteKey")}
      </button>
      <div className="keypad__keys">
        {letters.length > 0 && (
          <div role="group" aria-label={t("kiosk.letters")}>
            {letters.map((letter) => key(letter, isLetterFirst && typed !== ""))}
          </div>
        )}
        <div role="group" aria-label={t("kiosk.digits")}>
          {DIGITS.map((digit) => key(digit, awaitsLetter))}
        </div>
      </div>
      <button
        type="button"
        className="button button--main keypad__action"
        disabled={isBusy || typed.length < lengthMin}
        onClick={() => onDone(typed)}
      >
        {action}
      </button>
    </div>
  );
}

const SHOWN_LAST = 4;

function shown(typed: string, isHidden: boolean): string {
  if (typed === "") return "\u00a0";
  return isHidden ? "•".repeat(Math.max(0, typed.length - SHOWN_LAST)) + typed.slice(-SHOWN_LAST) : typed;
}
