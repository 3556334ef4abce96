import { AutoComplete } from 'antd';
import { useState } from 'react';
import { actorStore } from '../shared/acting/actor-store';
import { useActor } from '../shared/acting/use-actor';
import { useYearCache } from '../shared/year/YearContext';
import type { YearKey } from '../shared/year/year-data';
import { useAppTexts } from './texts';

/** Says who acts, until there is a login: one of those who have acted, or a new name. */
export function UserSwitcher({ of }: { readonly of?: YearKey }) {
  const t = useAppTexts();
  const actor = useActor();
  const cache = useYearCache();
  const [typed, setTyped] = useState<string>();
  const [names, setNames] = useState<readonly string[]>([]);
  const look = () => {
    const acted = (of && cache.peek(of).data)?.documents.entries.map((entry) => entry.actor) ?? [];
    setNames([...new Set([...actorStore.used(), ...acted.toReversed()])]);
  };
  const act = (name: string) => {
    actorStore.set(name);
    setTyped(undefined);
  };
  const shown = typed ?? actor;
  return (
    <label className="actor">
      <span>{t('actor')}</span>
      <AutoComplete
        aria-label={t('actor')}
        className={actor === '' ? 'unnamed' : ''}
        placeholder={t('nobody')}
        popupMatchSelectWidth={false}
        value={shown}
        options={names
          .filter((name) => typed === undefined || name.includes(typed))
          .map((value) => ({ value }))}
        onFocus={look}
        onChange={setTyped}
        onSelect={act}
        onBlur={() => typed !== undefined && act(typed)}
        onInputKeyDown={({ key }) => key === 'Enter' && typed !== undefined && act(typed)}
      />
    </label>
  );
}
