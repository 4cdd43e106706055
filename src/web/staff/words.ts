import { useTranslation } from "react-i18next";
import type { PostHeld } from "#contract/identity";

/** "Branch head, outlet O01". */
export function usePostWord(): (post: PostHeld) => string {
  const { t } = useTranslation("staff");
  return ({ role, place }) => {
    const id = place.kind === "outlet" ? place.outletId : place.kind === "district" ? place.unitId : "";
    return `${t(`role.${role}`)}, ${t(`place.${place.kind}`, { id })}`;
  };
}
