import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Block, Page, Paper } from '../paper';
import { PaperError } from '../paper-error';
import { withoutStackedTables } from '../stacked-tables';
import { CharacterMaps } from './character-maps';
import { joinContinuedParagraphs } from './continued-paragraphs';
import { joinContinuedTables } from './continued-tables';
import { withFilledBlanks } from './filled-blanks';
import { isLegible } from './legible';
import type { PageMarks, TextRun } from './marks';
import { matrixOf, multiply, type Matrix } from './matrix';
import { pageBlocks, paragraphs } from './page-blocks';
import { turned, turnOf } from './page-turn';
import { paintedRulings, type OperatorNames } from './painted-rulings';
import { withoutRunningLines } from './running-lines';
import { pageParts } from './side-by-side';
import { closeTables, type OpenTable } from './unruled/open-tables';
import { upright } from './upright-text';

const MOST_PAGES = 500;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Reads the text layer and the rulings of a PDF. Ignores scripts, links and embedded files. Throws `PaperError`. */
export async function readPdf(bytes: Uint8Array): Promise<Paper> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > MOST_PAGES) throw new PaperError('PAPER_TOO_MANY_PAGES');
    const { OPS } = await getResolvedPDFJS();
    const printed: PageMarks[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) printed.push(await marksOf(pdf, number, OPS));
    const { pages, texts } = withoutRunningLines(printed);
    const blocks: (Block | OpenTable)[] = [];
    for (const page of pages)
      for (const [index, part] of pageParts(page).entries())
        blocks.push(...pageBlocks(part, index === 0 && blocks.at(-1)?.kind === 'open'));
    return {
      format: 'pdf',
      pages: pages.map(pageOf),
      blocks: joinContinuedParagraphs(
        joinContinuedTables(withoutStackedTables(closeTables(blocks, paragraphs))),
      ),
      ...(texts.length > 0 ? { runningLines: texts } : {}),
    };
  } catch (error) {
    throw asPaperError(error);
  } finally {
    await pdf.destroy();
  }
}

/** Pictures are not decoded, because only text and lines are read. */
const OPTIONS = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  maxImageSize: 1,
  BinaryDataFactory: CharacterMaps,
};

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // pdf.js takes ownership of the bytes, so it gets a copy.
    return await getDocumentProxy(bytes.slice(), OPTIONS);
  } catch (error) {
    throw asPaperError(error);
  }
}

function asPaperError(error: unknown): PaperError {
  if (error instanceof PaperError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new PaperError(isLocked ? 'PAPER_ENCRYPTED' : 'PAPER_DAMAGED', { cause: error });
}

async function marksOf(pdf: Pdf, number: number, names: OperatorNames): Promise<PageMarks> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const [content, operators] = [await page.getTextContent(), await page.getOperatorList()];
  const items = content.items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  const turn = turnOf(items.map((item) => multiply(matrixOf(viewport.transform), matrixOf(item.transform))));
  const { matrix, width, height } = turned(turn, viewport);
  page.cleanup();
  // Other characters than were printed are worse than none.
  const isText = isLegible(items.map(({ str }) => str));
  return {
    number,
    width,
    height,
    runs: isText ? withFilledBlanks(items.flatMap((item) => runOf(item, matrix))) : [],
    rulings: isText ? paintedRulings(operators, names, matrix) : [],
  };
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}

/** The text run of an item; empty if the item is blank or does not read from left to right. */
function runOf(item: TextItem, viewport: Matrix): readonly TextRun[] {
  const text = upright(item.str);
  if (text.trim() === '') return [];
  const [a, b, , d, left, baseline] = multiply(viewport, matrixOf(item.transform));
  if (Math.abs(b) > Math.abs(a)) return [];
  const size = Math.abs(d) || item.height;
  return [
    {
      text,
      left,
      right: left + item.width,
      top: baseline - size * 0.88,
      bottom: baseline + size * 0.12,
    },
  ];
}

function pageOf({ number, width, height, runs }: PageMarks): Page {
  return {
    number,
    size: { width, height },
    ...(runs.length === 0 ? { notRead: 'NO_TEXT_LAYER' as const } : {}),
  };
}
