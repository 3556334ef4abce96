import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { measure } from '../papers/spoilt-paper';

const SEEDS = Array.from({ length: 500 }, (_, index) => index + 1);

describe('five hundred papers printed as xlsx from invented accounts', () => {
  it('are checked with a precision of 0.99, a recall of 0.97 and right repairs for 0.9 of the faults', async () => {
    const measured = await measure(SEEDS, 'xlsx');
    const { spoilt, found, rightRepairs } = measured;
    const precision = found / (found + measured.false);
    process.stdout.write(`${JSON.stringify({ ...measured, precision, recall: found / spoilt })}\n`);
    expect(spoilt).toBeGreaterThan(500);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(found / spoilt).toBeGreaterThanOrEqual(0.97);
    expect(rightRepairs / found).toBeGreaterThanOrEqual(0.9);
  }, 600_000);
});
