// Adds up the reports of test/support/report.mjs in the files named, and prints "N passed, N failed" alone on a line.
// Fails when a report is missing, when a test failed or was skipped, and when no test ran at all.
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
  for (const kind of Object.keys(total)) total[kind] += report[kind];
}

if (total.skipped > 0)
  console.error(`${total.skipped} tests were skipped: tests that cannot run must say so instead`);
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.passed === 0 || total.failed > 0 || total.skipped > 0) process.exitCode = 1;
