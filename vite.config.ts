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
    rolldownOptions: { input: pages() },
  },
});
