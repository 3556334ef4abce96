import { asSeen, formatFen, textOfChapters } from '@ledger/domain';
import { relationBody } from './relation-body';
import { writtenRuleSet } from './rule-set-body';
import type { YearEntryTarget } from './year-file';

export type Intent = YearEntryTarget['intent'];

/** Plain data in which each scalar is a text, exactly as written. */
export type Written = string | readonly Written[] | { readonly [key: string]: Written };

/** The body of an entry, as the file writes it. */
export function bodyOf(intent: Intent): Written {
  switch (intent.type) {
    case 'DeclareCodes':
      return written(intent.codes);
    case 'AdoptScoringRuleSet':
      return withRuleSet(intent);
    case 'StateSelfAssessment':
      return statement(intent);
    default:
      return fieldsOf(intent);
  }
}

type Statement = Extract<Intent, { type: 'StateSelfAssessment' }>;

function statement({ relations, chapters, ...rest }: Statement): Written {
  return {
    ...fieldsOf(rest),
    relations: relations.map(relationBody),
    ...(chapters && { text: textOfChapters(chapters) }),
  };
}

function withRuleSet({ ruleSet, ...rest }: Extract<Intent, { type: 'AdoptScoringRuleSet' }>): Written {
  const body = writtenRuleSet(ruleSet);
  return { ...('own' in body ? { own: written(body.own) } : body), ...fieldsOf(rest) };
}

/** All fields except those that the entry itself has. A missing procurement is 0, except in a reversal. */
function fieldsOf(intent: object): Readonly<Record<string, Written>> {
  const reversal = 'reversalNo' in intent;
  const fields = Object.entries(intent).filter(
    ([key, value]) =>
      key !== 'type' && key !== 'occurredOn' && !(key === 'procurementFen' && value === 0 && !reversal),
  );
  return Object.fromEntries(fields.flatMap(([key, value]) => writtenField(key, value)));
}

/**
 * The name of a field in the file: the name in the domain without its unit. The file writes amounts in 万元 and weights
 * in points.
 */
export function nameInFile(field: string): string {
  if (field === 'occurredOn') return 'on';
  return field === 'items' ? 'lines' : field.replace(/(?<=[a-z])(Fen|Hundredths)$/, '');
}

function writtenField(key: string, value: unknown): readonly (readonly [string, Written])[] {
  const name = nameInFile(key);
  if (key.endsWith('Hundredths') && typeof value === 'number') return [[name, points(value)]];
  if (key.endsWith('Fen') && typeof value === 'number') return [[name, formatFen(value)]];
  if (key === 'byKind' || key === 'threePublicFinal') return [[key, amounts(value)]];
  // Events from before blank texts were refused may hold an optional text that is blank. It counts as absent.
  if (value === undefined || (typeof value === 'string' && asSeen(value) === '')) return [];
  return [[name, written(value)]];
}

export function written(value: unknown): Written {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value === 'object' && value !== null) return fieldsOf(value);
  return String(value);
}

function amounts(byKind: unknown): Written {
  const kinds = typeof byKind === 'object' && byKind !== null ? Object.entries(byKind) : [];
  return Object.fromEntries(kinds.map(([kind, fen]) => [kind, formatFen(Number(fen))]));
}

function points(hundredths: number): string {
  const fraction = String(hundredths % 100).padStart(2, '0');
  return fraction === '00' ? String(hundredths / 100) : `${Math.floor(hundredths / 100)}.${fraction}`;
}
