import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";

/** Asks for data and hands it to the browser as a file; says so, or says why not. */
export function useExport(
  deed: Deed,
): (path: string, body: object, fileName: string, done: string) => Promise<boolean> {
  const language = useLanguage();
  return async (path, body, fileName, done) => {
    const request = { method: "POST", path: `/api/v1${path}`, body, language } as const;
    const answer = await deed.run(
      () => send<object>(request),
      () => done,
    );
    if (answer === undefined) return false;
    const url = URL.createObjectURL(new Blob([JSON.stringify(answer, undefined, 2)], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(url);
    return true;
  };
}
