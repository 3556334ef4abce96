import { builtInRuleSets, findRuleSet, readRuleSet, sameContent, type RuleSet } from '@ledger/domain';
import { z } from 'zod';
import { identifier, refuse, text } from './fields';

/** A rule set that is built in, by its id, or a whole one as JSON text. */
export function ruleSetBody() {
  return z
    .strictObject({
      builtIn: identifier.exactOptional(),
      json: z.string().exactOptional(),
      documentNo: text.exactOptional(),
    })
    .transform(({ builtIn, json, ...rest }, context) => {
      if (builtIn !== undefined && json === undefined) return { ...rest, ruleSet: shipped(builtIn, context) };
      if (json !== undefined && builtIn === undefined) return { ...rest, ruleSet: inline(json, context) };
      return refuse(
        context,
        json === undefined
          ? { code: 'KIND_MISSING', details: { choices: 'builtIn, json' } }
          : { code: 'KIND_AMBIGUOUS', details: { found: 'builtIn, json' } },
      );
    });
}

/** The other direction: by its id only where it is still the one that ships under that id. */
export function writtenRuleSet(ruleSet: RuleSet): Readonly<Record<string, string>> {
  return sameContent(findRuleSet(ruleSet.id), ruleSet)
    ? { builtIn: ruleSet.id }
    : { json: JSON.stringify(ruleSet, null, 1) };
}

function shipped(value: string, context: z.RefinementCtx): RuleSet {
  const choices = builtInRuleSets.map(({ id }) => id).join(', ');
  return findRuleSet(value) ?? refuse(context, { code: 'UNKNOWN_RULE_SET', details: { value, choices } });
}

function inline(json: string, context: z.RefinementCtx): RuleSet {
  const read = readRuleSet(parsed(json));
  if ('ruleSet' in read) return read.ruleSet;
  const problem = read.problems.map((one) => `${one.path}: ${one.problem}`).join('; ');
  return refuse(context, { code: 'BAD_RULE_SET', details: { problem } });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
