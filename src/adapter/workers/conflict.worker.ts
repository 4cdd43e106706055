import { parentPort, workerData } from "node:worker_threads";
import { present } from "#base/assert";
import type { BankProblem } from "#engine/roster/bank/bank-problem";
import { findBankConflict } from "#engine/roster/bank/find-bank-conflict";
import { loadHighsSolver } from "../solver/highs";

/** Looks for the rules of one week that collide, says which, and ends. */
const { bank, workMax } = workerData as { readonly bank: BankProblem; readonly workMax: number };
const conflict = findBankConflict(bank, await loadHighsSolver(), workMax);
present(parentPort, "the port to the main thread").postMessage({ conflict });
