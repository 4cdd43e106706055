import { expect, test } from "vitest";
import type { AskedCommand } from "#contract/commands/command-route";
import { HOUSE_COMMANDS } from "#contract/commands/house-commands";
import { TICKET_COMMANDS } from "#contract/commands/ticket-commands";
import { routeOf } from "./commands";

const ROUTES = [...HOUSE_COMMANDS, ...TICKET_COMMANDS];

test.each(ROUTES.map(({ type, path, params }) => [type, path, Object.keys(params.shape)] as const))(
  "%s goes where the contract expects it",
  (type, path, places) => {
    const ids = Object.fromEntries(
      places.filter((place) => place !== "outletId").map((place) => [place, `the-${place}`]),
    );
    const route = routeOf("O01", { type, ...ids, note: "kept" } as unknown as AskedCommand);
    const wanted = Object.entries(ids).reduce((filled, [place, id]) => filled.replace(`:${place}`, id), path);
    expect(route).toEqual({ path: `/api/v1/outlets/O01${wanted}`, body: { note: "kept" } });
  },
);
