import { createRequire } from "node:module";
import { dirname } from "node:path";

// The package's own files are found by its imports map, which holds from src/ and from dist/ alike.
const require = createRequire(import.meta.url);
const manifest = require.resolve("#package");

/** The folder of the package: where dist/ and examples/ lie. */
export const PACKAGE_ROOT = dirname(manifest);

export const VERSION = (require(manifest) as { readonly version: string }).version;
