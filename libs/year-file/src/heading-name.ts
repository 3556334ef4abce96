import { firstDayOf, nameOn, unitNames } from '@ledger/domain';
import type { PlacedEntry } from './entry-order';
import type { Heading } from './heading';
import type { Problems } from './problems';
import type { YamlSource } from './yaml-source';

/**
 * The heading states the name of the unit on 1 January. If entries of the file rename the unit by then, the last of
 * these names must be the same.
 */
export function checkName(
  { unit, year }: Heading,
  entries: readonly PlacedEntry[],
  { source, problems }: { readonly source: YamlSource; readonly problems: Problems },
): void {
  const day = firstDayOf(year);
  const { name, registeredAs, registeredOn } = unit;
  const renamed = entries.flatMap(({ intent }) =>
    intent.type === 'RenameUnit' && intent.occurredOn <= day ? [intent] : [],
  );
  if (renamed.length > 0) {
    const names = unitNames({ name: registeredAs ?? name, occurredOn: registeredOn }, renamed);
    const known = nameOn(names, day);
    if (known !== name) problems.add('NAME_OF_ANOTHER_DAY', source.placeOf(['unit', 'name']), { day, known });
  } else if (registeredAs !== undefined) {
    problems.add('RENAMING_MISSING', source.placeOf(['unit', 'registeredAs']), { day });
  }
}
