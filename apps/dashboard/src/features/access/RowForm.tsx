import { END_DELEGATION, GIVE_DELEGATION, REVOKE_ROLE } from '../../commands/granting.query';
import { today } from '../../time/today';
import { useName } from '../../wording/settings';
import { ChangeForm } from './ChangeForm';
import { DayField, PersonFields, TextField } from './Fields';
import { where, type Asked } from './form';
import type { Looking, ShownDelegation, ShownGrant } from './may-grant';
import { useAccessTexts } from './texts';
import { useChange } from './use-change';

/** What of a row is being changed. */
export type RowChange = 'revoke' | 'delegate' | ShownDelegation;

interface RowFormProps {
  readonly change: RowChange;
  readonly grant: ShownGrant;
  readonly looking: Looking;
  readonly known: readonly ShownGrant['person'][];
  readonly onDone: (what: string) => void;
  readonly onCancel: () => void;
}

/** The form of a change to what stands in a row. */
export function RowForm({ change, ...row }: RowFormProps) {
  switch (change) {
    case 'revoke':
      return <RevokeForm {...row} />;
    case 'delegate':
      return <DelegateForm {...row} />;
    default:
      return <EndForm delegation={change} {...row} />;
  }
}

type Row = Omit<RowFormProps, 'change'>;

const REVOKED: Asked = { required: ['reason', 'occurredOn'], days: ['occurredOn'] };

function RevokeForm({ grant: { grantId, person, roleName }, onDone, onCancel }: Row) {
  const t = useAccessTexts();
  const change = useChange();
  const label = t('revokeOf', { name: person.name, role: useName()(roleName, '') });
  return (
    <ChangeForm
      label={label}
      initial={{ reason: '', occurredOn: today() }}
      asked={REVOKED}
      send={({ reason = '', occurredOn = '' }, key) =>
        change({ document: REVOKE_ROLE, input: { grantId, reason, occurredOn }, key })
      }
      onDone={() => onDone(label)}
      onCancel={onCancel}
    >
      <TextField path="reason" label={t('reason')} />
      <DayField path="occurredOn" label={t('occurredOn')} />
    </ChangeForm>
  );
}

const DELEGATED: Asked = {
  required: ['to.subject', 'to.name', 'to.issuer', 'from', 'until', 'occurredOn'],
  days: ['from', 'until', 'occurredOn'],
};

function DelegateForm({ grant: { grantId, person, roleName }, looking, known, onDone, onCancel }: Row) {
  const t = useAccessTexts();
  const change = useChange();
  const label = t('delegateOf', { name: person.name, role: useName()(roleName, '') });
  const to = { 'to.subject': '', 'to.name': '', 'to.issuer': looking.viewer.issuer ?? person.issuer };
  return (
    <ChangeForm
      label={label}
      initial={{ ...to, from: today(), until: '', reason: '', occurredOn: today() }}
      asked={DELEGATED}
      send={({ from = '', until = '', reason, occurredOn = '', ...who }, delegationId) => {
        const whom = {
          issuer: who['to.issuer'] ?? '',
          subject: who['to.subject'] ?? '',
          name: who['to.name'] ?? '',
        };
        const rest = { to: whom, from, until, ...where('reason', reason), occurredOn };
        const input = { delegationId, grantId, ...rest };
        return change({ document: GIVE_DELEGATION, input, key: delegationId });
      }}
      onDone={() => onDone(label)}
      onCancel={onCancel}
    >
      <PersonFields at="to" known={known} />
      <DayField path="from" label={t('from')} />
      <DayField path="until" label={t('until')} />
      <TextField path="reason" label={t('reason')} optional />
      <DayField path="occurredOn" label={t('occurredOn')} />
    </ChangeForm>
  );
}

const ENDED: Asked = { required: ['occurredOn'], days: ['occurredOn'] };

function EndForm({ delegation, grant, onDone, onCancel }: Row & { readonly delegation: ShownDelegation }) {
  const t = useAccessTexts();
  const change = useChange();
  const { delegationId, to } = delegation;
  const label = t('endOf', { to: to.name, name: grant.person.name });
  return (
    <ChangeForm
      label={label}
      initial={{ reason: '', occurredOn: today() }}
      asked={ENDED}
      send={({ reason, occurredOn = '' }, key) => {
        const input = { delegationId, ...where('reason', reason), occurredOn };
        return change({ document: END_DELEGATION, input, key });
      }}
      onDone={() => onDone(label)}
      onCancel={onCancel}
    >
      <TextField path="reason" label={t('reason')} optional />
      <DayField path="occurredOn" label={t('occurredOn')} />
    </ChangeForm>
  );
}
