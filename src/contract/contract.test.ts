import { readFileSync } from "node:fs";
import type { OpenAPI3 } from "openapi-typescript";
import { v7 } from "uuid";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { LobbyCommand } from "#domain/lobby-day/messages";
import type { Floor } from "#read/floor/floor";
import type { HallBoard } from "#read/hall-board/hall-board";
import type { Frozen } from "#base/frozen";
import type { WebhookType } from "#app/webhooks/webhook-message";
import { DOCUMENT, documentText, TYPES, typesText } from "../../scripts/openapi.mjs";
import { demoServer } from "../../tests/fixtures/demo-server";
import { createGuichetClient } from "./client";
import { COMMAND_ROUTES } from "./commands/command-routes";
import { onOne } from "./commands/command-route";
import { IdSchema } from "./fields";
import type { FloorSchema, HallBoardSchema } from "./views";
import type { WebhookTypeSchema } from "./webhooks";

describe("the table of commands", () => {
  test("IF-40 every command of a lobby day has one address, and no two share one", () => {
    const types = COMMAND_ROUTES.map(({ type }) => type);
    const every: Record<LobbyCommand["type"], true> = {
      OpenDay: true,
      PinPlan: true,
      ObserveClock: true,
      AnnounceClosing: true,
      CloseDay: true,
      StaffArrived: true,
      MoveStaff: true,
      StaffLeft: true,
      OpenWindow: true,
      SetWindowMode: true,
      ProposeMode: true,
      AnswerMode: true,
      WitnessHandOver: true,
      StartBreak: true,
      EndBreak: true,
      StartBackOffice: true,
      EndBackOffice: true,
      SetAutoNext: true,
      CloseWindow: true,
      VacateWindow: true,
      IssueTicket: true,
      AnnounceArrival: true,
      PostponeTicket: true,
      SnoozeAlert: true,
      AnswerProposal: true,
      ProposeWindow: true,
      AdmitTicket: true,
      GrantNumbers: true,
      CompletePrefill: true,
      ConfirmDocuments: true,
      CallNext: true,
      CallSpecific: true,
      ServeWithoutTicket: true,
      Recall: true,
      RecordNoShow: true,
      ReturnTicket: true,
      UndoNoShow: true,
      StartService: true,
      FinishStep: true,
      PauseClock: true,
      ResumeClock: true,
      RequestAuthorisation: true,
      Authorise: true,
      SubmitForReview: true,
      StartReview: true,
      PassReview: true,
      RejectReview: true,
      StartWrapUp: true,
      FinishTicket: true,
      UndoFinish: true,
      ParkTicket: true,
      UnparkTicket: true,
      TransferTicket: true,
      RequeueWrong: true,
      LeaveTicket: true,
      RequestRating: true,
      Rate: true,
      OfferDiversion: true,
      AnswerDiversion: true,
      ArriveDiverted: true,
      FinishDiverted: true,
      ReturnDiverted: true,
      RaiseHelp: true,
      CallStaff: true,
      AcknowledgeAlert: true,
      ResolveAlert: true,
      ReportSpecialCase: true,
      DeviceDown: true,
      DeviceUp: true,
    };
    expect(types.toSorted()).toEqual(Object.keys(every).sort());
    expect(new Set(COMMAND_ROUTES.map(({ path }) => path)).size).toBe(COMMAND_ROUTES.length);
  });

  test("IF-41 path and body together are the command, less its stamp", () => {
    const route = COMMAND_ROUTES.find(({ type }) => type === "CallSpecific");
    const ticketId = v7();
    const params = { outletId: "O01", windowId: "w1" };
    const command = route?.toCommand(params, { ticketId, reason: "asked by name" });
    expect(command).toEqual({ type: "CallSpecific", windowId: "w1", ticketId, reason: "asked by name" });
  });

  test("IF-42 a body that does not say what its command needs does not compile", () => {
    const onWindow = onOne("windowId");
    // @ts-expect-error The reason is missing.
    expect(onWindow("StartBreak", "break", "", {}).type).toBe("StartBreak");
    // @ts-expect-error A break has no window of its own beside the one in the path.
    expect(onWindow("EndBreak", "end", "", { other: IdSchema }).type).toBe("EndBreak");
  });
});

test("IF-43 the views are described as they are", () => {
  expectTypeOf<Frozen<z.infer<typeof HallBoardSchema>>>().toEqualTypeOf<Frozen<HallBoard>>();
  expectTypeOf<Frozen<z.infer<typeof FloorSchema>>>().toEqualTypeOf<Frozen<Floor>>();
});

test("IF-44 webhooks are described as they are sent", () => {
  expectTypeOf<z.infer<typeof WebhookTypeSchema>>().toEqualTypeOf<WebhookType>();
});

describe("the description of the interface", () => {
  test("IF-45 the kept description and the client's types are those of the routes (npm run openapi)", async () => {
    const demo = await demoServer();
    const { body } = await demo.server.app.inject({ method: "GET", url: "/api/openapi.json" });
    await demo.stop();
    const document = JSON.parse(body) as OpenAPI3;
    expect(await documentText(document)).toBe(readFileSync(DOCUMENT, "utf8"));
    expect(await typesText(document)).toBe(readFileSync(TYPES, "utf8"));
  });

  test("IF-46 a program in another house talks to the lobby with the typed client alone", async () => {
    const demo = await demoServer();
    const client = createGuichetClient({ baseUrl: await demo.server.listen({ port: 0 }) });
    const headers = { "idempotency-key": v7(), "guichet-actor": "head" };
    const path = { outletId: "O03" };
    const plan = await client.GET("/api/v1/outlets/{outletId}/plan", {
      params: { path, query: { date: "2026-11-23" } },
    });
    const opened = await client.POST("/api/v1/outlets/{outletId}/day/open", {
      params: { path, header: headers },
      body: { plan: plan.data ?? demo.plan },
    });
    expect(opened.data).toEqual({ version: 1, repeated: false });
    const refused = await client.POST("/api/v1/outlets/{outletId}/windows/{windowId}/call-next", {
      params: { path: { outletId: "O03", windowId: "nowhere" }, header: { ...headers, "idempotency-key": v7() } },
    });
    expect(refused.error).toMatchObject({ code: "lobby.windowUnknown", status: 404 });
    await demo.stop();
  });
});
