import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import { type Deed, useDeed } from "../use-deed";

/** Sends acts one after the other; `after` runs when one was taken. */
export function useSendDeed(after: () => void): {
  readonly deed: Deed;
  readonly post: (path: string, done: string, body?: object) => Promise<boolean>;
} {
  const deed = useDeed();
  const language = useLanguage();
  const post = async (path: string, done: string, body?: object): Promise<boolean> => {
    const request = { method: "POST", path: `/api/v1${path}`, language, ...(body && { body }) } as const;
    const answer = await deed.run(
      () => send(request),
      () => done,
    );
    if (answer === undefined) return false;
    after();
    return true;
  };
  return { deed, post };
}
