import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField, type FormFieldProps } from "./FormField";
import { charactersThatCount, STRONG_LENGTH, strengthOf } from "./password-strength";

export type PasswordFieldProps = Omit<FormFieldProps, "type" | "children"> & {
  /** Whether it is chosen here, and so how strong it is should be seen. */
  readonly isNew?: boolean;
};

/** A secret, hidden until its owner wants to see what was typed. It may be pasted, as password managers do. */
export function PasswordField({ isNew = false, ...field }: PasswordFieldProps) {
  const { t } = useTranslation("staff");
  const id = useId();
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState("");
  const strength = t(`strength.${strengthOf(typed)}`);
  return (
    <FormField
      {...field}
      type={isShown ? "text" : "password"}
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
    >
      <span className="deeds">
        <button type="button" className="button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {t("showTyped")}
        </button>
        {isNew && typed !== "" && (
          <span id={id} role="status">
            <meter aria-labelledby={id} min={0} max={STRONG_LENGTH} value={charactersThatCount(typed)} />{" "}
            {t("strength.word", { strength })}
          </span>
        )}
      </span>
    </FormField>
  );
}
