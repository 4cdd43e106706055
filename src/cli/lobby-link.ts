import { setTimeout as sleep } from "node:timers/promises";
import { createHttpLobby, type HttpLobby } from "#app/http-lobby/http-lobby";
import { COMMAND_ROUTES } from "#contract/commands/command-routes";
import { terminalLanguage } from "./fault-line";

/** A server's lobbies over HTTP, by the interface's own table of commands; the platform keeps connections alive. */
export function linkTo(baseUrl: string, token: string): HttpLobby {
  return createHttpLobby({
    baseUrl: baseUrl.replace(/\/$/u, ""),
    fetch: (url, request) => fetch(url, request),
    token,
    language: terminalLanguage(process.env),
    pause: (ms) => sleep(ms),
    paths: COMMAND_ROUTES,
  });
}
