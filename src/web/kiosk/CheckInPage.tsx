import { useTranslation } from "react-i18next";
import { Keypad } from "./Keypad";
import { useWedge } from "./use-wedge";

/** Letters of the codes that appointments and forms carry: none that looks like a digit. */
const LETTERS = Array.from("ABCDEFGHJKMNPQRSTVWXYZ");
const CODE_LENGTH_MIN = 6;
const CODE_LENGTH_MAX = 12;

const JOURNEY_ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/iu;

/** What a reader read: the id of a journey inside an address, else the code itself. */
export function codeOf(read: string): string {
  return JOURNEY_ID.exec(read)?.[0] ?? read.trim();
}

/** An appointment, or a form filled in at home: its code, typed or held before the reader. */
export function CheckInPage({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useTranslation();
  useWedge(true, (read) => onCode(codeOf(read)));
  return (
    <>
      <h1>{t("kiosk.checkIn.title")}</h1>
      <p className="lead">{t("kiosk.checkIn.hint")}</p>
      <Keypad
        label={t("kiosk.checkIn.code")}
        letters={LETTERS}
        letterPlace="anywhere"
        lengthMin={CODE_LENGTH_MIN}
        lengthMax={CODE_LENGTH_MAX}
        action={t("kiosk.checkIn.goOn")}
        isBusy={false}
        onDone={onCode}
      />
    </>
  );
}
