import { weekdayOf } from "#base/calendar";
import type { Path } from "../exchange/place";
import type { SchemaFault } from "../exchange/schema-faults";
import type { BankFile } from "./bank-schema";

/** What is wrong with a file whose fields are each right by themselves: names of nothing, times that run backwards. */
export function bankFaults(file: BankFile): readonly SchemaFault[] {
  const posts = file.posts.map(({ id }) => id);
  const templates = file.templates.map(({ id }) => id);
  const outlets = [...new Set([...file.people.map(({ home }) => home), ...file.demand.map(({ outlet }) => outlet)])];
  const staff = file.people.map(({ id }) => id);
  const isMonday = weekdayOf(file.monday) === weekdayOf(A_MONDAY);
  return [
    ...(isMonday ? [] : [fault("import.malformed", ["monday"], { received: file.monday, example: A_MONDAY })]),
    ...doubles(posts, "posts"),
    ...doubles(templates, "templates"),
    ...doubles(
      file.presence.map(({ id }) => id),
      "presence",
    ),
    ...doubles(staff, "people"),
    ...doubles(
      file.meetings.map(({ id }) => id),
      "meetings",
    ),
    ...file.templates.flatMap(({ from, to, lunches, lunchMinutes }, at) => [
      ...backwards(from, to, ["templates", at, "to"]),
      ...lunches.flatMap((lunch, each) => [
        ...backwards(from, lunch, ["templates", at, "lunches", each]),
        ...backwards(lunch + lunchMinutes, to, ["templates", at, "lunchMinutes"]),
      ]),
    ]),
    ...file.presence.flatMap(({ outlet, posts: counted = [], from, to }, at) => [
      ...unknown([outlet], outlets, () => ["presence", at, "outlet"]),
      ...unknown(counted, posts, (each) => ["presence", at, "posts", each]),
      ...backwards(from, to, ["presence", at, "to"]),
    ]),
    ...file.demand.flatMap(({ post }, at) => unknown([post], posts, () => ["demand", at, "post"])),
    ...file.meetings.flatMap(({ people, from, to, minutes }, at) => [
      ...unknown(people, staff, (each) => ["meetings", at, "people", each]),
      ...backwards(from + minutes - 1, to, ["meetings", at, "to"]),
    ]),
    ...file.people.flatMap(({ posts: own, floatsTo, wishes }, at) => [
      ...unknown(own, posts, (each) => ["people", at, "posts", each]),
      ...unknown(floatsTo, outlets, (each) => ["people", at, "floatsTo", each]),
      ...wishes.flatMap(({ template }, each) =>
        template === undefined ? [] : unknown([template], templates, () => ["people", at, "wishes", each, "template"]),
      ),
    ]),
  ];
}

const A_MONDAY = "2026-11-23";

const fault = (code: SchemaFault["code"], path: Path, params: SchemaFault["params"]): SchemaFault => ({
  code,
  path,
  params,
});

const doubles = (ids: readonly string[], list: string): readonly SchemaFault[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [fault("import.duplicateId", [list, at, "id"], { id })]));

const backwards = (from: number, to: number, path: Path): readonly SchemaFault[] =>
  to > from ? [] : [fault("import.tooSmall", path, { received: to, minimum: from + 1 })];

const unknown = (
  ids: readonly string[],
  known: readonly string[],
  at: (each: number) => Path,
): readonly SchemaFault[] =>
  ids.flatMap((id, each) =>
    known.includes(id) ? [] : [fault("import.notAChoice", at(each), { received: id, choices: known.join(", ") })],
  );
