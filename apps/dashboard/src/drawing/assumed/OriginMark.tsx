import { assumedParts, ORIGIN_NAMES } from '../../wording/assumed';
import { useSettings } from '../../wording/settings';
import type { Origin } from '../../year/origins';
import { AssumedSign } from './AssumedLine';
import { useAssumedTexts } from './texts';

/** Where an entry comes from in a word, and a sign if something of it is assumed; pointed at, what and why. */
export function OriginMark({ of }: { readonly of: Origin }) {
  const { language } = useSettings();
  const said = useAssumptionSaid()(of);
  const name = ORIGIN_NAMES[of.kind][language];
  if (said === undefined) return name;
  return (
    <span title={said}>
      {of.kind !== 'ASSUMED' && <small>{name} </small>}
      <AssumedSign />
    </span>
  );
}

/** What of an entry is assumed and why; undefined if nothing is. */
export function useAssumptionSaid(): (of: Origin) => string | undefined {
  const t = useAssumedTexts();
  const { language } = useSettings();
  return ({ assumed }) =>
    assumed === null ? undefined : t('because', { why: assumed.why, parts: assumedParts(assumed, language) });
}
