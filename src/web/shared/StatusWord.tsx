import "./parts.css";

export type Tone = "ok" | "warn" | "actNow" | "quiet";

const SHAPE: Record<Tone, string> = { ok: "●", warn: "▲", actNow: "■", quiet: "○" };

/** Status by shape, word and colour together, so that none of them carries it alone. */
export function StatusWord({ tone, word }: { readonly tone: Tone; readonly word: string }) {
  return (
    <span className="status-word" data-tone={tone}>
      <span aria-hidden="true">{SHAPE[tone]}</span> {word}
    </span>
  );
}
