import type { Draft, Field } from './field';
import { readDraft } from './read-draft';

const FROM = {
  name: 'from',
  kind: 'choice',
  ofTheForm: true,
  options: ['entered', 'printed', 'assumed'],
} as const;
const [PRINTED, ASSUMED] = [
  { field: 'from', is: ['printed'] },
  { field: 'from', is: ['assumed'] },
] as const;

/** 出处: where the content of what is entered comes from, asked of every form. Somebody enters it unless they say otherwise. */
export const ORIGIN: readonly Field[] = [
  {
    name: 'provenance',
    kind: 'group',
    fields: [
      FROM,
      { name: 'document', kind: 'text', when: PRINTED },
      { name: 'chapter', kind: 'text', optional: true, when: PRINTED },
      { name: 'why', kind: 'text', when: ASSUMED },
    ],
  },
];

const AT = 'provenance.';

/** What stands in it at first. */
export const ORIGIN_AT_FIRST: Draft = { [`${AT}from`]: 'entered' };

/** The origin that a draft says, as mutations take it, and what is wrong with it. */
export function readOrigin(values: Draft) {
  const { input, faults } = readDraft(ORIGIN, values, 'yuan');
  const { document, chapter, why } = partsOf(input['provenance']);
  const provenance = {
    ...(document !== undefined && { printed: { document, ...(chapter !== undefined && { chapter }) } }),
    ...(why !== undefined && { assumed: { why } }),
  };
  return { faults, ...(Object.keys(provenance).length > 0 && { provenance }) };
}

type Parts = Readonly<Partial<Record<'document' | 'chapter' | 'why', unknown>>>;

function partsOf(input: unknown): Parts {
  return typeof input === 'object' && input !== null ? input : {};
}

/** The field of the form that a field of the mutation's options stands in. */
export function fieldOfOrigin(path: string): string {
  return path.replace(/^options\.provenance\.(printed|assumed)\./, AT);
}
