import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Scroll } from '../../drawing/Scroll';
import type { ImportReport } from '../../commands/use-import-job';
import { useSettings } from '../../wording/settings';
import { importRows } from './import-rows';
import { useEntryTexts } from './texts';

interface Props {
  readonly report: ImportReport;
  /** Undefined where every row is shown. */
  readonly more: (() => void) | undefined;
}

/** Rows of the file and what becomes of them; faults first. */
export function ImportRows({ report, more }: Props) {
  const t = useEntryTexts();
  const { language } = useSettings();
  const [onlyFaults, setOnlyFaults] = useState(false);
  const rows = importRows(report).filter(({ fault }) => !onlyFaults || fault);
  return (
    <Scroll label={t('row')} className="import-rows">
      <Checkbox checked={onlyFaults} onChange={({ target }) => setOnlyFaults(target.checked)}>
        {t('onlyFaults')}
      </Checkbox>
      <table>
        <thead>
          <tr>
            {(['state', 'file', 'line', 'row', 'remark'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'line' ? '' : 'text'}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ state, file, line, entryId, fault }, index) => (
            <tr key={`${index} ${entryId}`} className={fault ? 'faulty' : ''}>
              <td className="text">{t(state)}</td>
              <td className="text">{file}</td>
              <td className="figure">{line}</td>
              <td className="text">{entryId}</td>
              <td className="text remark">{fault?.[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && <Button onClick={more}>{t('more')}</Button>}
    </Scroll>
  );
}
