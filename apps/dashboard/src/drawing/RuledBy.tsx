import { usePolicyTexts, type PolicySubject, type PolicyText } from '../loading/use-policy-texts';
import { textsOf } from '../wording/texts';
import { PageLink } from './PageLink';

const useRuledByTexts = textsOf({
  en: { ruledBy: 'Ruled by:', between: '; ', none: 'No policy text that rules this was registered.' },
  zh: { ruledBy: '依据：', between: '；', none: '未登记规范此事项的政策文件。' },
});

interface Text {
  readonly title: string;
  readonly documentNo: string | null;
  readonly event: { readonly position: string } | null;
}

/** The policy texts in force that rule any of these, each with a link to the event that registered it. */
export function RuledBy({ subjects }: { readonly subjects: readonly PolicySubject[] }) {
  const t = useRuledByTexts();
  const { asked, texts } = usePolicyTexts();
  const ruling = rulingOf(texts, subjects);
  if (!asked.data) return null;
  if (ruling.length === 0) return <p className="soft">{t('none')}</p>;
  return <RulingTexts texts={ruling} />;
}

/** Those in force that rule any of these. */
export function rulingOf(
  texts: readonly PolicyText[],
  subjects: readonly PolicySubject[],
): readonly PolicyText[] {
  return texts.filter(({ inForce, rules }) => inForce && subjects.some((subject) => rules.includes(subject)));
}

/** Policy texts, each with a link to the event that registered it; nothing if there are none. */
export function RulingTexts({ texts }: { readonly texts: readonly Text[] }) {
  const t = useRuledByTexts();
  if (texts.length === 0) return null;
  return (
    <p className="soft">
      {t('ruledBy')}{' '}
      {texts.map(({ title, documentNo, event }, index) => (
        <span key={documentNo ?? title}>
          {index > 0 && t('between')}
          <PageLink path="/audit" query={{ event: String(event?.position ?? '') }}>
            《{title}》{documentNo !== null && `（${documentNo}）`}
          </PageLink>
        </span>
      ))}
    </p>
  );
}
