import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { couldHaveRun, countByLack, sayWhatIsMissing } from './skipped.mjs';

/**
 * A reporter for Jest that says what was skipped and why, and leaves the counts of a run in a file, for
 * test/support/tally.mjs. On a build server (CI) a skip of what could have run fails the run.
 */
export default class Report {
  #file;
  #error;
  #picked;

  /** @param {{ file: string }} options where to write, from the working directory */
  constructor({ testNamePattern }, { file }) {
    this.#file = file;
    this.#picked = Boolean(testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites, testResults } = results;
    // A file that cannot be loaded reports no test of its own.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // With --testNamePattern the other tests of a file are skipped by the caller's wish.
    const skipped = this.#picked ? {} : countByLack(testResults);
    sayWhatIsMissing(skipped);
    const missing = couldHaveRun(skipped);
    if (process.env.CI && missing.length > 0) this.#error = new Error(`skipped: ${missing.join(', ')}`);
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify({ passed, failed, skipped }));
  }

  getLastError() {
    return this.#error;
  }
}
