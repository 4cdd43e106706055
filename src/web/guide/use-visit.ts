import { useCallback, useEffect, useState } from "react";
import type { Journey } from "#contract/guide/journeys";
import type { Language } from "../shared/language";
import { useLanguage } from "../shared/use-language";
import { forgetVisit, readVisit, rememberedVisit, type OwnVisit } from "./own-visit";

type Held = {
  readonly own: OwnVisit | undefined;
  readonly journey: Journey | undefined;
  /** Whether it is known yet if there is one. */
  readonly isKnown: boolean;
};

export type VisitHold = Held & { readonly look: () => Promise<void>; readonly set: (journey: Journey) => void };

const NONE: Held = { own: undefined, journey: undefined, isKnown: true };

async function findVisit(language: Language): Promise<Held> {
  const own = rememberedVisit();
  if (!own) return NONE;
  const sent = await readVisit(own, language);
  if (sent.ok && sent.answer.state === "open") return { own, journey: sent.answer, isKnown: true };
  // It has ended, or nobody knows it any more; a server that is away for a moment is no reason to forget it.
  if (sent.ok || sent.trouble.code === "journey.unknown") forgetVisit();
  return NONE;
}

/** The customer's own journey, if this browser remembers one that is still there. */
export function useVisit(): VisitHold {
  const language = useLanguage();
  const [held, setHeld] = useState<Held>({ ...NONE, isKnown: false });
  const look = useCallback(async () => {
    setHeld(await findVisit(language));
  }, [language]);
  useEffect(() => {
    void findVisit(language).then(setHeld);
  }, [language]);
  const set = useCallback((journey: Journey) => {
    setHeld({ own: rememberedVisit(), journey, isKnown: true });
  }, []);
  return { ...held, look, set };
}
