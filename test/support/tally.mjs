// Adds up the reports of test/support/report.mjs in the files named, says what was skipped and why, and prints
// "N passed, N failed" alone on a line. Fails when a report is missing, when a test failed, when none ran at all, and
// when one was skipped that could have run.
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { couldHaveRun, sayWhatIsMissing } from './skipped.mjs';

const total = { passed: 0, failed: 0 };
const skipped = {};

for (const path of process.argv.slice(2)) {
  if (!existsSync(path)) {
    console.error(`no report at ${path}: the tests did not run to their end`);
    total.failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(path, 'utf8'));
  for (const kind of Object.keys(total)) total[kind] += report[kind];
  for (const [lack, count] of Object.entries(report.skipped)) skipped[lack] = (skipped[lack] ?? 0) + count;
}

const missing = couldHaveRun(skipped);
sayWhatIsMissing(skipped);
if (missing.length > 0) console.error(`this must not be missing here: ${missing.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
if (total.passed === 0 || total.failed > 0 || missing.length > 0) process.exitCode = 1;
