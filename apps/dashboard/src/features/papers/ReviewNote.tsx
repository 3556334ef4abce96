import { Fold } from '../../drawing/Fold';
import { useState } from 'react';
import { copyText } from '../../drawing/copy-text';
import { useSteady } from '../../state/use-steady';
import { reviewNote, type NoteSource } from './review-note';
import { usePapersTexts } from './texts';
import { useManyTexts } from './texts-of-many';

/** The findings as a text that can be sent to the office. */
export function ReviewNote({ of }: { readonly of: NoteSource }) {
  const t = usePapersTexts();
  const m = useManyTexts();
  const note = reviewNote(of, t, m);
  const [copied, setCopied] = useState<string>();
  const copy = useSteady(() => void copyText(note).then((done) => setCopied(done ? note : undefined)));
  if (note === '') return null;
  return (
    <Fold name="note" className="review-note" title={t('note')}>
      <textarea
        readOnly
        aria-label={t('note')}
        rows={Math.min(12, note.split('\n').length + 1)}
        value={note}
        onFocus={({ target }) => target.select()}
      />
      <button type="button" className="plain" onClick={copy}>
        {t('copyNote')}
      </button>
      {copied === note && <span role="status">{t('noteCopied')}</span>}
    </Fold>
  );
}
