import { execFileSync } from 'node:child_process';
import type { SimulationFailure } from './simulation';

/** What was wrong, and how to see it again. */
export function failureText({ message, seed }: SimulationFailure): string {
  return `${message}\n  again: npm run simulate -- --seed ${seed}   at commit ${commit()}\n`;
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
