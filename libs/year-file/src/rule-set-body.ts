import type { RuleSet } from '@ledger/domain';
import { z } from 'zod';
import { identifier, text } from './fields';

/** A rule set that is built in, by its id, or a whole one as JSON text. */
export function ruleSetBody() {
  return z
    .strictObject({
      builtIn: identifier,
      documentNo: text.exactOptional(),
    })
    .transform(({ builtIn, ...rest }) => ({ ruleSet: { id: builtIn } satisfies RuleSet, ...rest }));
}
