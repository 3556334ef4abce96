import { Fold } from '../Fold';
import { memo, type ReactNode } from 'react';
import { Scroll } from '../Scroll';
import { useSettings } from '../../wording/settings';
import { COLOURS, type Tone } from './chart-option';
import './charts.css';

/** The same figures in words: what a screen reader reads, and what can be copied. */
interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same as a click on the drawn row; absent if a click does nothing. */
  readonly onPick?: ((row: number) => void) | undefined;
}

interface ChartProps {
  /** What the chart shows, in one line; it is the text alternative of the drawing. */
  readonly title: string;
  readonly table: ChartTable;
  readonly heightPx: number;
  /** What each colour means, where there are several. */
  readonly legend?: readonly { readonly name: string; readonly tone: Tone }[];
  /** The drawing. */
  readonly children: ReactNode;
}

const AS_TABLE = { zh: '以表格查看', en: 'View as a table' };

/** A drawing with its text alternative and its figures as a table. */
export function Chart({ title, table, heightPx, legend = [], children }: ChartProps) {
  return (
    <figure className="chart" aria-label={title}>
      {legend.length > 1 && (
        <figcaption className="legend">
          {legend.map(({ name, tone }) => (
            <span key={name}>
              <i style={{ background: COLOURS[tone] }} />
              {name}
            </span>
          ))}
        </figcaption>
      )}
      <div role="img" aria-label={title} className="drawing" style={{ height: heightPx }}>
        {children}
      </div>
      <Figures title={title} table={table} />
    </figure>
  );
}

/** In the page only when somebody opens it. */
const Figures = memo(function Figures({ title, table }: Pick<ChartProps, 'title' | 'table'>) {
  const { language } = useSettings();
  return (
    <Fold name={`chart ${title}`} title={AS_TABLE[language]}>
      {() => (
        <Scroll label={title}>
          <Rows {...table} />
        </Scroll>
      )}
    </Fold>
  );
});

function Rows({ head, rows, onPick }: ChartTable) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column} className="figure">
                {onPick && column === 0 ? (
                  <button type="button" className="link" onClick={() => onPick(row)}>
                    {cell}
                  </button>
                ) : (
                  cell
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
