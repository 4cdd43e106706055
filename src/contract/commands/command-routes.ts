import type { CommandRoute } from "./command-route";
import { HOUSE_COMMANDS } from "./house-commands";
import { TICKET_COMMANDS } from "./ticket-commands";

/** Every command of a lobby day, each at one address below `/api/v1/outlets/:outletId`. */
export const COMMAND_ROUTES: readonly CommandRoute[] = [...HOUSE_COMMANDS, ...TICKET_COMMANDS];
