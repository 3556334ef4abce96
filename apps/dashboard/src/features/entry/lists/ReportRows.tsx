import { Button } from 'antd';
import type { CellFault, ImportedRow, ImportReport } from '../../../commands/use-import-job';
import { Scroll } from '../../../drawing/Scroll';
import { useName } from '../../../wording/settings';
import { useFieldTexts } from './field-texts';
import { isOfDocument } from './of-document';
import { useListTexts } from './texts';
import type { ListImport } from './use-list-import';

interface RowsProps {
  readonly report: ImportReport;
  readonly work: ListImport;
}

/** Errors to correct, at their cells; below them all rows with their outcomes. */
export function ReportRows({ report, work }: RowsProps) {
  const t = useListTexts();
  const { faulty, rows, years } = report;
  const showsUnits = new Set(years.map(({ unitCode }) => unitCode)).size > 1;
  return (
    <>
      {faulty.totalCount > 0 && (
        <section className="to-mend">
          <h3>{t('toMend', { count: faulty.totalCount })}</h3>
          <RowsTable
            label={t('toMend', { count: faulty.totalCount })}
            rows={faulty.nodes}
            work={work}
            showsUnits={showsUnits}
          />
          {faulty.totalCount > faulty.nodes.length && (
            <p className="hint">{t('others', { count: faulty.totalCount - faulty.nodes.length })}</p>
          )}
        </section>
      )}
      {rows.totalCount > 0 && (
        <section className="all-rows">
          <h3>{t('allRows', { count: rows.totalCount })}</h3>
          <RowsTable
            label={t('allRows', { count: rows.totalCount })}
            rows={rows.nodes}
            showsUnits={showsUnits}
          />
          {work.more && <Button onClick={work.more}>{t('moreRows')}</Button>}
        </section>
      )}
    </>
  );
}

interface TableProps {
  readonly label: string;
  readonly rows: readonly ImportedRow[];
  /** Whether each row says whose it is, because the job is of several units. */
  readonly showsUnits: boolean;
  /** Where cells can be mended. */
  readonly work?: ListImport;
}

function RowsTable({ label, rows, showsUnits, work }: TableProps) {
  const t = useListTexts();
  return (
    <Scroll label={label} className="import-rows">
      <table>
        <thead>
          <tr>
            {(['row', 'state', 'becomes', 'remark'] as const).map((column) => (
              <th key={column} scope="col" className="text">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr
              key={`${i} ${row.file} ${row.sheet} ${row.row}`}
              className={row.faults.length > 0 ? 'faulty' : ''}
            >
              <td className="text">
                {row.file} {row.sheet} {row.row}
              </td>
              <td className="text">{t(row.status)}</td>
              <td className="text">{becomesText(row, showsUnits)}</td>
              <td className="text remark">
                {[...row.faults, ...row.warnings].map((fault, at) => (
                  <Fault key={`${at} ${fault.code}`} row={row} fault={fault} work={work} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function becomesText({ becomes, unitCode }: ImportedRow, showsUnits: boolean): string {
  if (!becomes) return '';
  const { date, number, line, amount, text } = becomes;
  return [showsUnits ? unitCode : null, date, number, line, amount, text]
    .filter((part) => part !== null)
    .join(' · ');
}

interface FaultProps {
  readonly row: ImportedRow;
  readonly fault: CellFault;
  readonly work: ListImport | undefined;
}

function Fault({ row, fault, work }: FaultProps) {
  const name = useName();
  return (
    <div>
      {fault.cell !== null && <b>{fault.cell} </b>}
      {name(fault.message, fault.code)} {name(fault.cure, '')}
      {work && !isOfDocument(fault) && <Mend row={row} cell={fault.cell} work={work} />}
    </div>
  );
}

interface MendProps {
  readonly row: ImportedRow;
  readonly cell: string | null;
  readonly work: ListImport;
}

/** The cell as it stands, to be typed over; the file itself stays as it is. */
function Mend({ row, cell, work }: MendProps) {
  const t = useListTexts();
  const fields = useFieldTexts();
  const { file, sheet } = row;
  const found = row.cells.find((one) => one.cell === cell);
  if (!found || sheet === null) return null;
  const isSame = (one: { readonly file: string; readonly sheet: string; readonly cell: string }) =>
    one.file === file && one.sheet === sheet && one.cell === found.cell;
  const { corrections } = work.asked;
  const note = (text: string) =>
    work.note({
      corrections: [...corrections.filter((one) => !isSame(one)), { file, sheet, cell: found.cell, text }],
    });
  return (
    <input
      aria-label={`${t('cell')} ${found.cell} ${fields(found.field)}`}
      value={corrections.find(isSame)?.text ?? found.text}
      onChange={({ target }) => note(target.value)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') work.check();
      }}
    />
  );
}
