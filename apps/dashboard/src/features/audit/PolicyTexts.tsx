import { Fragment } from 'react';
import { PageLink } from '../../drawing/PageLink';
import { Scroll } from '../../drawing/Scroll';
import { ServerAnswerPart } from '../../drawing/ServerAnswerPart';
import { TableFiles } from '../../drawing/TableFiles';
import { usePolicyTexts, type PolicySubject, type PolicyText } from '../../loading/use-policy-texts';
import { useViewing } from '../../loading/ViewerContext';
import { usePolicyTextTexts } from './policy-texts-texts';

/** The policy texts of the year with what they rule, and where that is shown. */
export function PolicyTexts() {
  const t = usePolicyTextTexts();
  const { may } = useViewing();
  const { asked, texts } = usePolicyTexts();
  return (
    <section>
      <p className="soft">
        {t('about')}{' '}
        {may('registerPolicyText') && (
          <PageLink path="/entry" query={{ form: 'registerPolicyText' }}>
            {t('register')}
          </PageLink>
        )}
      </p>
      <ServerAnswerPart answer={asked}>
        {() => (texts.length === 0 ? <p className="nothing">{t('none')}</p> : <TextTable texts={texts} />)}
      </ServerAnswerPart>
      {texts.length > 0 && <TableFiles name="policy-texts" />}
    </section>
  );
}

const COLUMNS = ['text', 'documentNo', 'issuer', 'rules', 'from', 'standing'] as const;

function TextTable({ texts }: { readonly texts: readonly PolicyText[] }) {
  const t = usePolicyTextTexts();
  return (
    <Scroll label={t('title')}>
      <table aria-label={t('title')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="text">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {texts.map((text) => (
            <TextRow key={text.documentNo ?? text.title} text={text} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function TextRow({ text }: { readonly text: PolicyText }) {
  const t = usePolicyTextTexts();
  const { title, documentNo, issuer, rules, occurredOn, endsOn, fiscalYear, inForce, event } = text;
  return (
    <tr>
      <th scope="row" className="text">
        <PageLink path="/audit" query={{ event: String(event?.position ?? '') }}>
          {title}
        </PageLink>
      </th>
      <td className="text">{documentNo ?? '—'}</td>
      <td className="text">{issuer ?? '—'}</td>
      <td className="text">
        {rules.map((subject, index) => (
          <Fragment key={subject}>
            {index > 0 && t('between')}
            <Ruled subject={subject} />
          </Fragment>
        ))}
      </td>
      <td className="text figure">
        {occurredOn}
        {endsOn !== null && ` ${t('until')} ${endsOn}`}
        {fiscalYear !== null && ` ${t('ofYear', { year: fiscalYear })}`}
      </td>
      <td className="text">{t(inForce ? 'inForce' : 'notInForce')}</td>
    </tr>
  );
}

/** Where what a text rules is shown. */
const SHOWN_AT: Readonly<Partial<Record<PolicySubject, string>>> = {
  THREE_PUBLIC_CONTROL: '/three-public',
  RECEPTIONS: '/three-public',
  VEHICLES: '/three-public',
  MEETINGS: '/three-public',
  TRAINING: '/three-public',
  BUDGET_APPROVAL: '/adjustments',
  BUDGET_EXECUTION: '/execution',
  FUNDS: '/execution',
  SELF_ASSESSMENT: '/score',
};

const WORDS = {
  ACCOUNTING: 'accounting',
  ASSETS: 'assets',
  BUDGET_APPROVAL: 'budget_approval',
  BUDGET_EXECUTION: 'budget_execution',
  CONTRACTS: 'contracts',
  FUNDS: 'funds',
  MEETINGS: 'meetings',
  PROCUREMENT: 'procurement',
  RECEPTIONS: 'receptions',
  SELF_ASSESSMENT: 'self_assessment',
  STAFFING: 'staffing',
  THREE_PUBLIC_CONTROL: 'three_public_control',
  TRAINING: 'training',
  VEHICLES: 'vehicles',
} as const satisfies Readonly<Record<PolicySubject, string>>;

function Ruled({ subject }: { readonly subject: PolicySubject }) {
  const t = usePolicyTextTexts();
  const path = SHOWN_AT[subject];
  return path === undefined ? t(WORDS[subject]) : <PageLink path={path}>{t(WORDS[subject])}</PageLink>;
}
