import { useRef, useState } from 'react';
import { Scroll } from '../../drawing/Scroll';
import { TableFiles } from '../../drawing/TableFiles';
import { useName } from '../../wording/settings';
import {
  isToCome,
  mayDelegate,
  mayEnd,
  mayRevoke,
  type Looking,
  type ShownDelegation,
  type ShownGrant,
} from './may-grant';
import { Action, Period } from './GrantCells';
import { RowForm, type RowChange } from './RowForm';
import { useAccessTexts } from './texts';

const COLUMNS = ['person', 'role', 'unit', 'period', 'grantedBy', 'state', 'actions'] as const;

interface TableProps {
  readonly label: string;
  readonly grants: readonly ShownGrant[];
  readonly looking: Looking;
  readonly known: readonly ShownGrant['person'][];
  readonly onDone: (what: string) => void;
}

/** Who has which role, where, until when, given by whom; and what the reader may change of it. */
export function GrantTable({ label, grants, ...rest }: TableProps) {
  const t = useAccessTexts();
  return (
    <>
      <Scroll label={label}>
        <table className="grants">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'actions' ? 'text aside' : 'text'}>
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          {grants.map((grant) => (
            <Grant key={grant.grantId} grant={grant} {...rest} />
          ))}
        </table>
      </Scroll>
      <TableFiles name="grants" />
    </>
  );
}

type GrantProps = Omit<TableProps, 'label' | 'grants'> & { readonly grant: ShownGrant };

/** A grant, its delegations, and the form for changes. */
function Grant({ grant, looking, known, onDone }: GrantProps) {
  const [opened, setOpened] = useState<RowChange>();
  const opener = useRef<Element>(null);
  const open = (change: RowChange) => {
    opener.current = document.activeElement;
    setOpened(change);
  };
  const cancel = () => {
    setOpened(undefined);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <tbody>
      <GrantRow grant={grant} looking={looking} open={open} />
      {grant.delegations.map((delegation) => (
        <DelegationRow
          key={delegation.delegationId}
          {...{ grant, delegation, looking }}
          open={() => open(delegation)}
        />
      ))}
      {opened && (
        <tr>
          <td colSpan={COLUMNS.length} className="text">
            <RowForm
              key={typeof opened === 'string' ? opened : opened.delegationId}
              {...{ grant, looking, known }}
              change={opened}
              onDone={(what) => {
                setOpened(undefined);
                onDone(what);
              }}
              onCancel={cancel}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface RowProps {
  readonly grant: ShownGrant;
  readonly looking: Looking;
  readonly open: (change: RowChange) => void;
}

function GrantRow({ grant, looking, open }: RowProps) {
  const t = useAccessTexts();
  const said = useName();
  const { person, roleName, unitCode, withSubordinates, reason, state } = grant;
  const { grantedBy, grantedOn, revokedBy, revokedFor } = grant;
  const role = said(roleName, grant.role);
  const unit = looking.units.find((one) => one.unitCode === unitCode);
  return (
    <tr className={isToCome(state) ? undefined : 'over'}>
      <th scope="row" className="text">
        {person.name} <small>{person.subject}</small>
      </th>
      <td className="text">{role}</td>
      <td className="text">
        {unitCode === null ? t('everyUnit') : (unit?.name ?? unitCode)}
        {unitCode !== null && <small> {unitCode}</small>}
        {unitCode !== null && withSubordinates && <small> {t('below')}</small>}
      </td>
      <Period {...grant} />
      <td className="text">
        {grantedBy} <small className="figure">{grantedOn}</small>
        {reason !== null && <small> {reason}</small>}
      </td>
      <td className="text">
        {t(state)}
        {revokedFor !== null && (
          <small> {t('revokedBy', { name: revokedBy ?? '', reason: revokedFor })}</small>
        )}
      </td>
      <td className="text aside">
        {mayRevoke(looking, grant) && (
          <Action
            text={t('revoke')}
            label={t('revokeOf', { name: person.name, role })}
            onClick={() => open('revoke')}
          />
        )}
        {mayDelegate(looking, grant) && (
          <Action
            text={t('delegate')}
            label={t('delegateOf', { name: person.name, role })}
            onClick={() => open('delegate')}
          />
        )}
      </td>
    </tr>
  );
}

interface DelegationProps extends Omit<RowProps, 'open'> {
  readonly delegation: ShownDelegation;
  readonly open: () => void;
}

/** 代理, beneath what it stands on. */
function DelegationRow({ grant, delegation, looking, open }: DelegationProps) {
  const t = useAccessTexts();
  const { to, reason, state } = delegation;
  const names = { to: to.name, name: grant.person.name };
  return (
    <tr className={isToCome(state) ? 'delegation' : 'delegation over'}>
      <th scope="row" colSpan={3} className="text">
        {t('actsFor', names)} <small>{to.subject}</small>
      </th>
      <Period {...delegation} />
      <td className="text">{reason !== null && <small>{reason}</small>}</td>
      <td className="text">{t(state === 'REVOKED' ? 'stopped' : state)}</td>
      <td className="text aside">
        {mayEnd(looking, grant, delegation) && (
          <Action text={t('end')} label={t('endOf', names)} onClick={open} />
        )}
      </td>
    </tr>
  );
}
