import loadHighs, { type Highs, type Model } from "highs";
import type { LpColumn, LpModel, LpSolution, LpSolver, WholeProgram, WholeRun } from "#engine/roster/lp-solver";

const DUAL = 1;
const PRIMAL = 4;

/** Loads HiGHS into this thread, once; every model made by the solver must be disposed. */
export async function loadHighsSolver(): Promise<LpSolver> {
  const highs = await loadHighs();
  return {
    createModel: (rightSides) => createModel(highs, rightSides),
    solveWhole: (program, run) => solveWhole(highs, program, run),
  };
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

function solveWhole(highs: Highs, { costs, uppers, rows }: WholeProgram, run: WholeRun): boolean {
  const { callbackType, modelStatus, variableType } = highs.constants;
  const starts = new Int32Array(rows.length + 1);
  for (const [at, { columns }] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + columns.length;
  const model = highs.createModel({
    numCols: costs.length,
    numRows: rows.length,
    colCost: Float64Array.from(costs),
    colLower: new Float64Array(costs.length),
    colUpper: Float64Array.from(uppers),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    integrality: new Int32Array(costs.length).fill(variableType.integer),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: costs.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ coefficients }) => coefficients)),
    },
  });
  try {
    // Presolve pays for itself where a roster is to be proved, not where a share of the bound is near enough.
    const presolve = run.shareGap > 0 ? "off" : "choose";
    model.options.set({ output_flag: false, presolve, mip_abs_gap: run.costGap, mip_rel_gap: run.shareGap });
    model.setSolution({ colValue: run.start });
    const ended = model.run({
      [callbackType.mipImprovingSolution]: ({ data }) => {
        if (data.mip_solution) run.onBetter(data.mip_solution);
      },
      [callbackType.mipInterrupt]: (event) => {
        const { mip_dual_bound: bound, mip_total_lp_iterations: steps } = event.data;
        if (bound !== undefined && Number.isFinite(bound)) run.onBound(bound);
        if (run.shouldStop(Number(steps ?? 0))) event.interrupt();
      },
    });
    const isProved = ended.modelStatus === modelStatus.optimal;
    // A program that presolve alone has solved tells nobody on its way.
    if (isProved) {
      run.onBetter(model.getSolution().colValue);
      run.onBound(Number(model.info.get("mip_dual_bound")));
    }
    return isProved;
  } finally {
    model.dispose();
  }
}
