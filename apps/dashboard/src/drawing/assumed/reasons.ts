import { assumedParts } from '../../wording/assumed';
import { useSettings } from '../../wording/settings';
import type { AssumedMark } from '../../year/year-data';
import { useAssumedTexts } from './texts';

/** Each reason of a mark in words, with how many entries are assumed for it. */
export function useReasons(): (mark: AssumedMark) => readonly string[] {
  const t = useAssumedTexts();
  const { language } = useSettings();
  return ({ assumptions }) =>
    assumptions.map(
      ({ why, events, ...assumed }) =>
        `${t('times', { events })} ${t('because', { why, parts: assumedParts(assumed, language) })}`,
    );
}
