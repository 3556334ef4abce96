import { Button } from 'antd';
import { useState, type SubmitEvent } from 'react';
import type { ListMapping } from '../../../commands/use-import-job';
import { useYearPart } from '../../../loading/YearContext';
import { useListTexts } from './texts';

interface AccountsProps {
  readonly mapping: ListMapping;
  readonly onChange: (mapping: ListMapping) => void;
}

const NONE = { account: '', line: '', economicCode: '' };

/** Which line an account of a journal means. One that is said again takes the place of what was said before. */
export function Accounts({ mapping, onChange }: AccountsProps) {
  const t = useListTexts();
  const lines = useYearPart((view) => view.lines);
  const [next, setNext] = useState(NONE);
  const isWhole = Object.values(next).every((text) => text.trim() !== '');
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const others = mapping.accounts.filter(({ account }) => account !== next.account);
    setNext(NONE);
    onChange({ ...mapping, accounts: [...others, next] });
  };
  return (
    <form className="accounts" onSubmit={add}>
      <h4>{t('accounts')}</h4>
      {mapping.accounts.map((one) => (
        <p key={one.account}>
          {one.account} → {one.line} {one.economicCode}{' '}
          <Button
            size="small"
            aria-label={`− ${one.account}`}
            onClick={() =>
              onChange({ ...mapping, accounts: mapping.accounts.filter((other) => other !== one) })
            }
          >
            −
          </Button>
        </p>
      ))}
      {(['account', 'line', 'economicCode'] as const).map((part) => (
        <label key={part}>
          {t(part === 'economicCode' ? 'economic' : part)}{' '}
          <input
            value={next[part]}
            {...(part === 'line' && { list: 'account-lines' })}
            onChange={({ target }) => setNext({ ...next, [part]: target.value.trim() })}
          />
        </label>
      ))}
      <datalist id="account-lines">
        {lines.map(({ key }) => (
          <option key={key} value={key} />
        ))}
      </datalist>
      <Button size="small" htmlType="submit" disabled={!isWhole} aria-label={`+ ${t('account')}`}>
        +
      </Button>
    </form>
  );
}
