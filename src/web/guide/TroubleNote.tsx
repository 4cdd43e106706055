import type { Trouble } from "../shared/send";
import { useTroubleWord } from "../shared/words";

/** What went wrong with what was just tried; read out as it appears. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble | undefined }) {
  const troubleWord = useTroubleWord();
  return (
    <div role="alert">
      {trouble && (
        <p className="note note--wrong">
          <span aria-hidden="true">▲</span> {troubleWord(trouble)}
        </p>
      )}
    </div>
  );
}
