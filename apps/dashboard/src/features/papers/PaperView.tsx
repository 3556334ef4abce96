import { useEffect, useMemo, useRef } from 'react';
import { usePapersTexts } from './texts';
import type { Report } from './use-paper-check';

type Figure = Report['figures'][number];
type Block = Report['blocks'][number];
type Table = Extract<Block, { __typename: 'PaperTable' }>;

interface PaperViewProps {
  readonly report: Report;
  readonly chosen: readonly string[];
  /** The choice was made beside the paper. */
  readonly isLedTo: boolean;
  readonly onChoose: (figureId: string) => void;
}

/** The paper as it was read, its figures marked: green where they hold, red where they do not, grey where nothing was checked. */
export function PaperView({ report, chosen, isLedTo, onChoose }: PaperViewProps) {
  const t = usePapersTexts();
  const side = useRef<HTMLDivElement>(null);
  const figures = useMemo(() => new Map(report.figures.map((figure) => [figure.figureId, figure])), [report]);
  const inText = useMemo(() => Map.groupBy(report.figures, ({ text }) => text?.paragraph), [report]);
  useEffect(() => {
    if (isLedTo) side.current?.querySelector('mark.chosen')?.scrollIntoView({ block: 'center' });
  }, [chosen, isLedTo]);
  let [tables, paragraphs, page] = [0, 0, 0];
  return (
    <div className="paper-side" ref={side} tabIndex={0} role="region" aria-label={t('paper')}>
      {report.blocks.map((block, index) => {
        const isNewPage = block.page !== page;
        page = block.page;
        const part =
          block.__typename === 'PaperTable' ? (
            <MarkedTable table={block} number={(tables += 1)} {...{ figures, chosen, onChoose }} />
          ) : (
            <MarkedText
              text={block.text}
              figures={inText.get(paragraphs++) ?? []}
              {...{ chosen, onChoose }}
            />
          );
        return (
          <div key={index}>
            {isNewPage && <p className="page-number">{t('page', { page })}</p>}
            {part}
          </div>
        );
      })}
    </div>
  );
}

interface MarkProps {
  readonly figure: Figure;
  readonly text: string;
  readonly chosen: readonly string[];
  readonly onChoose: (figureId: string) => void;
}

function Mark({ figure: { figureId, mark }, text, chosen, onChoose }: MarkProps) {
  const isChosen = chosen.includes(figureId);
  return (
    <mark className={isChosen ? `${mark} chosen` : mark}>
      {mark === 'UNCHECKED' ? (
        text
      ) : (
        <button type="button" onClick={() => onChoose(figureId)}>
          {text}
        </button>
      )}
    </mark>
  );
}

interface TextProps {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly chosen: readonly string[];
  readonly onChoose: (figureId: string) => void;
}

function MarkedText({ text, figures, chosen, onChoose }: TextProps) {
  const placed = figures.flatMap((figure) => (figure.text ? [{ figure, ...figure.text }] : []));
  const ends = [0, ...placed.map(({ to }) => to)];
  return (
    <p>
      {placed.map(({ figure, from, to }, index) => (
        <span key={figure.figureId}>
          {text.slice(ends[index], from)}
          <Mark figure={figure} text={text.slice(from, to)} {...{ chosen, onChoose }} />
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  );
}

interface TableProps {
  readonly table: Table;
  /** From 1, among the tables of the paper. */
  readonly number: number;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly chosen: readonly string[];
  readonly onChoose: (figureId: string) => void;
}

function MarkedTable({ table, number, figures, chosen, onChoose }: TableProps) {
  const rows = Map.groupBy(table.cells, ({ row }) => row);
  return (
    <table className="read-table">
      <tbody>
        {Array.from({ length: table.rowCount }, (_, row) => (
          <tr key={row}>
            {(rows.get(row) ?? []).map(({ column, rowSpan, columnSpan, text }) => {
              const place = `r${row + 1}.c${column + 1}`;
              const figure = figures.get(`t${number}.${place}`) ?? figures.get(`s${number}.${place}`);
              return (
                <td key={column} rowSpan={rowSpan} colSpan={columnSpan}>
                  {figure ? <Mark {...{ figure, text, chosen, onChoose }} /> : text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
