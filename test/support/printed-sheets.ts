import type { Page } from 'playwright-core';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** One sheet of paper, in points of 1/72 inch. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** As it was drawn, without white space. */
  readonly text: string;
  /** Texts that reach beyond an edge. */
  readonly cut: readonly string[];
  /** Has nothing between the margins. */
  readonly isEmpty: boolean;
  /** The height of its smallest letters, in points. */
  readonly smallestPt: number;
  /** Colours of areas and letters: '#c9d9e6'. Empty where they were not asked for. */
  readonly fills: readonly string[];
}

/** What the margins of a sheet reach to, in points; a head and a foot stand in them. */
const MARGINS_PT = { top: 45, bottom: 42 };

/**
 * The page as it comes out of the printer, whose user has left the graphics of the background out. Of its first `coloured`
 * sheets the colours are read, too: for those all that is drawn is gone through, which takes longer than the texts.
 */
export async function printedSheets(page: Page, coloured = 0): Promise<readonly Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    sheets.push(await sheetOf(await pdf.getPage(number), number <= coloured));
  await pdf.destroy();
  return sheets;
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function sheetOf(sheet: PdfPage, isColoured: boolean): Promise<Sheet> {
  const { width, height } = sheet.getViewport({ scale: 1 });
  const { items } = await sheet.getTextContent();
  const texts = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ ...item, left: Number(item.transform[4]), bottom: Number(item.transform[5]) }]
      : [],
  );
  return {
    width: Math.round(width),
    height: Math.round(height),
    text: compact(texts.map(({ str }) => str).join('')),
    cut: texts
      .filter(
        ({ left, bottom, ...text }) =>
          left < 0 || left + text.width > width || bottom < 0 || bottom + text.height > height,
      )
      .map(({ str }) => str),
    isEmpty: !texts.some(({ bottom }) => bottom > MARGINS_PT.bottom && bottom < height - MARGINS_PT.top),
    smallestPt: Math.min(
      ...texts.map(({ transform }) => Math.hypot(Number(transform[2]), Number(transform[3]))),
    ),
    fills: isColoured ? await fillsOf(sheet) : [],
  };
}

async function fillsOf(sheet: PdfPage): Promise<readonly string[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await sheet.getOperatorList();
  const colours = fnArray.flatMap((operator, index) => {
    const given: unknown = argsArray[index];
    return operator === OPS.setFillRGBColor && Array.isArray(given) ? [String(given[0])] : [];
  });
  return [...new Set(colours)];
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
