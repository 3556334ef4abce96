import { Button } from 'antd';
import { useSteady } from '../../state/use-steady';
import { save } from '../../wording/csv';
import { useManyTexts } from './texts-of-many';
import type { CheckedFiles } from './use-paper-check';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The bureau's check sheet of what is shown, as a file. */
export function CheckSheet({ sheet }: { readonly sheet: NonNullable<CheckedFiles['checkSheet']> }) {
  const m = useManyTexts();
  const take = useSteady(() => {
    const bytes = Uint8Array.from(atob(sheet.xlsx), (character) => character.charCodeAt(0));
    save(sheet.fileName, new Blob([bytes], { type: XLSX }));
  });
  return <Button onClick={take}>{m('checkSheet')}</Button>;
}
