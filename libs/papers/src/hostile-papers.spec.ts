import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync, zlibSync } from 'fflate';
import { fileOf } from '../../../test/support/sheets/write-file';
import type { Paper } from './paper';
import { PaperError } from './paper-error';
import { readPaper } from './read-paper';

const PAPERS = new URL('../../../samples/papers/', import.meta.url);
const SOUND = new Uint8Array(readFileSync(new URL('putuo-caizheng-2025-yusuan.pdf', PAPERS)));

async function refusalOf(bytes: Uint8Array): Promise<PaperError> {
  const error: unknown = await readPaper(bytes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof PaperError) return error;
  throw new Error(`not refused, or not by name: ${String(error)}`);
}

/** Objects numbered from 1; the first is the catalog. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  const body = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`).join('');
  return strToU8(
    `%PDF-1.7\n${body}trailer <</Root 1 0 R/Size ${String(objects.length + 1)}${trailer}>>\n%%EOF`,
    true,
  );
}

function streamOf(content: string, entries = ''): string {
  return `<<${entries}/Length ${String(content.length)}>>\nstream\n${content}\nendstream`;
}

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources 5 0 R>>';
const FONT = '<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>';
const TREE = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', PAGE];

function docxOf(body: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
}

function textOf({ blocks }: Paper): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('');
}

let sound: Paper;
beforeAll(async () => {
  sound = await readPaper(SOUND);
});

describe('a hostile file', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing at all', () => new Uint8Array(), 'PAPER_FORMAT_UNKNOWN'],
    ['blanks alone', () => strToU8(' \n \n'), 'PAPER_FORMAT_UNKNOWN'],
    [
      'a picture called a paper',
      () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2]),
      'PAPER_FORMAT_UNKNOWN',
    ],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'PAPER_DAMAGED'],
    ['a file of more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1), 'PAPER_TOO_LARGE'],
    [
      'a Word document that unpacks to a hundred times its size',
      () => zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) }),
      'PAPER_TOO_LARGE',
    ],
    [
      'a workbook that unpacks to a hundred times its size',
      () =>
        zipSync({
          'xl/workbook.xml': strToU8('<workbook/>'),
          'xl/worksheets/sheet1.xml': new Uint8Array(65 * 1024 * 1024),
        }),
      'PAPER_TOO_LARGE',
    ],
    [
      'a Word document of more than a million cells',
      () => docxOf(`<w:tbl><w:tr>${'<w:tc/>'.repeat(1_100_000)}</w:tr></w:tbl>`),
      'PAPER_TOO_LARGE',
    ],
    [
      'a web page of more than a million elements',
      () => strToU8(`<html>${'<p>'.repeat(1_100_000)}`),
      'PAPER_TOO_LARGE',
    ],
    [
      'a web page with a table that is wider with each row',
      () =>
        strToU8(
          `<table>${'<tr><td colspan=1000 rowspan=9999>1</td><td colspan=1000 rowspan=9999>2</td></tr>'.repeat(9)}</table>`,
        ),
      'PAPER_TOO_LARGE',
    ],
    [
      'a Word document cut in half',
      () =>
        half(
          docxOf(
            Array.from({ length: 9_999 }, (_, at) => `<w:p><w:r><w:t>${String(at)}</w:t></w:r></w:p>`).join(
              '',
            ),
          ),
        ),
      'PAPER_DAMAGED',
    ],
    [
      'an old workbook cut in half',
      () => fileOf({ rows: [['x']], merges: [] }, 'xls').slice(0, 700),
      'PAPER_DAMAGED',
    ],
    ['a PDF with a password', () => pdfOf(TREE, encryption()), 'PAPER_ENCRYPTED'],
    ['a PDF cut in half', () => half(SOUND), 'PAPER_DAMAGED'],
    ['a PDF of 10,000 pages', () => manyPages(10_000), 'PAPER_TOO_MANY_PAGES'],
    ['a PDF whose catalog is itself', () => pdfOf(['1 0 R']), 'PAPER_DAMAGED'],
  ])('is refused by name, in both languages: %s', async (_, bytesOf, code) => {
    const { code: given, message, zh } = await refusalOf(await bytesOf());
    expect(given).toBe(code);
    expect(message).toMatch(/\. [A-Z].*\.$/u);
    expect(zh).toMatch(/：.*。$/u);
  });

  it('is read as far as it goes where a stream refers to itself', async () => {
    const content = 'BT /F1 12 Tf 72 700 Td (text) Tj ET /X Do';
    const form = streamOf('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources 5 0 R');
    const resources = FONT.replace(/>>$/u, '/XObject<</X 6 0 R>>>>');
    const paper = await readPaper(pdfOf([...TREE, streamOf(content), resources, form]));
    expect(textOf(paper)).toBe('text');
  });

  it.each([
    ['of more pages than it has', ['<</Type/Pages/Kids[3 0 R]/Count 999999999>>', PAGE]],
    ['of pages that hold themselves', ['<</Type/Pages/Kids[2 0 R]/Count 3>>']],
  ])('has no page that is not there: a PDF %s', async (_, tree) => {
    const paper = await readPaper(pdfOf([TREE[0] ?? '', ...tree]));
    expect(paper.blocks).toEqual([]);
  });

  it.each([
    ['points nowhere', (text: string) => text.replace(/startxref\s+\d+/u, 'startxref\n999999999')],
    ['points at itself', (text: string) => text.replace(/startxref\s+\d+/u, 'startxref\n0')],
    ['is gone', (text: string) => text.replace(/startxref\s+\d+/gu, '')],
  ])('is read like the sound one where its table of objects %s', async (_, broken) => {
    const bytes = Buffer.from(broken(Buffer.from(SOUND).toString('latin1')), 'latin1');
    expect((await readPaper(new Uint8Array(bytes))).blocks).toEqual(sound.blocks);
  });

  it('runs no script, and follows no name out of it', async () => {
    const catalog =
      '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/URI/URI(http://127.0.0.1:9/)>>>>>>';
    const content = streamOf('BT /F1 12 Tf 72 700 Td (text) Tj ET');
    expect(textOf(await readPaper(pdfOf([catalog, ...TREE.slice(1), content, FONT])))).toBe('text');
    const xml = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>&x;</p></html>';
    const text = textOf(await readPaper(strToU8(xml)));
    expect(text).toContain('&x;');
    expect(text).not.toContain('root:');
  });

  it('is read in one pass where a paragraph has a hundred thousand lines', async () => {
    const line = '没有句号的一行文字'.repeat(3);
    const text = textOf(await readPaper(strToU8(`${line}\n`.repeat(100_000))));
    expect(text).toBe(line.repeat(100_000));
  });

  it('is no table where a page is full of lines', async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) => `${String(at / 9)} 0 m ${String(at / 9)} 800 l S`);
    const content = zlibSync(strToU8(`BT /F1 12 Tf 72 700 Td (text) Tj ET\n${lines.join('\n')}`));
    const stream = streamOf(Buffer.from(content).toString('latin1'), '/Filter/FlateDecode');
    expect(textOf(await readPaper(pdfOf([...TREE, stream, FONT])))).toBe('text');
  });
});

function half(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2);
}

function encryption(): string {
  const key = 'ab'.repeat(32);
  return `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${key}>/U<${key}>>>`;
}

function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${String(index + 3)} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${String(count)}>>`,
    ...Array.from({ length: count }, () => page),
  ]);
}
