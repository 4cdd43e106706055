import loadHighs, { type Highs, type Model } from "highs";
import type { LpColumn, LpModel, LpSolution, LpSolver } from "#engine/roster/lp-solver";

const DUAL = 1;
const PRIMAL = 4;

/** Loads HiGHS into this thread, once; every model made by the solver must be disposed. */
export async function loadHighsSolver(): Promise<LpSolver> {
  const highs = await loadHighs();
  return { createModel: (rightSides) => createModel(highs, rightSides) };
}

function createModel(highs: Highs, rightSides: readonly number[]): LpModel {
  const model = highs.createModel();
  // Presolve would throw away the warm start.
  model.options.set({ output_flag: false, presolve: "off", solver: "simplex" });
  const rows = rightSides.length;
  let isTightened = false;
  model.addRows({
    lower: Float64Array.from(rightSides),
    upper: Float64Array.from(rightSides),
    matrix: {
      format: "csr",
      numRows: rows,
      numCols: 0,
      starts: new Int32Array(rows + 1),
      indices: new Int32Array(0),
      values: new Float64Array(0),
    },
  });
  return {
    addColumns: (added) => {
      if (added.length === 0) return;
      model.addCols({ ...boundsOf(added), matrix: matrixOf(rows, added) });
    },
    setUppers: (indices, uppers) => {
      if (indices.length === 0) return;
      isTightened = true;
      const selection = { kind: "set", indices: Int32Array.from(indices) } as const;
      model.changeColsBounds(selection, new Float64Array(indices.length), Float64Array.from(uppers));
    },
    solve: () => {
      // New columns leave the last solution feasible, new bounds leave it dual feasible.
      model.options.set("simplex_strategy", isTightened ? DUAL : PRIMAL);
      isTightened = false;
      return solve(highs, model);
    },
    dispose: () => model.dispose(),
  };
}

function boundsOf(columns: readonly LpColumn[]) {
  return {
    cost: Float64Array.from(columns, ({ cost }) => cost),
    lower: new Float64Array(columns.length),
    upper: Float64Array.from(columns, ({ upper }) => upper),
  };
}

function matrixOf(rows: number, columns: readonly LpColumn[]) {
  const starts = new Int32Array(columns.length + 1);
  for (const [at, { rows: entries }] of columns.entries()) starts[at + 1] = (starts[at] ?? 0) + entries.length;
  return {
    format: "csc" as const,
    numRows: rows,
    numCols: columns.length,
    starts,
    indices: Int32Array.from(columns.flatMap(({ rows: entries }) => entries)),
    values: Float64Array.from(columns.flatMap(({ rows: entries, coefficient }) => entries.map(() => coefficient))),
  };
}

function solve(highs: Highs, model: Model): LpSolution | undefined {
  const { modelStatus } = model.run();
  if (modelStatus !== highs.constants.modelStatus.optimal) return undefined;
  const { colValue, rowDual } = model.getSolution();
  return {
    objective: model.getObjectiveValue(),
    values: colValue,
    rowDuals: rowDual,
    steps: Number(model.info.get("simplex_iteration_count")),
  };
}
