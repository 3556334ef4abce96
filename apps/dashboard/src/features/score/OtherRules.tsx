import { Select } from 'antd';
import { memo } from 'react';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { useUrlPart } from '../../time/use-url-part';
import { useSettings } from '../../wording/settings';
import { useYearData } from '../../loading/YearContext';
import { useScoreTexts } from './texts';
import type { Comparison } from './use-other-rules';

/** Chooses the rule set to compare with; its source is shown below. */
export const OtherRulesSelect = memo(function OtherRulesSelect({ sets, asked }: Omit<Comparison, 'other'>) {
  const t = useScoreTexts();
  const { language } = useSettings();
  const { basis } = useYearData();
  const { get, change } = useUrlPart();
  const chosen = sets.find(({ calledBy }) => calledBy === get('rules'));
  const adopted = sets.find(({ digest }) => digest === basis.ruleSetDigest);
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
            .filter((each) => each !== adopted)
            .map(({ calledBy, name, region }) => ({
              value: calledBy,
              label: `${name[language]}（${region}）`,
            }))}
          onChange={(rules?: string | null) => change({ rules: rules ?? undefined })}
        />
      </label>
      <ServerAnswerPart answer={asked}>
        {() =>
          chosen && (
            <small>
              {t('source')}：{chosen.source}
            </small>
          )
        }
      </ServerAnswerPart>
    </div>
  );
});
