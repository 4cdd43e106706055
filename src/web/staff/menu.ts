import { createContext, useContext } from "react";
import type { StaffPage } from "./pages";

/** The menu's parts in their order; each is closed until somebody opens it or stands on one of its pages. */
const GROUPS = ["today", "customers", "quality", "people", "plan", "admin"] as const;
export type GroupName = (typeof GROUPS)[number];

/** The pages that this person opens, for pages that point to others. */
export const MenuContext = createContext<readonly StaffPage[]>([]);

export const useMenu = (): readonly StaffPage[] => useContext(MenuContext);

export type MenuGroup = { readonly group: GroupName; readonly pages: readonly StaffPage[] };

/** The menu's parts that hold something for this person. */
export function groupsOf(pages: readonly StaffPage[]): readonly MenuGroup[] {
  return GROUPS.map((group) => ({ group, pages: pages.filter((page) => page.group === group) })).filter(
    (part) => part.pages.length > 0,
  );
}
