import { Select } from 'antd';
import { memo, useMemo } from 'react';
import { useQuery } from 'urql';
import type { OtherRulesQuery } from '../../generated/graphql';
import { AskedPart } from '../../shared/ask/AskedPart';
import { useAsked, type Asked } from '../../shared/ask/use-asked';
import { useQueryPart } from '../../shared/use-query';
import { useSettings } from '../../shared/settings';
import { useYearData } from '../../shared/year/YearContext';
import { OTHER_RULES, RULE_SETS } from './score.query';
import { useScoreTexts } from './texts';

/** The year scored by the rule set that the link names, beside the adopted one. */
export type OtherCard = OtherRulesQuery['budgetYear']['scorecard'];

export function useOtherRules(): Asked<OtherCard> {
  const { get } = useQueryPart();
  const ruleSet = get('rules') ?? '';
  const asked = useAsked(OTHER_RULES, { variables: { ruleSet }, pause: ruleSet === '' });
  return useMemo(() => ({ ...asked, data: asked.data?.budgetYear.scorecard }), [asked]);
}

/** Chooses the rule set to compare with; what it stands on is told beneath. */
export const OtherRulesSelect = memo(function OtherRulesSelect({
  asked,
}: {
  readonly asked: Asked<OtherCard>;
}) {
  const t = useScoreTexts();
  const { language } = useSettings();
  const { basis } = useYearData();
  const { get, change } = useQueryPart();
  const [{ data }] = useQuery({ query: RULE_SETS });
  const sets = data?.ruleSets ?? [];
  const adopted = sets.find(({ id }) => id === basis.ruleSetId);
  return (
    <div className="rules">
      <span>
        {t('rules')}（{t('adopted')}）：<b>{adopted?.name[language] ?? basis.ruleSetId ?? t('noRules')}</b>
      </span>
      <label>
        {t('compareWith')}{' '}
        <Select
          aria-label={t('compareWith')}
          allowClear
          className="wide"
          placeholder={t('nothing')}
          value={get('rules')}
          options={sets
            .filter(({ id }) => id !== basis.ruleSetId)
            .map(({ id, name, region }) => ({ value: id, label: `${name[language]}（${region}）` }))}
          onChange={(rules?: string | null) => change({ rules: rules ?? undefined })}
        />
      </label>
      <AskedPart asked={asked}>
        {({ ruleSet }) =>
          ruleSet && (
            <small>
              {t('source')}：{ruleSet.source}
            </small>
          )
        }
      </AskedPart>
    </div>
  );
});
