import { useMemo } from 'react';
import { lineSaid } from '../../year/line-text';
import { Money } from '../../drawing/Figure';
import { Scroll } from '../../drawing/Scroll';
import { SearchBox } from '../../drawing/SearchBox';
import { TakeAway } from '../../drawing/TakeAway';
import { SortHead } from '../../drawing/table/SortHead';
import { useYearData, useYearPart } from '../../loading/YearContext';
import { useUrlPart } from '../../time/use-url-part';
import { exactMoney, inUnit } from '../../wording/money';
import { folded, searchOf } from '../../wording/search';
import { useName, useSettings } from '../../wording/settings';
import { useTerms } from '../../wording/terms';
import { noSums, plus } from '../../year/groups';
import { GroupName } from './GroupName';
import { figuresOf, LINE_FIGURES, sortedLines, type LineFigure, type LineOrder, type LineRow } from './lines';
import { useExecutionTexts } from './texts';

/** 指标表: each line with what was granted, what has come and gone, and what may still be spent; found, sorted, taken away. */
export function Lines({ selected }: { readonly selected: string | undefined }) {
  const t = useExecutionTexts();
  const { change } = useUrlPart();
  const [order, rows] = useRows();
  const sort = (by: LineOrder) => change({ sort: by === 'line' ? undefined : by });
  const figures = figuresOf(rows);
  const sums = rows.reduce((sum, row) => plus(sum, row.sums), noSums());
  return (
    <>
      <SearchBox name="find" label={t('findLine')} />
      <Scroll label={t('lines')}>
        <table className="figures" aria-label={t('lines')}>
          <Heads figures={figures} order={order} sort={sort} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} figures={figures} row={row} selected={row.key === selected} />
            ))}
          </tbody>
          <tfoot>
            <Row figures={figures} row={{ key: '', name: t('all'), sums }} selected={false} />
          </tfoot>
        </table>
      </Scroll>
      <Taken figures={figures} rows={rows} />
    </>
  );
}

/** In the order that the URL names, and of those that it looks for. */
function useRows(): readonly [LineOrder, readonly LineRow[]] {
  const nameOf = useName();
  const data = useYearData();
  const lines = useYearPart((view) => view.lines);
  const { language } = useSettings();
  const { get } = useUrlPart();
  const order = LINE_FIGURES.find((each) => each === get('sort')) ?? 'line';
  const text = get('find') ?? '';
  const rows = useMemo(() => {
    const find = searchOf(text);
    const named = lines.map((line) => ({
      key: line.key,
      name: lineSaid(line, data, nameOf),
      sums: line.sums,
    }));
    return sortedLines(
      named.filter(({ key, name }) => find(folded(`${key} ${name}`))),
      order,
    );
    // The name of a code is told by the language.
  }, [lines, data.names, language, text, order]);
  return [order, rows];
}

interface HeadsProps {
  readonly figures: readonly LineFigure[];
  readonly order: LineOrder;
  readonly sort: (by: LineOrder) => void;
}

function Heads({ figures, order, sort }: HeadsProps) {
  const t = useExecutionTexts();
  const head = useHeads();
  return (
    <thead>
      <tr>
        {(['line', ...figures] as const).map((by) => (
          <th
            key={by}
            scope="col"
            aria-sort={by === order ? (by === 'line' ? 'ascending' : 'descending') : 'none'}
          >
            <SortHead text={head(by)} title={t('sortBy')} onClick={() => sort(by)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function useHeads(): (by: LineOrder) => string {
  const t = useExecutionTexts();
  const terms = useTerms();
  return (by) => {
    switch (by) {
      case 'line':
        return t('line');
      case 'committedFen':
        return t('committed');
      case 'initialFen':
        return terms('initial');
      case 'carriedOverFen':
        return terms('carriedOver');
      case 'carriedInFen':
        return terms('carriedIn');
      case 'adjustedFen':
        return terms('adjusted');
      case 'releasedFen':
        return terms('released');
      case 'executedFen':
        return terms('executed');
      case 'recoveredFen':
        return terms('recovered');
      case 'availableFen':
        return terms('available');
    }
  };
}

interface RowProps {
  readonly figures: readonly LineFigure[];
  readonly row: LineRow;
  readonly selected: boolean;
}

/** Opens the history of the line, and its vouchers. */
function Row({ figures, row: { key, name, sums }, selected }: RowProps) {
  return (
    <tr className={selected ? 'selected' : undefined}>
      <th scope="row" title={key}>
        {key === '' ? name : <GroupName code={key} name={name} />}
      </th>
      {figures.map((figure) => (
        <td key={figure}>
          <Money fen={sums[figure]} />
        </td>
      ))}
    </tr>
  );
}

function Taken({
  figures,
  rows,
}: Omit<RowProps, 'row' | 'selected'> & { readonly rows: readonly LineRow[] }) {
  const head = useHeads();
  const { unit } = useSettings();
  const table = () => ({
    head: [head('line'), head('line'), ...figures.map((figure) => head(figure) + inUnit(unit))],
    rows: rows.map(({ key, name, sums }) => [
      key,
      name,
      ...figures.map((figure) => exactMoney(String(sums[figure]), unit)),
    ]),
  });
  return <TakeAway name="lines" table={table} />;
}
