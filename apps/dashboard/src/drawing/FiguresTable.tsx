import { memo, type ReactNode } from 'react';
import { Bar, fullOf } from './Bar';
import { Money, RateFigure } from './Figure';
import { useTerms } from '../wording/terms';
import type { Sums } from '../year/year-data';
import { Scroll } from './Scroll';

interface FiguresRow {
  readonly key: string;
  readonly name: string;
  readonly sums: Sums;
}

/** How a row is named: by a function that stays the same, so that rows stay what they are. */
export type ShowName = (row: Pick<FiguresRow, 'key' | 'name'>) => ReactNode;

interface FiguresTableProps {
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly FiguresRow[];
  readonly total?: Sums;
  readonly selected?: string | undefined;
  /** Absent: as it is. */
  readonly showName?: ShowName;
}

const COLUMNS = [
  'initial',
  'change',
  'carriedIn',
  'adjusted',
  'released',
  'executed',
  'rateInitial',
  'rateAdjusted',
] as const;

/**
 * 年初, 变动, 上年结转 where there is any, 全年, 到位, 执行 and both execution rates, a row for each group, with a bar of its
 * amounts.
 */
export function FiguresTable({ head, rows, total, selected, showName }: FiguresTableProps) {
  const t = useTerms();
  const fullFen = fullOf(rows);
  const isCarried = rows.some(({ sums }) => sums.carriedInFen !== 0);
  const columns = isCarried ? COLUMNS : COLUMNS.filter((column) => column !== 'carriedIn');
  return (
    <Scroll label={head}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
            <td className="bars">{t('bars')}</td>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, sums }) => (
            <Row
              key={key}
              code={key}
              name={name}
              {...sums}
              fullFen={fullFen}
              isCarried={isCarried}
              selected={key === selected}
              {...(showName && { showName })}
            />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row name={t('total')} {...total} isCarried={isCarried} />
          </tfoot>
        )}
      </table>
    </Scroll>
  );
}

interface RowProps extends Sums {
  readonly name: string;
  readonly code?: string;
  readonly isCarried: boolean;
  readonly showName?: ShowName;
  readonly fullFen?: number;
  readonly selected?: boolean;
}

/** Most steps of the time bar change few rows: the others are not drawn again. */
const Row = memo(function Row(props: RowProps) {
  const { name, code = '', showName, fullFen, selected, isCarried, ...sums } = props;
  return (
    <tr className={selected ? 'selected' : undefined}>
      <th scope="row">{showName ? showName({ key: code, name }) : name}</th>
      <td>
        <Money fen={sums.initialFen} />
      </td>
      <td>
        <Money fen={sums.adjustedFen - sums.initialFen - sums.carriedInFen} />
      </td>
      {isCarried && (
        <td>
          <Money fen={sums.carriedInFen} />
        </td>
      )}
      <td>
        <Money fen={sums.adjustedFen} />
      </td>
      <td>
        <Money fen={sums.releasedFen} />
      </td>
      <td>
        <Money fen={sums.executedFen} />
      </td>
      <td>
        <RateFigure of={sums.executedFen} over={sums.initialFen} />
      </td>
      <td>
        <RateFigure of={sums.executedFen} over={sums.adjustedFen} />
      </td>
      <td className="bars">{fullFen !== undefined && <Bar sums={sums} fullFen={fullFen} />}</td>
    </tr>
  );
});
