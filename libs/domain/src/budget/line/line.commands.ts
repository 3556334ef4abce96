import type { CommandRights } from '../../access/roles';
import { firstDayOf } from '../../calendar';
import { parentOf } from '../../classification/code-files';
import { type CodeScope, declaredKey, findCode, isOfFirstEdition } from '../../classification/code-tables';
import type { CodeTable, DeclaredCode } from '../../classification/declared-code';
import type { DecisionTable } from '../../decider';
import { inBoth } from '../../domain-error';
import { sameName } from '../../names';
import { requireEntries, requireTexts } from '../../refusals';
import { requireNotClosed } from '../year/year.facts';
import { TABLE_WORDS } from './line.codes';
import { refuse } from './line.errors';
import { type LineEvent, type LineEvents, type LinesState, codeScopeOf } from './line.facts';

interface DeclareCodes {
  readonly type: 'DeclareCodes';
  readonly codes: readonly DeclaredCode[];
}

export interface LineCommands {
  DeclareCodes: DeclareCodes;
}

/** What each needs on its unit: one of these. */
export const lineRights: CommandRights<LineCommands> = {
  DeclareCodes: ['appropriate'],
};

export const lineDecisions: DecisionTable<LinesState, LineCommands, LineEvents> = {
  DeclareCodes: declareCodes,
};

/** The event holds only new codes. Codes that need no declaration are left out. */
function declareCodes({ codes }: DeclareCodes, state: LinesState): readonly LineEvent[] {
  const { fiscalYear, declared } = codeScopeOf(state);
  const scope = { fiscalYear, declared: new Map(declared) };
  if (codes.length > 0 && codes.every((entry) => isNamedSo(entry, knownAs(scope, entry)))) return [];
  requireNotClosed(state);
  requireEntries(codes, 'codes');
  const fresh: DeclaredCode[] = [];
  codes.forEach((entry, index) => {
    if (isKnown(scope, entry, `codes.${index}`)) return;
    requireDeclarable(scope, entry, `codes.${index}`);
    scope.declared.set(declaredKey(entry), entry);
    fresh.push(entry);
  });
  return [{ type: 'CodesDeclared', data: { occurredOn: firstDayOf(fiscalYear), codes: fresh } }];
}

const CODE_FORMS = {
  functional: /^(\d{3}|\d{5}|\d{7})$/,
  economic: /^(\d{3}|\d{5})$/,
  project: /^[0-9A-Za-z][0-9A-Za-z_.]{0,39}$/,
} as const satisfies Record<CodeTable, RegExp>;

/**
 * The known entry for a code. It makes a declaration unnecessary, or wrong if the name differs. Known are codes that
 * the year declared itself, and codes in every version of the tables. Other codes came into the tables later, some from
 * general knowledge only: a year may declare them with the name and the source in its own papers, as it had to before.
 */
function knownAs(scope: CodeScope, entry: DeclaredCode): { name: string; source: string } | undefined {
  const declared = scope.declared.get(declaredKey(entry));
  return declared ?? (isOfFirstEdition(entry) ? findCode(scope, entry.table, entry.code) : undefined);
}

function isNamedSo({ name }: DeclaredCode, known: { readonly name: string } | undefined): boolean {
  return known !== undefined && sameName(known.name, name);
}

function isKnown(scope: CodeScope, entry: DeclaredCode, field: string): boolean {
  const known = knownAs(scope, entry);
  if (!known) return false;
  if (isNamedSo(entry, known)) return true;
  const { code, name } = entry;
  const { name: knownName, source } = known;
  return refuse('CODE_ALREADY_KNOWN', { field: `${field}.code`, code, name, knownName, source });
}

function requireDeclarable(scope: CodeScope, entry: DeclaredCode, field: string): void {
  const { table, code, name, parent, source } = entry;
  requireTexts({ [`${field}.name`]: name, [`${field}.source`]: source });
  if (!CODE_FORMS[table].test(code)) {
    const named = inBoth('table', { zh: TABLE_WORDS[table].zh, en: table });
    refuse('CODE_FORM_INVALID', { field: `${field}.code`, table, ...named, code });
  }
  const expected = table === 'project' ? undefined : parentOf(code);
  if (parent !== expected) {
    const texts = { expected: expected ?? '-', parent: parent ?? '-' };
    refuse('CODE_PARENT_WRONG', { field: `${field}.parent`, code, ...texts });
  }
  if (parent !== undefined && !findCode(scope, table, parent)) {
    refuse('CODE_PARENT_UNKNOWN', { field: `${field}.parent`, code, parent });
  }
}
