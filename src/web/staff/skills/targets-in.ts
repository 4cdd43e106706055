type Target = { readonly name: string; readonly figure: number; readonly unit: string };

/** Targets as they are written, one a line: name; figure; unit. A line that is none becomes one that the server refuses. */
export function targetsIn(text: string): readonly Target[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const [name = "", figure = "", unit = ""] = line.split(/[;；]/u).map((part) => part.trim());
    return { name, figure: figure === "" ? Number.NaN : Number(figure.replace(",", ".")), unit };
  });
}
