import { Button, Input } from 'antd';
import { memo, use, useRef, useState } from 'react';
import { csvFile, save } from '../wording/csv';
import { shownDay } from '../time/point';
import { PointContext } from '../time/PointContext';
import { textsOf } from '../wording/texts';
import { useSteady } from '../state/use-steady';
import { useSettings } from '../wording/settings';
import { useYearData } from '../loading/YearContext';
import { useViewLink } from './use-view-link';
import { plainTable } from './table/plain-table';
import { readTable } from './table/read-table';
import { asPrinted } from './table/use-printing';
import { useWorkbook } from './use-workbook';
import './take-away.css';

export interface TakenTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface TakeAwayProps {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** What is seen, at the moment of the click; absent: the table before it, as it stands on the page. */
  readonly table?: () => TakenTable;
}

const useTakeAwayTexts = textsOf({
  en: {
    csv: 'Save as CSV',
    xlsx: 'Save as xlsx',
    refused: 'The server did not write the file; try again.',
    link: 'Link to this view',
    copied: 'The link is copied.',
    notCopied: 'The browser did not let it be copied: take it from here.',
    reproduces: 'Gives this view again, to the cent',
  },
  zh: {
    csv: '导出 CSV',
    xlsx: '导出 xlsx',
    refused: '服务器没有写出文件，请重试。',
    link: '本视图链接',
    copied: '链接已复制。',
    notCopied: '浏览器不允许复制，请从此处取用。',
    reproduces: '打开即为本视图，分毫不差',
  },
});

/** What is seen as a file, and a link that gives the same view again, also after facts have been added. */
export function TakeAway({ name, table }: TakeAwayProps) {
  const t = useTakeAwayTexts();
  const { year } = useYearData();
  const store = use(PointContext);
  const { unit } = useSettings();
  const link = useViewLink();
  const box = useRef<HTMLDivElement>(null);
  const workbook = useWorkbook(name, () => tablesBefore(box.current));
  const [shown, setShown] = useState<string>();
  const [copied, setCopied] = useState<'copied' | 'notCopied'>();
  const saveFile = useSteady(() => {
    const asOf = shownDay(store.get(), year);
    const [before] = table ? [] : asPrinted(() => tablesBefore(box.current).map(readTable));
    const taken = table?.() ?? (before && plainTable(before, unit));
    if (taken) save(`${name}-${asOf}.csv`, csvFile(taken.head, taken.rows));
  });
  const showLink = useSteady(() => {
    setShown(link());
    void copy(link()).then((done) => setCopied(done ? 'copied' : 'notCopied'));
  });
  return (
    <div className="take-away" ref={box}>
      {workbook.state === 'refused' && <span role="alert">{t('refused')}</span>}
      <Small text={t('csv')} onClick={saveFile} />
      <Small text={t('xlsx')} onClick={workbook.take} />
      <Small text={t('link')} onClick={showLink} />
      {copied && <span role="status">{t(copied)}</span>}
      {shown !== undefined && (
        <Input
          readOnly
          size="small"
          aria-label={t('reproduces')}
          title={t('reproduces')}
          value={shown}
          onFocus={({ target }) => target.select()}
        />
      )}
    </div>
  );
}

/** Whether the browser let it: over plain HTTP it does not, and the link stands there to be copied by hand. */
async function copy(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

interface SmallProps {
  readonly text: string;
  readonly onClick: () => void;
}

/** Not drawn again while the point moves. */
const Small = memo(function Small({ text, onClick }: SmallProps) {
  return (
    <Button size="small" onClick={onClick}>
      {text}
    </Button>
  );
});

/** The table that stands before what takes it away. */
function tablesBefore(element: Element | null): readonly HTMLTableElement[] {
  for (let before = element?.previousElementSibling; before; before = before.previousElementSibling) {
    const table = before instanceof HTMLTableElement ? before : before.querySelector('table');
    if (table) return [table];
  }
  return [];
}
