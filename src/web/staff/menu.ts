import { createContext, useContext } from "react";
import type { StaffPage } from "./pages";

/** The pages that this person opens, for pages that point to others. */
export const MenuContext = createContext<readonly StaffPage[]>([]);

export const useMenu = (): readonly StaffPage[] => useContext(MenuContext);
