import { useRef, type PropsWithChildren, use } from 'react';
import { YearDataContext } from '../loading/YearContext';
import { useSteady } from '../state/use-steady';
import { shownDay } from '../time/point';
import { PointContext } from '../time/PointContext';
import { csvFile, save } from '../wording/csv';
import { useSettings } from '../wording/settings';
import { textsOf } from '../wording/texts';
import { notesAround } from './assumed/notes';
import { plainTable } from './table/plain-table';
import { readTable } from './table/read-table';
import { asPrinted } from './table/use-printing';
import { useWorkbook } from './use-workbook';
import './table-files.css';

export interface TakenTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableFilesProps {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** What is seen, at the moment of the click; absent: the table before it, as it stands on the page. */
  readonly table?: () => TakenTable;
}

const useFileTexts = textsOf({
  en: {
    csv: 'Save as CSV',
    xlsx: 'Save as xlsx',
    refused: 'The server did not write the file; try again.',
    arriving: 'Vouchers and documents are still arriving: the file would not be whole.',
  },
  zh: {
    csv: '导出 CSV',
    xlsx: '导出 xlsx',
    refused: '服务器没有写出文件，请重试。',
    arriving: '凭证和文件仍在加载，此时导出的文件不完整。',
  },
});

/** What is seen of a table as a file; not before the lists of the year have arrived, so that no file lacks rows. */
export function TableFiles({ name, table, children }: PropsWithChildren<TableFilesProps>) {
  const t = useFileTexts();
  const data = use(YearDataContext);
  const store = use(PointContext);
  const { unit } = useSettings();
  const arriving = data !== undefined && !(data.vouchers.complete && data.documents.complete);
  const title = arriving ? t('arriving') : undefined;
  const box = useRef<HTMLDivElement>(null);
  const workbook = useWorkbook(name, () => tablesBefore(box.current));
  const saveFile = useSteady(() => {
    const asOf = data && shownDay(store.get(), data.year);
    const [before] = table ? [] : asPrinted(() => tablesBefore(box.current).map(readTable));
    const taken = table ? withNotes(table(), box.current) : before && plainTable(before, unit);
    if (taken) save([name, asOf].filter(Boolean).join('-') + '.csv', csvFile(taken.head, taken.rows));
  });
  return (
    <div className="take-away" ref={box}>
      {workbook.state === 'refused' && <span role="alert">{t('refused')}</span>}
      <button type="button" className="plain" disabled={arriving} title={title} onClick={saveFile}>
        {t('csv')}
      </button>
      <button type="button" className="plain" disabled={arriving} title={title} onClick={workbook.take}>
        {t('xlsx')}
      </button>
      {children}
    </div>
  );
}

/** With what the page says of it: what of it is assumed. */
function withNotes({ head, rows }: TakenTable, box: Element | null): TakenTable {
  return { head, rows: [...rows, ...(box ? notesAround(box) : []).map((note) => [note])] };
}

/** The table that stands before what takes it away. */
function tablesBefore(element: Element | null): readonly HTMLTableElement[] {
  for (let before = element?.previousElementSibling; before; before = before.previousElementSibling) {
    const table = before instanceof HTMLTableElement ? before : before.querySelector('table');
    if (table) return [table];
  }
  return [];
}
