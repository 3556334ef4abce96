import { useEffect, useRef, useState } from 'react';
import { Failure } from '../../drawing/Failure';
import { useUrlChoice } from '../../time/use-url-choice';
import { useWords } from '../../time/use-words';
import { useTerms } from '../../wording/terms';
import { useName } from '../../wording/settings';
import { GrantForm } from './GrantForm';
import { GrantTable } from './GrantTable';
import { isToCome, type ShownGrant } from './may-grant';
import { useAccessTexts } from './texts';
import { useGranting, type Granting } from './use-granting';
import './access.css';

/** Who may do what: one's own roles for everybody, the others' for who may see them, and what they may change. */
export function AccessPage() {
  const t = useAccessTexts();
  const terms = useTerms();
  const { granting, error, again } = useGranting();
  const [done, setDone] = useState<string>();
  const onDone = (what: string) => {
    setDone(what);
    void again();
  };
  return (
    <>
      <h2 className="page-title">{t('title')}</h2>
      {error && <Failure failed={error} retry={() => void again()} />}
      {done !== undefined && <Done what={done} />}
      {granting ? (
        <Parts granting={granting} onDone={onDone} />
      ) : (
        !error && <p role="status">{terms('loading')}</p>
      )}
    </>
  );
}

/** The form that did it may be gone: the cursor comes here. */
function Done({ what }: { readonly what: string }) {
  const t = useAccessTexts();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), [what]);
  return (
    <p ref={said} role="status" tabIndex={-1} className="done">
      {t('done', { what })}
    </p>
  );
}

interface PartsProps {
  readonly granting: Granting;
  readonly onDone: (what: string) => void;
}

function Parts({ granting, onDone }: PartsProps) {
  const t = useAccessTexts();
  const { viewer, grants } = granting;
  const known = peopleIn([...grants, ...viewer.grants]);
  return (
    <>
      {viewer.bound ? (
        <section>
          <h2>{t('own')}</h2>
          <p className="soft">{t('you', { subject: viewer.subject ?? '', issuer: viewer.issuer ?? '' })}</p>
          {viewer.grants.length === 0 ? (
            <p>{t('noOwn')}</p>
          ) : (
            <GrantTable label={t('own')} grants={viewer.grants} looking={granting} {...{ known, onDone }} />
          )}
        </section>
      ) : (
        <p className="soft">{t('trial')}</p>
      )}
      {viewer.rights.includes('ADMINISTER') && (
        <section>
          <h2>{t('grantRole')}</h2>
          <GrantForm looking={granting} {...{ known, onDone }} />
        </section>
      )}
      {viewer.rights.includes('GRANTS') && <AllGrants granting={granting} {...{ known, onDone }} />}
    </>
  );
}

function AllGrants({
  granting,
  known,
  onDone,
}: PartsProps & { readonly known: readonly ShownGrant['person'][] }) {
  const t = useAccessTexts();
  const said = useName();
  const words = useWords('find');
  const shows = useUrlChoice('shows');
  const onlyInForce = shows.value !== 'all';
  const unitNames = new Map(granting.units.map(({ unitCode, name }) => [unitCode, name]));
  const wordsOf = ({ person, roleName, role, unitCode }: ShownGrant) =>
    [person.name, person.subject, said(roleName, role), unitCode, unitNames.get(unitCode ?? '')].join(' ');
  const shown = granting.grants
    .filter(({ state }) => !onlyInForce || isToCome(state))
    .filter((grant) => wordsOf(grant).toLowerCase().includes(words.value.trim().toLowerCase()));
  return (
    <section>
      <h2>
        {t('all')} <span className="count">{shown.length}</span>
      </h2>
      <p className="search-grants">
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={words.value}
          onChange={({ target }) => words.type(target.value)}
        />
        <label>
          <input
            type="checkbox"
            checked={onlyInForce}
            onChange={({ target }) => shows.choose(target.checked ? undefined : 'all')}
          />
          {t('onlyInForce')}
        </label>
      </p>
      {shown.length === 0 ? (
        <p>{t('noGrants')}</p>
      ) : (
        <GrantTable label={t('all')} grants={shown} looking={granting} {...{ known, onDone }} />
      )}
    </section>
  );
}

/** Each once, by what tells them apart. */
function peopleIn(grants: readonly ShownGrant[]): readonly ShownGrant['person'][] {
  const people = grants.flatMap(({ person, delegations }) => [person, ...delegations.map(({ to }) => to)]);
  return [...new Map(people.map((person) => [`${person.issuer} ${person.subject}`, person])).values()];
}
