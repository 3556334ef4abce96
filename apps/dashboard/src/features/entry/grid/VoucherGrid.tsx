import { Alert, Button, Segmented } from 'antd';
import { useRef, type ClipboardEvent } from 'react';
import { useCommandTexts } from '../../../commands/command-texts';
import { useFieldTexts } from '../../../commands/field-texts';
import { ClosedNotice } from '../../../commands/ClosedNotice';
import { PageLink } from '../../../drawing/PageLink';
import type { ShownUnit } from '../../../wording/money';
import { COLUMNS, fieldOf } from './columns';
import { GridRowView } from './GridRowView';
import { HeadsAsked } from './HeadsAsked';
import { placeOf, moveBy } from './moving';
import { isEmpty, shownColumns } from './rows';
import { useGridTexts } from './texts';
import { useBooking, type Booked } from './use-booking';
import { readRow, useGrid, type Grid } from './use-grid';
import './grid.css';

/** Many vouchers at once, as in a spreadsheet: typed, or pasted from one. */
export function VoucherGrid() {
  const t = useGridTexts();
  const grid = useGrid();
  const { book, busy, told } = useBooking(grid);
  const { rows, unit, setUnit, waiting } = grid;
  const said = useCommandTexts();
  const filled = rows.filter((row) => !isEmpty(row));
  const ready = filled.filter((row) => readRow(row, unit).isReady).length;
  return (
    <div className="voucher-grid">
      <ClosedNotice />
      <div className="grid-head">
        <span className="soft">{t('how')}</span>
        <Segmented<ShownUnit>
          aria-label={said('amountsIn')}
          value={unit}
          options={[
            { value: 'wanYuan', label: '万元' },
            { value: 'yuan', label: '元' },
          ]}
          onChange={setUnit}
        />
      </div>
      {waiting && <HeadsAsked pasted={waiting.pasted} answer={grid.answer} />}
      <GridTable grid={grid} />
      {told && <Telling told={told} />}
      <p className="buttons">
        <Button type="primary" loading={busy} disabled={filled.length === 0} onClick={() => void book()}>
          {t('book', { count: ready })}
        </Button>
        <Button
          type="text"
          disabled={busy || filled.length === 0}
          onClick={() => grid.remove(new Set(rows.map(({ key }) => key)))}
        >
          {t('clear')}
        </Button>
        <span className="soft">{t('ready', { ready, all: filled.length })}</span>
      </p>
    </div>
  );
}

function GridTable({ grid }: { readonly grid: Grid }) {
  const t = useGridTexts();
  const name = useFieldTexts();
  const box = useRef<HTMLDivElement>(null);
  const { rows, unit, edit, resolve, remove, paste } = grid;
  const columns = shownColumns(rows, COLUMNS);
  const pasteInto = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const at = placeOf(event.target);
    if (!at || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    paste(text, at);
  };
  return (
    <div
      ref={box}
      className="grid-box"
      onPaste={pasteInto}
      onKeyDownCapture={(event) => moveBy(event, { box: box.current, columns, rows, edit })}
    >
      <table aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">#</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {name(fieldOf(column))}
              </th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <GridRowView
              key={row.key}
              row={row}
              index={index}
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
