import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const WEB = join(import.meta.dirname, "src/web");

/** One page per surface: src/web/<surface>/index.html becomes dist/web/<surface>/index.html. */
function pages(): Record<string, string> {
  const surfaces = existsSync(WEB) ? readdirSync(WEB) : [];
  const found = surfaces.map((surface) => [surface, join(WEB, surface, "index.html")] as const);
  return Object.fromEntries(found.filter(([, page]) => existsSync(page)));
}

/**
 * Workers that look after a surface: src/web/<surface>/service-worker.ts becomes dist/web/<surface>/service-worker.js,
 * under that very name, because a worker may look after its own folder alone and is asked for again by its name.
 */
function serviceWorkers(): Record<string, string> {
  const names = Object.keys(pages()).map((surface) => [`${surface}/${SERVICE_WORKER}`, join(WEB, surface)] as const);
  const found = names.map(([name, folder]) => [name, join(folder, `${SERVICE_WORKER}.ts`)] as const);
  return Object.fromEntries(found.filter(([, file]) => existsSync(file)));
}
const SERVICE_WORKER = "service-worker";

export default defineConfig({
  root: WEB,
  cacheDir: join(import.meta.dirname, ".cache/vite"),
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: join(import.meta.dirname, "dist/web"),
    emptyOutDir: true,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { ...pages(), ...serviceWorkers() },
      output: {
        entryFileNames: ({ name }) => (name.endsWith(SERVICE_WORKER) ? "[name].js" : "assets/[name]-[hash].js"),
      },
    },
  },
});
