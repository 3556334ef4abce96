import type { Page } from 'playwright-core';

/**
 * With SCREENSHOTS=1, leaves a picture of the whole page in test-output/screenshots, to be looked at afterwards: to draw it
 * takes as long as to check it.
 */
export async function leavePicture(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return;
  await page.screenshot({ path: `test-output/screenshots/${name}.png`, fullPage: true });
}
