import { actAs, actorsUsed, signedInAs, useActor, useActorToldByAnotherTab } from '../server/actor';
import { NameBox } from '../drawing/plain/NameBox';
import { useYearCache } from '../loading/YearContext';
import type { YearKey } from '../year/year-data';
import { SignedIn } from './SignedIn';
import { useAppTexts } from './texts';

/** Says who acts: who signed in, or on trial one of those who have acted, or a new name. */
export function UserSwitcher({ of }: { readonly of?: YearKey }) {
  const name = signedInAs();
  return name === undefined ? <TrialUser {...(of && { of })} /> : <SignedIn name={name} />;
}

function TrialUser({ of }: { readonly of?: YearKey }) {
  const t = useAppTexts();
  const actor = useActor();
  const cache = useYearCache();
  const names = () => {
    const acted = (of && cache.peek(of).data)?.documents.entries.map((entry) => entry.actor) ?? [];
    return [...new Set([...actorsUsed(), ...acted.toReversed()])];
  };
  return (
    <>
      <NameBox label={t('actor')} placeholder={t('nobody')} value={actor} names={names} onTake={actAs} />
      <ChangedElsewhere actor={actor} />
    </>
  );
}

/** Says that another tab changed who acts here, until somebody is named in this one. */
function ChangedElsewhere({ actor }: { readonly actor: string }) {
  const t = useAppTexts();
  const toldBy = useActorToldByAnotherTab();
  if (toldBy === undefined || toldBy !== actor || actor === '') return null;
  return <small role="status">{t('actsElsewhere', { name: actor })}</small>;
}
