/** Which room may see which, as in ARCHITECTURE.md. Tests, benches and worker entries obey the arrows of their room. */
const ROOMS = {
  base: [],
  i18n: [],
  domain: ["base"],
  engine: ["base", "domain"],
  read: ["base", "domain"],
  contract: ["base"],
  app: ["base", "domain", "engine", "read", "i18n"],
  adapter: ["base", "engine", "app", "i18n"],
  server: ["base", "contract", "app", "i18n"],
  cli: ["base", "domain", "engine", "read", "contract", "app", "adapter", "server", "i18n"],
  web: ["base", "contract", "i18n"],
};

/** Rooms that may be named in types only: nothing of them is in the program that runs. */
const TYPES = {
  contract: ["domain"],
  adapter: ["domain", "read"],
  server: ["domain", "read"],
  web: ["domain", "read"],
};

const TEST = "\\.(test|contract)\\.tsx?$";
const anyOf = (rooms) => `^src/(${rooms.join("|")})/`;

const arrows = Object.entries(ROOMS).flatMap(([room, seen]) => {
  const types = TYPES[room] ?? [];
  const closed = Object.keys(ROOMS).filter((other) => other !== room && ![...seen, ...types].includes(other));
  const from = { path: `^src/${room}/`, pathNot: TEST };
  return [
    { name: `${room}-sees-only-its-rooms`, severity: "error", from, to: { path: anyOf(closed) } },
    ...(types.length === 0 ? [] : [typesOnly(room, types, from)]),
  ];
});

function typesOnly(room, types, from) {
  const to = { path: anyOf(types), dependencyTypesNot: ["type-only"] };
  return { name: `${room}-sees-only-types`, severity: "error", from, to };
}

export default {
  forbidden: [
    ...arrows,
    {
      name: "no-cycles",
      comment: "In the program that runs; a part may name a type of the whole it belongs to.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "contexts-do-not-know-each-other",
      comment: "Contexts meet in the reactions of app.",
      severity: "error",
      from: { path: "^src/domain/([^/]+)/" },
      to: { path: "^src/domain/", pathNot: "^src/domain/$1/" },
    },
    {
      name: "base-uses-temporal-alone",
      severity: "error",
      from: { path: "^src/base/", pathNot: TEST },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "core"], pathNot: "node_modules/temporal-polyfill/" },
    },
    {
      name: "pure-rooms-use-no-packages",
      severity: "error",
      from: { path: "^src/(domain|engine|read|i18n)/", pathNot: TEST },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "core"] },
    },
    {
      name: "product-does-not-import-tests",
      severity: "error",
      from: { path: "^src/", pathNot: TEST },
      to: { path: [TEST, "^tests/", "^bench/"] },
    },
    {
      name: "product-uses-no-dev-packages",
      severity: "error",
      from: { path: "^src/", pathNot: TEST },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json", ".css"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
};
