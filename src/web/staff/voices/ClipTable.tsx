import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StudioClipEntry } from "#contract/voice-studio";
import { clockTime, dayAndDate } from "../../shared/format";
import { StatusWord } from "../../shared/StatusWord";
import { useLanguage } from "../../shared/use-language";
import { ColumnHeads } from "../ColumnHeads";

export type ClipTableProps = {
  readonly clips: readonly StudioClipEntry[];
  readonly isBusy: boolean;
  readonly onPlay: (clip: StudioClipEntry) => void;
  readonly onReplace: (clip: string, file: File) => void;
  readonly onRevert: (clip: string) => void;
};

/** Every clip of a language: what it says, who speaks it, and another recording for it. */
export function ClipTable({ clips, isBusy, onPlay, onReplace, onRevert }: ClipTableProps) {
  const { t } = useTranslation("screens", { keyPrefix: "voices" });
  return (
    <div className="table" role="group" aria-label={t("title")} tabIndex={0}>
      <table>
        <ColumnHeads names={(["clip", "text", "voice", "doing"] as const).map((column) => t(`column.${column}`))} />
        <tbody>
          {clips.map((one) => (
            <tr key={one.clip}>
              <th scope="row">{one.clip}</th>
              <td>{one.text}</td>
              <td>
                <Voice clip={one} />
              </td>
              <td>
                <span className="deeds">
                  <button
                    type="button"
                    className="button"
                    aria-label={t("play", { clip: one.clip })}
                    onClick={() => onPlay(one)}
                  >
                    <span aria-hidden="true">{"▶"}</span>
                  </button>
                  <ReplaceButton clip={one.clip} isBusy={isBusy} onReplace={onReplace} />
                  {one.isRecorded && (
                    <button
                      type="button"
                      className="button"
                      aria-label={t("revertOf", { clip: one.clip })}
                      disabled={isBusy}
                      onClick={() => onRevert(one.clip)}
                    >
                      {t("revert")}
                    </button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ReplaceButtonProps = Pick<ClipTableProps, "isBusy" | "onReplace"> & { readonly clip: string };

/** The browser's own words for choosing a file are in the browser's language; ours are in the reader's. */
function ReplaceButton({ clip, isBusy, onReplace }: ReplaceButtonProps) {
  const { t } = useTranslation("screens", { keyPrefix: "voices" });
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={t("replaceOf", { clip })}
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {t("replace")}
      </button>
      <input
        ref={input}
        type="file"
        accept="audio/*"
        data-clip={clip}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onReplace(clip, file);
          target.value = "";
        }}
      />
    </>
  );
}

function Voice({ clip: { isRecorded, version, by, at } }: { readonly clip: StudioClipEntry }) {
  const { t } = useTranslation("screens", { keyPrefix: "voices" });
  const language = useLanguage();
  const when = at === undefined ? "" : `${dayAndDate(at, language)} ${clockTime(at, language)}`;
  return (
    <>
      <StatusWord tone={isRecorded ? "ok" : "quiet"} word={t(isRecorded ? "own" : "synthetic")} />{" "}
      {by !== undefined && <span className="soft">{t("version", { version, by, at: when })}</span>}
    </>
  );
}
