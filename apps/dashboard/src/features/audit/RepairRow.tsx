import { Fold } from '../../drawing/Fold';
import type { ContradictionsQuery } from '../../generated/graphql';
import type { Answered } from '../../server/plain-answers';
import { useSettings } from '../../wording/settings';
import { useAuditTexts } from './texts';

type Finding =
  Answered<ContradictionsQuery>['budgetYear']['contradictions'][number]['findings']['nodes'][number];

const MOST_SHOWN = 3;

/** What would mend a finding. Where several are as small, none is said to be wrong. */
export function RepairRow({ finding, columns }: { readonly finding: Finding; readonly columns: number }) {
  const t = useAuditTexts();
  const { repairs, exact } = finding;
  if (repairs.length === 0 && exact) return null;
  const title = repairs.length === 1 ? t('smallestRepair') : t('equalRepairs', { count: repairs.length });
  return (
    <tr className="repairs">
      <td colSpan={columns} className="text">
        {repairs.length > 0 && title}
        <Repairs repairs={repairs.slice(0, MOST_SHOWN)} />
        {repairs.length > MOST_SHOWN && (
          <Fold
            name={`repairs ${finding.rootFigureId}`}
            title={t('moreRepairs', { count: repairs.length - MOST_SHOWN })}
          >
            <Repairs repairs={repairs.slice(MOST_SHOWN)} />
          </Fold>
        )}
        {!exact && <small>{t('notExact')}</small>}
      </td>
    </tr>
  );
}

function Repairs({ repairs }: { readonly repairs: Finding['repairs'] }) {
  const t = useAuditTexts();
  const { language } = useSettings();
  return (
    <ul>
      {repairs.map(({ figures }) => (
        <li key={figures.map(({ figureId }) => figureId).join()}>
          {figures.map(({ figureId, along, chapter, text }) => (
            <span key={figureId}>
              [{chapter}] {text[language]}
              {along && <small> {t('along')}</small>}{' '}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
