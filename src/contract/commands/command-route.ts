import { z } from "zod";
import type { Frozen } from "#base/frozen";
import type { CommandOf, LobbyCommand } from "#domain/lobby-day/messages";
import { IdSchema, NewIdSchema } from "../fields";

/** What the answer to a command tells beside the day's version; see ../answers.ts. */
export type AnswerKind = "done" | "issued" | "called" | "finished" | "granted";

/** A command without what the server adds: the time, and who asked. */
type Unstamped<Command> = Command extends unknown ? Omit<Command, "now" | "actor"> : never;
export type AskedCommand = Unstamped<LobbyCommand>;

/**
 * One way into the lobby day. All of them live below `/api/v1/outlets/:outletId`; the body is the command itself,
 * less what the path already says. So one table describes routes, validation and documentation.
 */
export type CommandRoute = {
  readonly type: LobbyCommand["type"];
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly params: z.ZodObject;
  /** Absent when the path says everything. */
  readonly body: z.ZodObject | undefined;
  readonly answer: AnswerKind;
  /** Customers and devices may send it too; everything else is for staff. */
  readonly anyone: boolean;
  readonly toCommand: (params: object, body: object | undefined) => AskedCommand;
};

type Asked<Type extends LobbyCommand["type"]> = Frozen<Omit<CommandOf<Type>, "type" | "now" | "actor">>;
type Said<Body extends z.ZodRawShape> = Frozen<z.infer<z.ZodObject<Body, z.core.$strict>>>;
/** A body that lacks a field of its command, has another one or a wider one does not compile. */
export type Exactly<Body, Wanted> = [keyof Body, keyof Wanted] extends [keyof Wanted, keyof Body]
  ? Body extends z.ZodRawShape
    ? [keyof Wanted] extends [never]
      ? unknown
      : [Said<Body>] extends [Wanted]
        ? unknown
        : { readonly bodyDiffersFromCommand: Wanted }
    : never
  : { readonly bodyDiffersFromCommand: Wanted };

type Options = { readonly answer?: AnswerKind; readonly anyone?: boolean };

/** A command to the day as a whole. */
export function onDay<Type extends LobbyCommand["type"], Body extends z.ZodRawShape>(
  type: Type,
  path: string,
  summary: string,
  body: Body & Exactly<Body, Asked<Type>>,
  options: Options = {},
): CommandRoute {
  return route(type, path, summary, {}, body, options);
}

const FOLDER_OF = {
  ticketId: "tickets",
  windowId: "windows",
  staffId: "staff",
  alertId: "alerts",
  deviceId: "devices",
} as const;
type Key = keyof typeof FOLDER_OF;

/** Makes the describer of commands to one ticket, window, person, alert or device. */
export function onOne<Id extends Key>(key: Id) {
  return <Type extends LobbyCommand["type"], Body extends z.ZodRawShape>(
    type: Type,
    action: string,
    summary: string,
    body: Body & Exactly<Body, Omit<Asked<Type>, Id>>,
    options: Options = {},
  ): CommandRoute => {
    const id = key === "ticketId" ? NewIdSchema : IdSchema;
    return route(type, `/${FOLDER_OF[key]}/:${key}/${action}`, summary, { [key]: id }, body, options);
  };
}

function route(
  type: LobbyCommand["type"],
  path: string,
  summary: string,
  place: z.ZodRawShape,
  body: z.ZodRawShape,
  { answer = "done", anyone = false }: Options,
): CommandRoute {
  return {
    type,
    path,
    tag: path.split("/")[1] ?? "",
    summary,
    params: z.strictObject({ outletId: IdSchema, ...place }),
    body: Object.keys(body).length === 0 ? undefined : z.strictObject(body),
    answer,
    anyone,
    // Checked by the two schemas above, which `Exactly` has compared with the command.
    toCommand: (params, said) => ({ type, ...without("outletId", params), ...said }) as AskedCommand,
  };
}

function without(key: string, values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}
