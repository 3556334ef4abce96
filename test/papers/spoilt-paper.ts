import { checkPaper, type PaperReport } from '@ledger/paper-check';
import { readPaper } from '@ledger/papers';
import { asOfficeFiles, type OfficeFormat } from './as-office-file';
import { asWorkbook } from './as-workbook';
import { finalAccounts } from './final-accounts';
import { Printer, slip } from './printed-paper';
import { Random } from './random';
import { dressed, type Dress } from './dress';
import { randomAccounts, withRepayments } from './year-of-accounts';

/** A number that was printed wrong on purpose. */
interface Spoilt {
  readonly printed: string;
  readonly right: string;
}

interface SpoiltPaper {
  readonly html: string;
  readonly spoilt: readonly Spoilt[];
}

/** Below this a slip may pass for a rounding, and a repair that a rate gives for the right one. 万元 or percentage points. */
const LEAST_SLIP = 0.05;

/** Final accounts of an invented office with none to three wrong numbers; the same for a seed, always. */
function spoiltPaper(seed: number, hasNegatives = false): SpoiltPaper {
  const random = new Random(seed);
  const invented = randomAccounts(random);
  const accounts = hasNegatives ? withRepayments(invented) : invented;
  const form = random.pick(['ministry', 'plain'] as const);
  const right = new Printer(new Map());
  finalAccounts(accounts, right, form);
  const spoilt = new Map<number, Spoilt>();
  for (let left = random.whole(0, 3); left > 0; left -= 1) {
    const print = random.pick(right.prints);
    const printed = slip(print.text, random);
    if (Math.abs(Number(printed) - Number(print.text)) > LEAST_SLIP)
      spoilt.set(print.id, { printed, right: print.text });
  }
  const texts = new Map([...spoilt].map(([id, { printed }]) => [id, printed]));
  return { html: finalAccounts(accounts, new Printer(texts), form), spoilt: [...spoilt.values()] };
}

/** What a check found of what was spoilt. */
export interface Measure {
  readonly papers: number;
  readonly spoilt: number;
  readonly found: number;
  readonly false: number;
  readonly rightRepairs: number;
}

const NOTHING: Measure = { papers: 0, spoilt: 0, found: 0, false: 0, rightRepairs: 0 };

/** What the papers are printed as. */
export type Print = 'html' | 'xlsx';

export async function measure(seeds: readonly number[], print: Print = 'html'): Promise<Measure> {
  let total = NOTHING;
  for (const seed of seeds) {
    const { html, spoilt } = spoiltPaper(seed);
    const paper = await readPaper(new TextEncoder().encode(html));
    const report = checkPaper(print === 'html' ? paper : await readPaper(await asWorkbook(paper)));
    total = added(total, measured(report, spoilt));
  }
  return total;
}

function measured({ findings }: PaperReport, spoilt: readonly Spoilt[]): Measure {
  const used = new Set<string>();
  let rightRepairs = 0;
  for (const { printed, right } of spoilt) {
    const finding = findings.find(
      ({ id, repairs }) =>
        !used.has(id) &&
        repairs.some((repair) => repair.some(({ from }) => Number(from) === Number(printed))),
    );
    if (!finding) continue;
    used.add(finding.id);
    const isRight = finding.repairs.some((repair) =>
      repair.some(
        ({ from, to }) =>
          Number(from) === Number(printed) && Math.abs(Number(to) - Number(right)) <= LEAST_SLIP,
      ),
    );
    if (isRight) rightRepairs += 1;
  }
  return {
    papers: 1,
    spoilt: spoilt.length,
    found: used.size,
    false: findings.length - used.size,
    rightRepairs,
  };
}

function added(one: Measure, other: Measure): Measure {
  return {
    papers: one.papers + other.papers,
    spoilt: one.spoilt + other.spoilt,
    found: one.found + other.found,
    false: one.false + other.false,
    rightRepairs: one.rightRepairs + other.rightRepairs,
  };
}

/** The same measure on papers that a word processor wrote, for each dress of its own. */
export async function measureOffice(
  seeds: readonly number[],
  format: OfficeFormat,
  dresses: readonly Dress[] = [{ look: 'ruled' }],
): Promise<readonly Measure[]> {
  const papers = dresses.flatMap((dress) =>
    seeds.map((seed) => ({ dress, ...spoiltPaper(seed, dress.notation === 'brackets') })),
  );
  const files = await asOfficeFiles(
    papers.map(({ html, dress }) => dressed(html, dress)),
    format,
  );
  const totals = new Map(dresses.map((dress) => [dress, NOTHING]));
  for (const [index, { dress, spoilt }] of papers.entries()) {
    const report = checkPaper(await readPaper(files[index] ?? new Uint8Array()));
    totals.set(dress, added(totals.get(dress) ?? NOTHING, measured(report, spoilt)));
  }
  return [...totals.values()];
}
