import { use, useState } from 'react';
import { YearDataContext } from '../loading/YearContext';
import { shownDay } from '../time/point';
import { PointContext } from '../time/PointContext';
import { save } from '../wording/csv';
import { useSettings } from '../wording/settings';
import { useSteady } from '../state/use-steady';
import { readTable } from './table/read-table';
import { asPrinted } from './table/use-printing';
import { useViewLink } from './use-view-link';

export type WorkbookState = 'none' | 'writing' | 'refused';

/** Lets the server write tables of the page as xlsx; the file names their basis. */
export function useWorkbook(name: string, tables: () => readonly HTMLTableElement[]) {
  const data = use(YearDataContext);
  const store = use(PointContext);
  const { unit } = useSettings();
  const link = useViewLink();
  const [state, setState] = useState<WorkbookState>('none');
  const take = useSteady(() => {
    const asOf = data && shownDay(store.get(), data.year);
    const body = {
      question: link(),
      moneyUnit: unit === 'yuan' ? '元' : '万元',
      ...(data && { of: { unitCode: data.unit, fiscalYear: data.year, basis: data.basis.token, asOf } }),
      tables: asPrinted(() => tables().map(readTable)),
    };
    setState('writing');
    void written(body).then((file) => {
      setState(file ? 'none' : 'refused');
      if (file) save([name, data?.unit, asOf].filter(Boolean).join('-') + '.xlsx', file);
    });
  });
  return { state, take };
}

async function written(body: unknown): Promise<Blob | undefined> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/workbooks', { method: 'POST', headers, body: JSON.stringify(body) });
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}
