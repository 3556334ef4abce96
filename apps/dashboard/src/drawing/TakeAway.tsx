import { Input } from 'antd';
import { useState } from 'react';
import { useSteady } from '../state/use-steady';
import { textsOf } from '../wording/texts';
import { copyText } from './copy-text';
import { TableFiles, type TableFilesProps } from './TableFiles';
import { useViewLink } from './use-view-link';

const useTakeAwayTexts = textsOf({
  en: {
    link: 'Link to this view',
    copied: 'The link is copied.',
    notCopied: 'The browser did not let it be copied: take it from here.',
    reproduces: 'Gives this view again, to the cent',
  },
  zh: {
    link: '本视图链接',
    copied: '链接已复制。',
    notCopied: '浏览器不允许复制，请从此处取用。',
    reproduces: '打开即为本视图，分毫不差',
  },
});

/** The visible figures as a file, and a link to the same view, which stays the same after later entries. */
export function TakeAway(files: TableFilesProps) {
  const t = useTakeAwayTexts();
  const link = useViewLink();
  const [shown, setShown] = useState<string>();
  const [copied, setCopied] = useState<'copied' | 'notCopied'>();
  const showLink = useSteady(() => {
    setShown(link());
    void copyText(link()).then((done) => setCopied(done ? 'copied' : 'notCopied'));
  });
  return (
    <TableFiles {...files}>
      <button type="button" className="plain" onClick={showLink}>
        {t('link')}
      </button>
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
    </TableFiles>
  );
}
