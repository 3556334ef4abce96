import { Notice } from '../drawing/plain/Notice';
import { localTime } from '../time/local-time';
import { useName } from '../wording/settings';
import type { YearData } from '../year/year-data';
import { useAppTexts } from './texts';

/** Says that a part of the year is missing, because an import was cut off. */
export function UnfinishedNotice({ of }: { readonly of: YearData['basis']['importUnfinished'] | undefined }) {
  const t = useAppTexts();
  const nameOf = useName();
  if (!of) return null;
  return (
    <Notice severity="warning" title={t('importUnfinished', { by: of.by, since: localTime(of.since) })}>
      <span>{nameOf(of.resume, '')}</span>
    </Notice>
  );
}
