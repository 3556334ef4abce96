import { Alert, Button } from 'antd';
import { useRef } from 'react';
import { useCommandTexts } from '../../../commands/command-texts';
import { useFieldTexts } from '../../../commands/field-texts';
import { ClosedNotice } from '../../../commands/ClosedNotice';
import { UnitSwitch } from '../../../commands/UnitSwitch';
import { PageLink } from '../../../drawing/PageLink';
import { formatMoney, inUnit, unitName, type ShownUnit } from '../../../wording/money';
import { COLUMNS, fieldOf, isAmount, type GridColumn } from './columns';
import { GridRowView } from './GridRowView';
import { HeadsAsked } from './HeadsAsked';
import { moveBy } from './moving';
import { isEmpty, shownColumns, type GridRow } from './rows';
import { useGridTexts } from './texts';
import { RowsShown } from './RowsShown';
import { ROWS_SHOWN, useRowsShown } from './use-rows-shown';
import { useBooking, type Booked } from './use-booking';
import { useCursor } from './use-cursor';
import { usePasting } from './use-pasting';
import { MOST_ROWS, readRow, useGrid, type Grid } from './use-grid';
import './grid.css';

/** Many vouchers at once, as in a spreadsheet: typed, or pasted from one. */
export function VoucherGrid() {
  const t = useGridTexts();
  const grid = useGrid();
  const { book, busy, told } = useBooking(grid);
  const { rows, unit, setUnit, waiting } = grid;
  const { filled, ready, total } = countsOf(rows, unit);
  return (
    <div
      className="voucher-grid"
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (key === 'Enter' && (ctrlKey || metaKey)) void book();
      }}
    >
      <ClosedNotice />
      <div className="grid-head">
        <span className="soft">{t('how')}</span>
        <UnitSwitch unit={unit} set={setUnit} />
      </div>
      {grid.tooMany !== undefined && (
        <Alert
          role="alert"
          type="warning"
          title={t('tooMany', { rows: grid.tooMany, most: MOST_ROWS })}
          showIcon
        />
      )}
      {waiting && <HeadsAsked pasted={waiting.pasted} answer={grid.answer} />}
      <GridTable grid={grid} told={told} />
      {told && <Telling told={told} />}
      <p className="buttons">
        <Button type="primary" loading={busy} disabled={filled === 0} onClick={() => void book()}>
          {t('book', { count: ready })}
        </Button>
        <Button
          type="text"
          disabled={busy || filled === 0}
          onClick={() => grid.remove(new Set(rows.map(({ key }) => key)))}
        >
          {t('clear')}
        </Button>
        <span className="soft">{t('ready', { ready, all: filled, total })}</span>
      </p>
    </div>
  );
}

function GridTable({ grid, told }: { readonly grid: Grid; readonly told: Booked | undefined }) {
  const t = useGridTexts();
  const box = useRef<HTMLDivElement>(null);
  const { rows, unit, edit, resolve, remove } = grid;
  const columns = shownColumns(rows, COLUMNS);
  const { page, pages, shown, show } = useRowsShown(rows);
  usePasting(grid);
  useCursor(grid, { box, told, show, unit });
  return (
    <div
      ref={box}
      className="grid-box"
      onKeyDownCapture={(event) => moveBy(event, { box: box.current, columns, rows, edit, show })}
    >
      {pages > 1 && <RowsShown page={page} pages={pages} rows={rows.length} show={show} />}
      <table aria-label={t('title')}>
        <Heads columns={columns} unit={unit} />
        <tbody>
          {shown.map((row, index) => (
            <GridRowView
              key={row.key}
              row={row}
              index={page * ROWS_SHOWN + index}
              columns={columns}
              unit={unit}
              edit={edit}
              resolve={resolve}
              remove={remove}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadsProps {
  readonly columns: readonly GridColumn[];
  readonly unit: ShownUnit;
}

function Heads({ columns, unit }: HeadsProps) {
  const name = useFieldTexts();
  return (
    <thead>
      <tr>
        <th scope="col">#</th>
        {columns.map((column) => (
          <th key={column} scope="col">
            {name(fieldOf(column))}
            {isAmount(column) && inUnit(unit)}
          </th>
        ))}
        <th />
      </tr>
    </thead>
  );
}

/** How many rows are filled in and in order, and what all of them come to: the sum that stands below the sheet. */
function countsOf(rows: readonly GridRow[], unit: ShownUnit) {
  const read = rows.filter((row) => !isEmpty(row)).map((row) => readRow(row, unit));
  const fen = read.reduce((sum, { input }) => sum + Number(input['amount'] ?? 0), 0);
  return {
    filled: read.length,
    ready: read.filter(({ isReady }) => isReady).length,
    total: `${formatMoney(String(fen), unit)} ${unitName(unit)}`,
  };
}

function Telling({ told }: { readonly told: Booked }) {
  const t = useGridTexts();
  const said = useCommandTexts();
  if (told.kind === 'booked') return <BookedAlert {...told} />;
  if (told.kind === 'nobody') return <Alert role="alert" type="error" title={said('nobody')} showIcon />;
  if (told.kind === 'unanswered')
    return <Alert role="status" type="warning" title={said('notSent')} showIcon />;
  return <Alert role="alert" type="error" title={t('faulty')} showIcon />;
}

function BookedAlert({ booked, left }: Extract<Booked, { kind: 'booked' }>) {
  const t = useGridTexts();
  const text = t(left === 0 ? 'booked' : 'bookedSome', { booked, left });
  const look = <PageLink path="/execution">{t('look')}</PageLink>;
  return (
    <Alert role="status" type={left === 0 ? 'success' : 'warning'} title={text} action={look} showIcon />
  );
}
