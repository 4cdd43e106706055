import { send } from "../../shared/send";
import { useLanguage } from "../../shared/use-language";
import type { Deed } from "../use-deed";

export type Export = {
  /** Asks for data and hands it to the browser as a file; says so, or says why not. */
  readonly save: (path: string, body: object, fileName: string) => Promise<boolean>;
  /** Hands a paper that the server prints to the browser. */
  readonly take: (path: string, fileName: string) => Promise<boolean>;
};

/** @param done what is said once data is handed out */
export function useExport(deed: Deed, done: string): Export {
  const language = useLanguage();
  return {
    save: async (path, body, fileName) => {
      const request = { method: "POST", path: `/api/v1${path}`, body, language } as const;
      const answer = await deed.run(
        () => send<object>(request),
        () => done,
      );
      if (answer === undefined) return false;
      const url = URL.createObjectURL(new Blob([JSON.stringify(answer, undefined, 2)], { type: "application/json" }));
      download(url, fileName);
      URL.revokeObjectURL(url);
      return true;
    },
    take: (path, fileName) => {
      download(`/api/v1${path}`, fileName);
      return Promise.resolve(true);
    },
  };
}

function download(url: string, fileName: string): void {
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
}
