import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Scroll } from '../../drawing/Scroll';
import type { Imported } from '../../commands/use-import';
import { useSettings } from '../../wording/settings';
import { importRows } from './import-rows';
import { useEntryTexts } from './texts';

const PAGE = 200;

/** Every row of the file and what becomes of it; faults first. */
export function ImportRows({ imported }: { readonly imported: Imported }) {
  const t = useEntryTexts();
  const { language } = useSettings();
  const [shown, setShown] = useState(PAGE);
  const [onlyFaults, setOnlyFaults] = useState(false);
  const rows = importRows(imported).filter(({ fault }) => !onlyFaults || fault);
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
          {rows.slice(0, shown).map(({ state, file, line, entryId, fault }, index) => (
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
      {rows.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t('more', { count: Math.min(PAGE, rows.length - shown) })}
        </Button>
      )}
    </Scroll>
  );
}
