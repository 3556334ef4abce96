import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { PageLink } from '../drawing/PageLink';
import { useSettings } from '../wording/settings';
import { useTerms } from '../wording/terms';
import { Effect } from './Effect';
import { useCommandTexts } from './command-texts';
import type { Told } from './use-entry';
import { useFormWords } from './use-form-words';

type Rule = { readonly zh: string; readonly en: string };

/** What came of trying or sending a form. */
export function Telling({ told }: { readonly told: Told }) {
  const said = useCommandTexts();
  const t = useTerms();
  const { language } = useSettings();
  const inWords = useFormWords();
  switch (told.kind) {
    case 'nobody':
      return <Say type="error">{said('nobody')}</Say>;
    case 'unanswered':
      return <Say type="warning">{said('notSent')}</Say>;
    case 'refused':
      return <Say type="error">{inWords(told.refusal.said[language] ?? t('failed'))}</Say>;
    case 'entered':
      return <Entered told={told} />;
    case 'tried':
      return <Tried told={told} />;
  }
}

interface SayProps {
  readonly type: 'error' | 'success' | 'warning' | 'info';
  readonly children: ReactNode;
}

function Say({ type, children }: SayProps) {
  return <Alert role={type === 'error' ? 'alert' : 'status'} type={type} title={children} showIcon />;
}

function useListed(): (rules: readonly { readonly text: Rule }[]) => string {
  const { language } = useSettings();
  return (rules) => rules.map(({ text }) => text[language]).join(language === 'zh' ? '；' : '; ');
}

/** Names what was entered, and leads to it where it is a voucher. */
function Entered({ told }: { readonly told: Extract<Told, { kind: 'entered' }> }) {
  const said = useCommandTexts();
  const listed = useListed();
  const { command, no, outcome } = told;
  const { replayed, events, brokenRules } = outcome;
  if (replayed) return <Say type="info">{said('already')}</Say>;
  if (events.length === 0) return <Say type="info">{said('nothing')}</Say>;
  const isVoucher = command === 'recordExpenditure' || command === 'reverseExpenditure';
  return (
    <Say type={brokenRules.length > 0 ? 'warning' : 'success'}>
      {said('enteredNow', { what: said(command) })}{' '}
      {isVoucher && no !== undefined ? (
        <PageLink path="/execution" query={{ q: no }}>
          {no}
        </PageLink>
      ) : (
        no
      )}
      {brokenRules.length > 0 && ` ${said('breaches', { rules: listed(brokenRules) })}`}
    </Say>
  );
}

function Tried({ told }: { readonly told: Extract<Told, { kind: 'tried' }> }) {
  const said = useCommandTexts();
  const listed = useListed();
  const { brokenRules, ifApproved, budgetYear } = told.outcome;
  const then = ifApproved ?? budgetYear;
  return (
    <>
      {brokenRules.length > 0 && (
        <Say type="warning">{said('wouldBreach', { rules: listed(brokenRules) })}</Say>
      )}
      {then && told.now && (
        <Effect title={said(ifApproved ? 'effectApproved' : 'effect')} now={told.now} then={then} />
      )}
      {!then && <Say type="info">{said('noEffect')}</Say>}
    </>
  );
}
