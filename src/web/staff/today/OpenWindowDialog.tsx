import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { OutletSummary } from "#contract/outlets";
import type { Floor } from "#read/floor/floor";
import { FormDialog } from "../FormDialog";
import { saidIn } from "../FormField";

const MODES = ["normal", "simpleOnly", "complexOnly", "all", "vipOnly"] as const;
type Mode = (typeof MODES)[number];

export type OpenWindowDialogProps = {
  readonly windowId: string;
  readonly floor: Floor;
  readonly summary: OutletSummary;
  readonly onOpen: (staffId: string, mode: Mode) => void;
  readonly onClose: () => void;
};

/** Who sits down at a window, and for whom it opens: people who are certified for it and at no other. */
export function OpenWindowDialog({ windowId, floor, summary, onOpen, onClose }: OpenWindowDialogProps) {
  const { t } = useTranslation("today");
  const [person, mode] = [useId(), useId()];
  const window = summary.windows.find((one) => one.windowId === windowId);
  const seated = new Set(Object.values(floor.windows).flatMap(({ staffId }) => staffId ?? []));
  const able = summary.staff.filter(
    ({ staffId, serviceIds, mayReview }) =>
      !seated.has(staffId) &&
      (window?.serviceIds.some((id) => serviceIds.includes(id)) === true ||
        (mayReview && (window?.reviewsFor.length ?? 0) > 0)),
  );
  return (
    <FormDialog
      title={t("openTitle", { label: window?.label ?? windowId })}
      onClose={onClose}
      onSubmit={(form) => {
        const said = saidIn(form);
        const chosen = MODES.find((one) => one === said["mode"]);
        if (said["staffId"] && chosen) onOpen(said["staffId"], chosen);
      }}
    >
      <p className="field">
        <label htmlFor={person}>{t("column.person")}</label>
        <select id={person} name="staffId" required>
          {able.map(({ staffId, badgeName }) => (
            <option key={staffId} value={staffId}>{`${badgeName} · ${staffId}`}</option>
          ))}
        </select>
      </p>
      {able.length === 0 && <p>{t("nobodyAble")}</p>}
      <p className="field">
        <label htmlFor={mode}>{t("column.mode")}</label>
        <select id={mode} name="mode">
          {MODES.map((one) => (
            <option key={one} value={one}>
              {t(`mode.${one}`)}
            </option>
          ))}
        </select>
      </p>
    </FormDialog>
  );
}
