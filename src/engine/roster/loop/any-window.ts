/** The post of somebody who sits at whichever window the work of the half hour asks for. */
export const ANY_WINDOW = "window";
