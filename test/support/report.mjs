import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A reporter for Jest that leaves the counts of a run in a file, for test/support/tally.mjs. */
export default class Report {
  #file;

  /** @param {{ file: string }} options where to write, from the working directory */
  constructor(_config, { file }) {
    this.#file = file;
  }

  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = results;
    // A file that cannot be loaded reports no test of its own.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify({ passed, failed, skipped }));
  }
}
