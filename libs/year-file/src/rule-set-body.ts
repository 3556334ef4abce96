import {
  builtInRuleSets,
  findRuleSet,
  readWrittenRuleSet,
  ruleSetName,
  sameContent,
  type RuleSet,
} from '@ledger/domain';
import { z } from 'zod';
import { identifier, refuse, text, wholeNumber } from './fields';
import { problemAtPlace } from './read-rule-set';

/** A built-in rule set by its id (version 1 unless another is given), or the user's own as YAML or JSON text. */
export function ruleSetBody() {
  return z
    .strictObject({
      builtIn: identifier.exactOptional(),
      version: wholeNumber.exactOptional(),
      own: z.unknown().optional(),
      json: z.string().exactOptional(),
      documentNo: text.exactOptional(),
    })
    .transform(({ builtIn, version, own, json, ...rest }, context) => {
      const given = Object.entries({ builtIn, own, json }).flatMap(([key, value]) =>
        value === undefined ? [] : key,
      );
      if (given.length !== 1)
        return refuse(
          context,
          given.length === 0
            ? { code: 'KIND_MISSING', details: { choices: 'builtIn, own, json' } }
            : { code: 'KIND_AMBIGUOUS', details: { found: given.join(', ') } },
        );
      if (builtIn !== undefined) return { ...rest, ruleSet: shipped(builtIn, version, context) };
      const [key, written] = json === undefined ? ['own', own] : ['json', parsed(json)];
      return { ...rest, ruleSet: inline(written, String(key), context) };
    });
}

/** The opposite direction. A rule set is written by its id only if the built-in one with that id is still the same. */
export function writtenRuleSet(ruleSet: RuleSet): { readonly builtIn: string } | { readonly own: RuleSet } {
  const name = ruleSetName(ruleSet);
  return sameContent(findRuleSet(name), ruleSet) ? { builtIn: name } : { own: ruleSet };
}

function shipped(id: string, version: number | undefined, context: z.RefinementCtx): RuleSet {
  const value = version === undefined ? id : `${id}@${version}`;
  const choices = builtInRuleSets.map(ruleSetName).join(', ');
  return findRuleSet(value) ?? refuse(context, { code: 'UNKNOWN_RULE_SET', details: { value, choices } });
}

function inline(written: unknown, key: string, context: z.RefinementCtx): RuleSet {
  const read = readWrittenRuleSet(written);
  if ('ruleSet' in read) return read.ruleSet;
  for (const problem of read.problems) {
    const { at } = problem;
    const fault = { code: 'BAD_RULE_SET', details: { problem: problemAtPlace(problem) } };
    // A JSON text is one value of the file, so a problem inside it has the place of the whole text.
    const place = key === 'own' ? [key, ...at] : [key];
    context.addIssue({ code: 'custom', message: fault.code, params: { fault }, path: place });
  }
  return z.NEVER;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
