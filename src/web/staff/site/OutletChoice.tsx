import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutletEntry } from "#contract/outlets";
import { useSession } from "../../shared/session/SessionGate";
import { useFetched } from "../../shared/use-fetched";
import { useLanguage } from "../../shared/use-language";

/** The outlet that a page is about: the reader's own, the one in the address, or any that is chosen. */
export function useOutletChoice() {
  const { me } = useSession();
  const outlets = useFetched<readonly OutletEntry[]>("/api/v1/outlets").answer ?? [];
  const own = me.posts.flatMap(({ place }) => (place.kind === "outlet" ? [place.outletId] : []));
  const [chosen, setChosen] = useState(new URLSearchParams(location.search).get("outlet") ?? own[0]);
  const outletId = chosen ?? outlets[0]?.outletId;
  return { outletId, outlets, choose: setChosen, isFixed: own.length === 1 };
}

export type OutletChoiceProps = Pick<ReturnType<typeof useOutletChoice>, "outletId" | "outlets" | "choose">;

export function OutletChoice({ outletId, outlets, choose }: OutletChoiceProps) {
  const { t } = useTranslation("site");
  const language = useLanguage();
  return (
    <select aria-label={t("outlet")} value={outletId} onChange={(event) => choose(event.target.value)}>
      {outlets.map((one) => (
        <option key={one.outletId} value={one.outletId}>{`${one.outletId} · ${one.name[language]}`}</option>
      ))}
    </select>
  );
}
