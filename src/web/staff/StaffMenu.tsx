import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../shared/session/SessionGate";
import { groupsOf } from "./menu";
import type { StaffPage } from "./pages";
import { Link } from "./router";

export type StaffMenuProps = {
  /** Those that this person opens. */
  readonly pages: readonly StaffPage[];
  readonly path: string;
};

/** So few pages need no parts that open and close. */
const ALL_IN_SIGHT_MAX = 12;

/**
 * Where somebody may go: what everybody needs always in sight, the rest in parts; the part he stands in is open. On a
 * telephone all of it lies behind one button, until the next page.
 */
export function StaffMenu({ pages, path }: StaffMenuProps) {
  const { t } = useTranslation("staff");
  const { me } = useSession();
  const [openedAt, setOpenedAt] = useState<string>();
  const isOpen = openedAt === path;
  return (
    <nav className="staff__nav" aria-label={t("menu")} data-open={isOpen || undefined}>
      <button
        type="button"
        className="button staff__menu"
        aria-expanded={isOpen}
        onClick={() => setOpenedAt(isOpen ? undefined : path)}
      >
        {t("menu")}
      </button>
      <ul>
        <PageItems pages={pages.filter(({ group }) => group === undefined)} path={path} />
        {me.permissions.includes("service.serve") && <SurfaceItem address="/console/" word={t("page.console")} />}
        {me.demo && <SurfaceItem address="/hub/" word={t("page.hub")} />}
      </ul>
      {groupsOf(pages).map(({ group, pages: inside }) => (
        <details key={group} open={pages.length <= ALL_IN_SIGHT_MAX || inside.some((one) => one.path === path)}>
          <summary>{t(`group.${group}`)}</summary>
          <ul>
            <PageItems pages={inside} path={path} />
          </ul>
        </details>
      ))}
    </nav>
  );
}

function PageItems({ pages, path }: StaffMenuProps) {
  const { t } = useTranslation("staff");
  return pages.map((one) => (
    <li key={one.path}>
      <Link to={one.path} isCurrent={one.path === path}>
        {t(`page.${one.titleKey}`)}
      </Link>
    </li>
  ));
}

/** A surface of its own, beside the staff pages. */
function SurfaceItem({ address, word }: { readonly address: string; readonly word: string }) {
  return (
    <li>
      <a className="button button--quiet" href={address}>
        {word}
      </a>
    </li>
  );
}
