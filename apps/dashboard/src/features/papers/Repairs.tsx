import { MOST_REPAIRS } from './review-note';
import { usePapersTexts } from './texts';
import type { Report } from './use-paper-check';

/** What would mend a finding. */
export function Repairs({ repairs }: { readonly repairs: Report['findings'][number]['repairs'] }) {
  const t = usePapersTexts();
  return (
    <ul className="repairs">
      {repairs.slice(0, MOST_REPAIRS).map(({ figures }, index) => (
        <li key={index}>
          {t('repair')}
          {figures
            .map(
              ({ label, from, to, misprint }) =>
                `${label} ${from} → ${to}${misprint === null ? '' : `（${t(misprint)}）`}`,
            )
            .join('；')}
        </li>
      ))}
      {repairs.length > MOST_REPAIRS && <li>{t('moreRepairs', { count: repairs.length - MOST_REPAIRS })}</li>}
    </ul>
  );
}
