import {
  ACCESS_ERRORS,
  budgetErrors,
  type CodedError,
  DomainError,
  fillIn,
  PERFORMANCE_ERRORS,
  UNIT_ERRORS,
  type Wording,
} from '@ledger/domain';
import { EVENT_STORE_ERRORS, EventStoreError } from '@ledger/event-store';
import { QuestionError, QUESTION_ERRORS } from '@ledger/answers';
import { COMMAND_ERRORS, CommandError } from '@ledger/write-side';
import { cureOf } from '../errors/error-reference';
import { partsOf } from '../errors/wording-parts';
import { REQUEST_ERRORS, RequestError } from '../errors/request-error';
import { inputPathOf, type Fault, type InputShape } from './field';

/** A refusal as the schema has it. */
export interface Refusal {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: Wording;
  readonly cure: Wording;
}

/** Codes outside the domain that a client can correct. The others are faults of the server or of signing in. */
const OF_THE_REQUEST = [
  'AMOUNT_INVALID',
  'FIELD_NEEDED',
  'IMPORT_BROKEN',
  'IMPORT_TOO_LARGE',
  'IMPORT_UNKNOWN',
  'IMPORT_WRITES',
  'IMPORTS_WAITING',
  'INPUT_INVALID',
  'NOT_ALLOWED',
  'UPLOAD_UNKNOWN',
] as const;
const OF_THE_QUESTION = ['RULE_SET_NOT_FOUND'] as const;
const OF_THE_STORE = ['INVALID_ARGUMENT', 'VERSION_CONFLICT'] as const;

/** Everything that a mutation can be refused with. */
export const REFUSALS: Readonly<Record<string, Wording>> = {
  ...UNIT_ERRORS,
  ...PERFORMANCE_ERRORS,
  ...budgetErrors,
  ...ACCESS_ERRORS,
  ...COMMAND_ERRORS,
  ...picked(REQUEST_ERRORS, OF_THE_REQUEST),
  ...picked(QUESTION_ERRORS, OF_THE_QUESTION),
  ...picked(EVENT_STORE_ERRORS, OF_THE_STORE),
};

/** What the schema calls the arguments of a mutation that are no part of its input. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  unitCode: ['unitCode'],
  fiscalYear: ['fiscalYear'],
};

/** The option that caused the refusal. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  EXPECTED_VERSION_MISMATCH: ['options', 'expectedVersion'],
  IDEMPOTENCY_KEY_REUSED: ['options', 'idempotencyKey'],
};

interface Refused {
  readonly input: InputShape;
  readonly given: unknown;
}

/** The refusal as data. @throws the error itself if it is a fault of the server or of sign-in. */
export function refusalOf(error: unknown, { input, given }: Refused): Refusal {
  if (error instanceof DomainError) {
    const field = error.field === undefined ? [] : placeOf(error.field, { input, given });
    return refusal(error.code, error.refusal, { details: error.details, field });
  }
  if (error instanceof CommandError) {
    const field = OPTIONS[error.code];
    return refusal(error.code, COMMAND_ERRORS[error.code], { details: error.details, field: field ?? [] });
  }
  if (error instanceof EventStoreError && OF_THE_STORE.some((code) => code === error.code))
    return {
      ...refusal(error.code, error, { details: {}, field: [] }),
      message: { zh: error.zh, en: error.en },
    };
  const ofInput = error instanceof RequestError || error instanceof QuestionError;
  if (ofInput && [...OF_THE_REQUEST, ...OF_THE_QUESTION].some((code) => code === error.code)) {
    const path = error.details['field'];
    const field = path === undefined ? [] : inputPath(String(path));
    return refusal(error.code, REFUSALS[error.code] ?? error, { details: error.details, field });
  }
  throw error;
}

/** What is refused before there is an input of a command. */
export const NO_INPUT = { name: '', about: '', fields: {}, oneOf: false } as const satisfies InputShape;

export function refusalOfFault({ code, field, details }: Fault): Refusal {
  return refusal(code, REQUEST_ERRORS[code], { details: { ...details, field }, field: inputPath(field) });
}

interface Case {
  readonly details: CodedError['details'];
  readonly field: readonly string[];
}

function refusal(code: string, wording: Wording, { details, field }: Case): Refusal {
  const told = field.length === 0 ? details : { ...details, field: withoutInput(field) };
  const said = field.length === 0 ? withoutAsides(wording) : fieldInFront(withoutAsides(wording));
  const cure = withoutAsides(cureOf(code, said));
  const { wrong } = partsOf(said);
  return { code, field, message: filled(sentence(wrong), told), cure: filled(cure, told) };
}

function sentence({ zh, en }: Wording): Wording {
  return { zh: zh.replace(/[^。]$/, '$&。'), en: en.replace(/[^.]$/, '$&.') };
}

/** Removes the brackets with advice for year files and the command line. */
function withoutAsides({ zh, en }: Wording): Wording {
  return {
    zh: zh.replaceAll(/（[^（）]*(?:年度文件|命令行)[^（）]*）/g, ''),
    en: en.replaceAll(/ ?\([^()]*(?:year file|command line)[^()]*\)/g, ''),
  };
}

/** A text that begins with the command's name of a field begins with the input's: `economicCode` is `economic` there. */
function fieldInFront({ zh, en }: Wording): Wording {
  return { zh: zh.replace(FIELD_IN_FRONT, '{field}'), en: en.replace(FIELD_IN_FRONT, '{field}') };
}

/** The row of a voucher may stand before it. */
const FIELD_IN_FRONT = /(?<=^(?:第 \d+ 行：|row \d+: )?)[a-z]\w*(?:\.\w+)*(?=：|: )/;

/** Texts name fields of the input as the command does: `amountFen` is `amount` in every input. */
function filled({ zh, en }: Wording, details: Case['details']): Wording {
  const say = (text: string) => fillIn(text, details).replaceAll(/\b([a-z]\w*)Fen\b/g, '$1');
  return { zh: say(zh), en: say(en) };
}

/** An argument beside the input, unless the input has a field of that name. */
function placeOf(field: string, { input, given }: Refused): readonly string[] {
  const argument = Object.hasOwn(input.fields, field) ? undefined : ARGUMENTS[field];
  return argument ?? inputPath(inputPathOf(input, field, given));
}

function inputPath(path: string): readonly string[] {
  const parts = path.split('.');
  return parts[0] === 'options' ? parts : ['input', ...parts];
}

function withoutInput(field: readonly string[]): string {
  return field.slice(field[0] === 'input' ? 1 : 0).join('.');
}

function picked<Code extends string>(
  catalogue: Readonly<Record<Code, Wording>>,
  codes: readonly Code[],
): Readonly<Record<string, Wording>> {
  return Object.fromEntries(codes.map((code) => [code, catalogue[code]]));
}
