import type { ReactNode } from 'react';
import { Money, RateFigure } from './Figure';
import { useTerms } from './terms';
import type { Sums } from './year/year-data';

export interface FiguresRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly sums: Sums;
}

interface FiguresTableProps {
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly FiguresRow[];
  readonly total?: Sums;
}

/** 年初, 变动, 全年, 到位, 执行 and both execution rates, a row for each group. */
export function FiguresTable({ head, rows, total }: FiguresTableProps) {
  const t = useTerms();
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {(
              [
                'initial',
                'change',
                'adjusted',
                'released',
                'executed',
                'rateInitial',
                'rateAdjusted',
              ] as const
            ).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, sums }) => (
            <Row key={key} name={name} sums={sums} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Row name={t('total')} sums={total} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Row({ name, sums }: Omit<FiguresRow, 'key'>) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Money fen={sums.initialFen} />
      </td>
      <td>
        <Money fen={sums.adjustedFen - sums.initialFen} />
      </td>
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
    </tr>
  );
}
