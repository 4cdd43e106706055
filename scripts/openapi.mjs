import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import openapiTS, { astToString } from "openapi-typescript";
import { ROOT } from "./run.mjs";

export const DOCUMENT = join(ROOT, "src/contract/openapi.json");
export const TYPES = join(ROOT, "src/contract/generated/api.ts");

/**
 * The description as it is kept, laid out as every file here.
 *
 * @param {unknown} document
 */
export const documentText = (document) => format(JSON.stringify(document), { parser: "json", printWidth: 120 });

/**
 * The types of a typed client for the interface that the document describes.
 *
 * @param {import("openapi-typescript").OpenAPI3} document
 */
export async function typesText(document) {
  const banner = "// Made from ../openapi.json by `npm run openapi`. Do not edit.\n\n";
  return banner + astToString(await openapiTS(document, { immutable: true, alphabetize: true }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { tsImport } = await import("tsx/esm/api");
  const { demoServer } = await tsImport("../tests/fixtures/demo-server.ts", import.meta.url);
  const demo = await demoServer();
  const { body } = await demo.server.app.inject({ method: "GET", url: "/api/openapi.json" });
  await demo.stop();
  const document = JSON.parse(body);
  writeFileSync(DOCUMENT, await documentText(document));
  writeFileSync(TYPES, await typesText(document));
}
