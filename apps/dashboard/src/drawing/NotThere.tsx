import { useLocation } from 'react-router';
import { missingOf } from '../time/missing';
import { Notice } from './plain/Notice';
import { textsOf } from '../wording/texts';

const useNotThereTexts = textsOf({
  en: {
    notThere: 'This link names {{part}} “{{named}}”, which is not there. Shown instead: {{shown}}.',
    unit: 'the unit',
    year: 'the year',
    asOf: 'the day',
    known: 'what was known on',
    event: 'the event',
    group: 'the group',
    document: 'the document',
    form: 'the form',
    allKnown: 'all that is known',
    nothing: 'nothing',
  },
  zh: {
    notThere: '链接所指的{{part}}“{{named}}”不存在，现在显示的是：{{shown}}。',
    unit: '单位',
    year: '年度',
    asOf: '截至日期',
    known: '所知时点',
    event: '事项',
    group: '分组',
    document: '文件',
    form: '表单',
    allKnown: '全部已知',
    nothing: '无',
  },
});

interface NotThereProps {
  readonly part: 'unit' | 'year' | 'asOf' | 'known' | 'event' | 'group' | 'document' | 'form';
  readonly named: string;
  /** Absent: nothing, or all that is known. */
  readonly shown?: string | undefined;
}

/** Says that a link names something that does not exist, and what the page shows instead. */
export function NotThere({ part, named, shown }: NotThereProps) {
  const t = useNotThereTexts();
  const instead = shown ?? t(part === 'known' ? 'allKnown' : 'nothing');
  return <Notice severity="warning" title={t('notThere', { part: t(part), named, shown: instead })} />;
}

/** What of unit, year and point the link names in vain. */
export function LinkNotice({ unit, year }: { readonly unit: string; readonly year: number }) {
  const { search } = useLocation();
  return missingOf(new URLSearchParams(search), unit, year).map((missing) => (
    <NotThere key={missing.part} {...missing} />
  ));
}
