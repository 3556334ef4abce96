import { Input } from 'antd';
import type { ImportReport } from '../../../commands/use-import-job';
import { lackingIn } from './of-document';
import { useListTexts } from './texts';
import type { ListImport } from './use-list-import';

interface OfDocumentProps {
  readonly work: ListImport;
  readonly report: ImportReport;
}

/** Asks once for the number and the date of the document, where a list has neither. */
export function OfDocument({ work, report }: OfDocumentProps) {
  const t = useListTexts();
  const lacking = lackingIn(report, work.asked);
  if (lacking.length === 0) return null;
  return (
    <p className="of-document" role="group" aria-label={t('lacking')}>
      {t('lacking')}{' '}
      {lacking.map((field) => (
        <label key={field}>
          {t(field)}{' '}
          <Input
            type={field === 'on' ? 'date' : 'text'}
            maxLength={100}
            value={work.asked[field]}
            onChange={({ target }) => work.note({ [field]: target.value })}
            onPressEnter={() => work.check()}
          />
        </label>
      ))}
    </p>
  );
}
