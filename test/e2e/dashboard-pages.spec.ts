import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { openPage, operationOf } from '../support/dashboard';
import { describeInBrowser } from '../support/in-browser';
import { describeEveryPage, origin, prepared } from './pages-walk';

describeEveryPage([
  { language: 'zh', dark: false, width: 1440, goes: 'by link' },
  { language: 'en', dark: true, width: 390, goes: 'by navigation' },
]);

const FIRST_SCRIPTS_BYTES = 350 * 1024;
/** Scripts and styles that were there when the first figure stood on the page. */
const NOTE_LOADED_AT_FIRST_FIGURE = `
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.flow dd .figure')) return;
    watch.disconnect();
    const names = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    globalThis.loadedAtFirstFigure = names.filter((name) => name.startsWith('/assets/'));
  });
  watch.observe(document, { childList: true, subtree: true });
`;

describeInBrowser('the first view of the dashboard', () => {
  it('loads at most 350 KB of JavaScript, compressed on the way, and no chart', async () => {
    const context = await prepared({ language: 'zh', width: 1280 });
    const page = await context.newPage();
    const scripts: Promise<Buffer>[] = [];
    const encodings = new Set<string>();
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      scripts.push(response.body());
      encodings.add(response.headers()['content-encoding'] ?? 'none');
    });
    await openPage(page, `${origin()}/`);
    const bodies = await Promise.all(scripts);
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect([...encodings]).toEqual(['br']);
    expect(bytes).toBeLessThanOrEqual(FIRST_SCRIPTS_BYTES);
    expect(bodies.some((body) => body.includes('echarts'))).toBe(false);
    await context.close();
  });

  it('waits for nothing that the page does not name, and asks for the units and the year once', async () => {
    const context = await prepared({ language: 'zh', width: 1280 });
    const page = await context.newPage();
    await page.addInitScript(NOTE_LOADED_AT_FIRST_FIGURE);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/graphql') asked.push(operationOf(request));
    });
    const html = await (await page.goto(`${origin()}/`))?.text();
    const loaded = await (await page.waitForFunction('globalThis.loadedAtFirstFigure')).jsonValue();
    const scripts = z.array(z.string()).parse(loaded);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((path) => !html?.includes(`"${path}"`))).toEqual([]);
    await page.locator('[data-complete="true"]').waitFor();
    expect(asked.filter((name) => name === 'Units' || name === 'Year')).toEqual(['Units', 'Year']);
    await context.close();
  });
});
