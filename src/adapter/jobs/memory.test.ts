import { jobsContract } from "#app/ports/jobs.contract";
import { createMemoryJobs } from "./memory";

jobsContract("memory", () => {
  const jobs = createMemoryJobs();
  return Promise.resolve({ jobs, close: () => jobs.stop() });
});
