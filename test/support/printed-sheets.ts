import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** One sheet of paper, in points of 1/72 inch. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** As it was drawn, without white space. */
  readonly text: string;
  /** Texts that reach beyond an edge. */
  readonly cut: readonly string[];
}

/** The page as it comes out of the printer. */
export async function printedSheets(page: Page): Promise<readonly Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { items } = await sheet.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    sheets.push({
      width: Math.round(width),
      height: Math.round(height),
      text: compact(texts.map(({ str }) => str).join('')),
      cut: texts
        .filter(({ transform, ...text }) => {
          const [left, bottom] = [Number(transform[4]), Number(transform[5])];
          return left < 0 || left + text.width > width || bottom < 0 || bottom + text.height > height;
        })
        .map(({ str }) => str),
    });
  }
  await pdf.destroy();
  return sheets;
}

/** Every amount that the page shows when it is printed, each once. */
export async function amountsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  const amounts = await page.locator('main table [data-shown="amount"]').allInnerTexts();
  await page.evaluate('dispatchEvent(new Event("afterprint"))');
  return [...new Set(amounts.map(compact))];
}

export function compact(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
