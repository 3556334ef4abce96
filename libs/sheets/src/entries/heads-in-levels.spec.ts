import { describe, expect, it } from '@jest/globals';
import { KNOWN_LINES } from '../../../../test/support/sheets/known-year';
import { readWorkbook } from '../reading/read-workbook';
import { readSheetEntries, type SheetImport } from './read-entries';
import type { SheetOptions } from './sheet-entry';

async function read(lines: readonly string[], options: Partial<SheetOptions> = {}): Promise<SheetImport> {
  const workbook = await readWorkbook(new TextEncoder().encode(lines.join('\n')));
  return readSheetEntries(workbook, {
    fiscalYear: 2024,
    actor: '李明',
    file: 'sha256:0',
    lines: KNOWN_LINES,
    today: '2024-12-31',
    ...options,
  });
}

const approved = ({ entries }: SheetImport) =>
  entries.flatMap(({ intent }) =>
    intent.type === 'ApproveAppropriation'
      ? [
          {
            documentNo: intent.documentNo,
            lines: intent.lines.map(({ line, amountFen }) => ({ line, amountFen })),
          },
        ]
      : [],
  );
const faults = ({ rows }: SheetImport) =>
  rows.flatMap((row) => row.faults.map(({ code, place }) => `${code} ${place}`));

describe('a head of an amount with the shares of those who gave it', () => {
  const HEADS = ['功能分类,,经济分类,资金性质,下达指标,,', '编码,名称,,,合计,中央,省级'];
  const ROW = '2200101,行政运行,302,一般公共预算,300,200,100';
  const LINE = { line: 'general/basic/2200101/-/302', amountFen: 30_000 };

  it('counts its total, and the document above the list', async () => {
    const found = await read(['县财教〔2024〕18号附件', ...HEADS, ROW], { on: '2024-01-05' });
    expect(faults(found)).toEqual([]);
    expect(approved(found)).toEqual([{ documentNo: '县财教〔2024〕18号', lines: [LINE] }]);
  });

  it('asks for the document where nothing names it', async () => {
    expect(faults(await read([...HEADS, ROW], { on: '2024-01-05' }))).toEqual(['NO_DOCUMENT A3']);
  });

  it('does not take a share for the total, wherever it stands', async () => {
    const heads = ['文号,功能分类,经济分类,资金来源,,指标金额', ',,,省级,本级,'];
    const found = await read([...heads, '某财〔2024〕1号,2200101,302,200,100,300'], { on: '2024-01-05' });
    expect(approved(found)).toEqual([{ documentNo: '某财〔2024〕1号', lines: [LINE] }]);
  });

  it('means the only line that it fits where that is one of a project, and the row names neither class nor project', async () => {
    const found = await read([...HEADS, '2120801,征地,31005,政府性基金,5,5,'], {
      on: '2024-01-05',
      document: '某财〔2024〕2号',
    });
    expect(approved(found)[0]?.lines).toEqual([{ line: 'fund/project/2120801/P05/310', amountFen: 500 }]);
  });
});

describe('a functional and an economic code in one cell', () => {
  const paid = (cell: string) => `2024-03-05,Z1,甲公司,办公,${cell},5`;

  it.each(['科目', '功能科目/经济科目', '支出功能分类', '经济科目'])('are read under %s', async (head) => {
    const found = await read([`支付日期,凭证号,收款人,用途,${head},金额`, paid('2200101/30201')]);
    expect(found.entries).toMatchObject([
      { intent: { line: 'general/basic/2200101/-/302', economicCode: '30201', amountFen: 500 } },
    ]);
  });

  it('may have that of the project with them', async () => {
    const found = await read(['支付日期,凭证号,收款人,用途,科目,金额', paid('2200106/N1/30211')]);
    expect(found.entries).toMatchObject([{ intent: { line: 'general/project/2200106/N1/302' } }]);
  });

  it('are refused at the cell where several lines have them, with how to name one', async () => {
    const found = await read(['支付日期,凭证号,收款人,用途,经济分类,金额', paid('30211')]);
    expect(faults(found)).toEqual(['SEVERAL_LINES E2']);
    expect(found.rows[0]?.faults[0]?.zh).toMatch(/^此行与 \d+ 条预算行相符.*请补上支出类型、项目/);
  });

  it('are refused with what people call each line, and its key', async () => {
    const called = new Map([['general/project/2200106/N1/302', { zh: '确权登记', en: 'Registration' }]]);
    const found = await read(['支付日期,凭证号,收款人,用途,经济分类,金额', paid('30211')], { called });
    const [fault] = found.rows[0]?.faults ?? [];
    expect(fault?.zh).toContain(
      '如 general/basic/2200101/-/302、确权登记（general/project/2200106/N1/302）；',
    );
    expect(fault?.en).toContain('Registration (general/project/2200106/N1/302)');
  });

  it('are refused at the cell where no line has them', async () => {
    const found = await read(['支付日期,凭证号,收款人,用途,科目,金额', paid('2200106/N9/30211')]);
    expect(faults(found)).toEqual([expect.stringMatching(/^NO_LINE /)]);
  });
});
