import type { Trouble } from "../shared/send";
import { useTroubleWord } from "../shared/words";

/** Why nothing came of it, where it was asked for. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble | undefined }) {
  const troubleWord = useTroubleWord();
  return (
    <p className="trouble" role="alert">
      {trouble && troubleWord(trouble)}
    </p>
  );
}
