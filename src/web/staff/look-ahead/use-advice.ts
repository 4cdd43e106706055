import { useState } from "react";
import type { AdviceView, ChoiceView } from "#contract/look-ahead";
import { send, type Sent, type Trouble } from "../../shared/send";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";

export type Ahead = {
  readonly advice: AdviceView | undefined;
  readonly trouble: Trouble | undefined;
  readonly again: () => void;
  readonly choose: (adviceId: string, option: number) => Promise<Sent<ChoiceView>>;
};

/** Looks ahead once when the page opens, and again when somebody asks: what is being read must not change meanwhile. */
export function useAdvice(path: string): Ahead {
  const language = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const fetched = useFetched<AdviceView>(`${path}/look-ahead#${attempt}`, { once: true });
  return {
    advice: fetched.answer,
    trouble: fetched.trouble,
    again: () => setAttempt(attempt + 1),
    choose: (adviceId, option) =>
      send<ChoiceView>({
        method: "POST",
        path: `${path}/look-ahead/${adviceId}/choose`,
        body: { option },
        language,
      }),
  };
}
