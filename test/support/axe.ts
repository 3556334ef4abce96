import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { z } from 'zod';

/** Violations alone: what axe says of everything that is right takes longer to send than to find. */
const VIOLATIONS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => ({ violations }))`;
const FOUND = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ target: z.array(z.unknown()) })),
    }),
  ),
});
/** Violations that axe calls serious or critical, with the elements that they are of. The page's policy forbids axe: its context bypasses it. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  const { violations } = FOUND.parse(await page.evaluate(VIOLATIONS));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
