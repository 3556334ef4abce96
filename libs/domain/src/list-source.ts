/** Where an entry was read. */
interface EntrySource {
  /** 'sha256:…', the digest of the file. */
  readonly digest: string;
  /** The name of the file. */
  readonly file: string;
  readonly sheet: string;
  /** Counted from 1, as spreadsheet programs show it. */
  readonly row: number;
  /** All rows of the entry: 'Sheet1!7-9,12'. */
  readonly rows: string;
  /** Cells whose value was corrected during the import. */
  readonly corrected: readonly string[];
}

const CORRECTED = / \(改 corrected ([A-Z\d ]+)\)$/;
/** Names of files and sheets may contain spaces. The file name ends at its extension. */
const OF_KNOWN_KIND = /^(sha256:\S+) (.+\.(?:xlsx|xlsm|xls|csv|tsv)) (.+)$/i;
const OF_ANY_NAME = /^(sha256:\S+) (.+?) (\S+!\d.*)$/;
const PLACES = /(?:^| )(.+?)!(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)(?= |$)/g;

/**
 * Parses the source that is stored with an event, as `sourceOf` wrote it; undefined for any other text. `turn` selects
 * the row of a voucher with several rows, from 1; if there are fewer rows, the first.
 */
export function sourceIn(text: string, turn = 1): EntrySource | undefined {
  const corrected = CORRECTED.exec(text)?.[1]?.split(' ') ?? [];
  const bare = text.replace(CORRECTED, '');
  const [, digest = '', file = '', rows = ''] = OF_KNOWN_KIND.exec(bare) ?? OF_ANY_NAME.exec(bare) ?? [];
  const runs = runsIn(rows);
  const [first] = runs;
  if (!first) return undefined;
  const place = rowAt(runs, turn) ?? { sheet: first.sheet, row: first.from };
  return { digest, file, ...place, rows, corrected };
}

interface Run {
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
}

function runsIn(rows: string): readonly Run[] {
  return [...rows.matchAll(PLACES)].flatMap(([, sheet = '', numbers = '']) =>
    numbers.split(',').map((run) => {
      const [from = 0, to = from] = run.split('-').map(Number);
      return { sheet, from, to };
    }),
  );
}

function rowAt(runs: readonly Run[], turn: number): Pick<EntrySource, 'sheet' | 'row'> | undefined {
  let before = 0;
  for (const { sheet, from, to } of runs) {
    const row = from + turn - 1 - before;
    if (row <= to) return { sheet, row };
    before += to - from + 1;
  }
  return undefined;
}
