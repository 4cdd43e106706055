import { useTranslation } from "react-i18next";
import type { Action, ActionGroups, ActionId, Deed } from "./actions";

export type ActionBarProps = {
  readonly groups: ActionGroups;
  readonly autoNext: boolean;
  readonly isBusy: boolean;
  readonly onDeed: (deed: Deed) => void;
};

const MAIN: readonly ActionId[] = ["callNext", "startReview"];

/** All actions as buttons, each with its key. What makes no sense now stays in its place, greyed. */
export function ActionBar({ groups, autoNext, isBusy, onDeed }: ActionBarProps) {
  const { t } = useTranslation();
  return (
    <div className="actions" aria-busy={isBusy}>
      {(["calling", "serving", "window"] as const).map((group) => (
        <div key={group} className="actions__group" role="group" aria-label={t(`console.group.${group}`)}>
          {groups[group].map((action) => (
            <ActionButton key={action.key} action={action} autoNext={autoNext} onDeed={onDeed} />
          ))}
        </div>
      ))}
    </div>
  );
}

type ActionButtonProps = Pick<ActionBarProps, "autoNext" | "onDeed"> & { readonly action: Action };

function ActionButton({ action: { id, key, deed }, autoNext, onDeed }: ActionButtonProps) {
  const { t } = useTranslation();
  const isMain = MAIN.includes(id);
  return (
    <button
      type="button"
      className={isMain ? "button button--main" : id === "help" ? "button button--act-now" : "button"}
      aria-keyshortcuts={isMain ? `${key} Space` : key}
      aria-pressed={id === "autoNext" ? autoNext : undefined}
      disabled={!deed}
      onClick={() => deed && onDeed(deed)}
    >
      {t(`console.action.${id}`)} <kbd>{key}</kbd>
    </button>
  );
}
