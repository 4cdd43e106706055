export type TimeStepsProps = {
  readonly words: { readonly before: string; readonly now: string; readonly after: string };
  readonly isNow: boolean;
  readonly onBefore: () => void;
  readonly onNow: () => void;
  readonly onAfter: () => void;
};

/** One span back, to the present one, one on: days, weeks. */
export function TimeSteps({ words, isNow, onBefore, onNow, onAfter }: TimeStepsProps) {
  return (
    <p className="deeds">
      <button type="button" className="button" onClick={onBefore}>
        {words.before}
      </button>
      <button type="button" className="button" disabled={isNow} onClick={onNow}>
        {words.now}
      </button>
      <button type="button" className="button" onClick={onAfter}>
        {words.after}
      </button>
    </p>
  );
}
