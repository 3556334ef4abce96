import { GRANT_ROLE } from '../../commands/granting.query';
import type { Role } from '../../commands/generated/graphql';
import { today } from '../../time/today';
import { ChangeForm } from './ChangeForm';
import { ChoiceField, DayField, PersonFields, TextField } from './Fields';
import { useForm, where, type Asked, type Draft } from './form';
import { EVERY_UNIT, mayGrantOn, type Looking, type ShownGrant } from './may-grant';
import { useAccessTexts } from './texts';
import { useChange } from './use-change';

const ROLES = [
  'CLERK',
  'APPROVER',
  'PERFORMANCE_OFFICER',
  'LEADER',
  'AUDITOR',
  'FINANCE',
  'ADMINISTRATOR',
] as const satisfies readonly Role[];

/** No unit has such a code. */
const EVERY = 'every unit';

const ASKED: Asked = {
  required: ['person.subject', 'person.name', 'person.issuer', 'role', 'unitCode', 'from', 'occurredOn'],
  days: ['from', 'until', 'occurredOn'],
};

interface GrantFormProps {
  readonly looking: Looking;
  readonly known: readonly ShownGrant['person'][];
  readonly onDone: (what: string) => void;
}

/** Lets somebody have a role. */
export function GrantForm({ looking, known, onDone }: GrantFormProps) {
  const t = useAccessTexts();
  const change = useChange();
  const initial: Draft = {
    'person.subject': '',
    'person.name': '',
    'person.issuer': looking.viewer.issuer ?? '',
    role: '',
    unitCode: '',
    withSubordinates: '',
    from: today(),
    until: '',
    reason: '',
    occurredOn: today(),
  };
  return (
    <ChangeForm
      label={t('grantRole')}
      initial={initial}
      asked={ASKED}
      send={(values, grantId) =>
        change({ document: GRANT_ROLE, input: inputOf(values, grantId), key: grantId })
      }
      onDone={(values) => onDone(`${t('grantRole')} ${values['person.name'] ?? ''}`)}
    >
      <PersonFields at="person" known={known} />
      <ChoiceField
        path="role"
        label={t('role')}
        options={ROLES.map((role) => ({ value: role, label: t(role) }))}
      />
      <UnitFields looking={looking} />
      <DayField path="from" label={t('from')} />
      <DayField path="until" label={t('until')} optional />
      <TextField path="reason" label={t('reason')} optional />
      <DayField path="occurredOn" label={t('occurredOn')} />
    </ChangeForm>
  );
}

/** The units that they may grant on, and whether those beneath them too. */
function UnitFields({ looking }: { readonly looking: Looking }) {
  const t = useAccessTexts();
  const { id, values, change } = useForm();
  const { unitCode = '' } = values;
  const units = looking.units.filter((unit) =>
    mayGrantOn(looking, { unitCode: unit.unitCode, withSubordinates: false }),
  );
  const every = mayGrantOn(looking, EVERY_UNIT) ? [{ value: EVERY, label: t('everyUnit') }] : [];
  const mayBelow =
    unitCode !== '' && unitCode !== EVERY && mayGrantOn(looking, { unitCode, withSubordinates: true });
  const options = units.map((unit) => ({ value: unit.unitCode, label: `${unit.name} ${unit.unitCode}` }));
  return (
    <>
      <ChoiceField
        path="unitCode"
        label={t('unit')}
        options={[...every, ...options]}
        also={{ withSubordinates: '' }}
      />
      {mayBelow && (
        <div className="field flag">
          <label htmlFor={`${id}-below`}>
            <input
              id={`${id}-below`}
              type="checkbox"
              checked={values['withSubordinates'] === 'true'}
              onChange={({ target }) => change({ withSubordinates: String(target.checked) })}
            />
            {t('withSubordinates')}
          </label>
        </div>
      )}
    </>
  );
}

function inputOf(values: Draft, grantId: string) {
  const { role: typed, unitCode = '', withSubordinates, from = '', until, reason, occurredOn = '' } = values;
  const role = ROLES.find((one) => one === typed);
  if (!role) throw new TypeError('a form without a role is not sent');
  const isEvery = unitCode === EVERY;
  return {
    grantId,
    person: {
      issuer: values['person.issuer'] ?? '',
      subject: values['person.subject'] ?? '',
      name: values['person.name'] ?? '',
    },
    role,
    ...(!isEvery && { unitCode }),
    withSubordinates: isEvery || withSubordinates === 'true',
    from,
    ...where('until', until),
    ...where('reason', reason),
    occurredOn,
  };
}
