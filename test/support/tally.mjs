// Adds up what Jest reported into the files named, and prints "N passed, N failed" alone on a line.
// Fails when a report is missing, when a test or a file of tests failed, and when no test ran at all.
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

const total = { passed: 0, failed: 0, skipped: 0 };

for (const path of process.argv.slice(2)) {
  if (!existsSync(path)) {
    console.error(`no report at ${path}: the tests did not run to their end`);
    total.failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(path, 'utf8'));
  total.passed += report.numPassedTests;
  // A file that cannot be loaded reports no test of its own.
  total.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  total.skipped += report.numPendingTests + report.numTodoTests;
}

if (total.skipped > 0)
  console.error(`${total.skipped} tests were skipped: tests that cannot run must say so instead`);
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.passed === 0 || total.failed > 0 || total.skipped > 0) process.exitCode = 1;
