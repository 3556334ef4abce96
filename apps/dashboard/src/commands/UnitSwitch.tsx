import { Segmented } from 'antd';
import type { ShownUnit } from '../wording/money';
import { useCommandTexts } from './command-texts';

interface UnitSwitchProps {
  readonly unit: ShownUnit;
  readonly set: (unit: ShownUnit) => void;
}

/** The unit that amounts are entered in. */
export function UnitSwitch({ unit, set }: UnitSwitchProps) {
  const said = useCommandTexts();
  return (
    <Segmented<ShownUnit>
      aria-label={said('amountsIn')}
      value={unit}
      options={[
        { value: 'wanYuan', label: '万元' },
        { value: 'yuan', label: '元' },
      ]}
      onChange={set}
    />
  );
}
