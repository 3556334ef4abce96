import { memo } from 'react';
import { useUrlPart } from '../../time/use-url-part';

interface GroupNameProps {
  readonly code: string;
  readonly name: string;
  readonly withCode?: boolean;
}

/** Leads to the vouchers of the group, or back to all of them. Stays while the figures beside it change. */
export const GroupName = memo(function GroupName({ code, name, withCode = false }: GroupNameProps) {
  const { get, change } = useUrlPart();
  const open = get('group') === code;
  return (
    <button
      type="button"
      className="link"
      aria-pressed={open}
      onClick={() => change({ group: open ? undefined : code })}
    >
      {withCode && <span className="code">{code}</span>} {name}
    </button>
  );
});
