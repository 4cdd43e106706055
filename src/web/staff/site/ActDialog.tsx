import { useState } from "react";
import type { OutletSummary } from "#contract/outlets";
import { FormDialog } from "../FormDialog";
import { useTroubleWord } from "../../shared/words";
import type { Trouble } from "../../shared/send";
import type { ActSpec, CaseKnown } from "./act";
import { ActField } from "./ActField";
import { type FileRef, readForm } from "./read-form";
import { uploadFile } from "./upload";
import { useSiteWord } from "./use-site-words";

export type ActDialogProps = {
  readonly spec: Pick<ActSpec, "type" | "fields" | "toBody">;
  readonly known: CaseKnown;
  readonly summary: OutletSummary | undefined;
  /** Where files of this case lie. */
  readonly filesPath: string;
  readonly onAct: (body: object) => Promise<Trouble | undefined>;
  readonly onClose: () => void;
};

/** Asks what an act needs, sends its files before it, and stays open while the house says no. */
export function ActDialog({ spec, known, summary, filesPath, onAct, onClose }: ActDialogProps) {
  const word = useSiteWord();
  const troubleWord = useTroubleWord();
  const [trouble, setTrouble] = useState<Trouble>();

  const act = async (element: HTMLFormElement): Promise<void> => {
    const form = new FormData(element);
    const files: Record<string, FileRef[]> = {};
    for (const { name, kind } of spec.fields) {
      if (kind !== "files") continue;
      for (const file of form.getAll(name)) {
        if (typeof file === "string" || file.size === 0) continue;
        const sent = await uploadFile(filesPath, file);
        if (!sent.ok) {
          setTrouble(sent.trouble);
          return;
        }
        files[name] = [...(files[name] ?? []), sent.answer];
      }
    }
    const said = readForm(spec.fields, form, summary?.timeZone ?? "UTC", files);
    setTrouble(await onAct(spec.toBody ? spec.toBody(said, known) : said));
  };

  return (
    <FormDialog title={word("act", spec.type)} onSubmit={(form) => void act(form)} onClose={onClose}>
      {spec.fields.map((field, index) => (
        <ActField key={field.name} field={field} known={known} summary={summary} takesCursor={index === 0} />
      ))}
      <p className="notice">
        <span role="alert">{trouble && troubleWord(trouble)}</span>
      </p>
    </FormDialog>
  );
}
