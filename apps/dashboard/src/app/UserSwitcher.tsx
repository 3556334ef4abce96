import { actorStore } from '../shared/acting/actor-store';
import { useActor } from '../shared/acting/use-actor';
import { NameBox } from '../shared/plain/NameBox';
import { useYearCache } from '../shared/year/YearContext';
import type { YearKey } from '../shared/year/year-data';
import { useAppTexts } from './texts';

/** Says who acts, until there is a login: one of those who have acted, or a new name. */
export function UserSwitcher({ of }: { readonly of?: YearKey }) {
  const t = useAppTexts();
  const actor = useActor();
  const cache = useYearCache();
  const names = () => {
    const acted = (of && cache.peek(of).data)?.documents.entries.map((entry) => entry.actor) ?? [];
    return [...new Set([...actorStore.used(), ...acted.toReversed()])];
  };
  return (
    <NameBox
      label={t('actor')}
      placeholder={t('nobody')}
      value={actor}
      names={names}
      onTake={(name) => actorStore.set(name)}
    />
  );
}
