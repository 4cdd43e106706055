import { useTroubleWord } from "../shared/words";
import type { Deed } from "./use-deed";

/** What came of what somebody just did, said aloud too. */
export function DeedNotice({ deed }: { readonly deed: Pick<Deed, "trouble" | "done"> }) {
  const troubleWord = useTroubleWord();
  return (
    <div className="notice">
      <p role="alert">{deed.trouble && troubleWord(deed.trouble)}</p>
      <p role="status">{deed.done}</p>
    </div>
  );
}
