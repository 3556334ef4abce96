import { eventRegistry } from '@ledger/domain';
import { isInterfaceType, isUnionType, type GraphQLSchema } from 'graphql';
import { SHAPES } from '../generated/shapes';
import { connectionsSdl, sdlOf } from '../shapes/sdl';
import type { Shape } from '../shapes/shape';
import { wireResolvers, wireShapes } from '../shapes/wire';
import { ASSUMED_FIELDS } from './fields/assumed-fields';
import { EVIDENCE_FIELDS } from './fields/evidence-fields';
import { FACT_FIELDS } from './fields/fact-fields';
import { REPORT_FIELDS } from './fields/report-fields';
import { HISTORY_FIELDS } from './fields/history-fields';
import { LINE_FIELDS } from './fields/line-fields';
import { LIST_FIELDS } from './fields/list-fields';
import { payeeFields } from './fields/payee-fields';
import { PROVENANCE_FIELDS } from './fields/provenance-fields';
import { rootFields } from './fields/root-fields';
import { TOUR_FIELDS } from './fields/tour-fields';
import { YEAR_FIELDS } from './fields/year-fields';
import { waitingFields } from './fields/waiting-fields';
import type { Reading } from './reading';
import { HELD } from './held-shapes';
import { POLICY_FIELDS } from './policy-links';
import { PROBLEM_FIELDS } from './problem-links';
import { EVIDENCE_SDL } from './sdl/evidence';
import { FACTS_SDL } from './sdl/facts';
import { REPORTS_SDL } from './sdl/reports';
import { HISTORIES_SDL } from './sdl/histories';
import { narrowingAt } from './sdl/inner-lists';
import { LINES_SDL } from './sdl/lines';
import { LISTS_SDL } from './sdl/lists';
import { MEETINGS_SDL } from './sdl/meetings';
import { PAYEES_SDL } from './sdl/payees';
import { RECTIFICATION_SDL } from './sdl/rectification';
import { PROVENANCE_SDL } from './sdl/provenance';
import { SOURCES_SDL } from './sdl/sources';
import { TOUR_SDL } from './sdl/tour';
import { UNITS_SDL } from './sdl/units';
import { VALUES_SDL } from './sdl/values';
import { VIEWS_SDL } from './sdl/views';
import { WAITING_SDL } from './sdl/waiting';
import { WORKBOOKS_SDL } from './sdl/workbooks';
import { YEAR_SDL } from './sdl/year';
import { valueOf } from './values';
import { YearView } from './year-view';

const TYPES = [
  sdlOf(entitled(SHAPES), narrowingAt),
  VALUES_SDL,
  LISTS_SDL,
  LINES_SDL,
  FACTS_SDL,
  REPORTS_SDL,
  EVIDENCE_SDL,
  SOURCES_SDL,
  PROVENANCE_SDL,
  UNITS_SDL,
  YEAR_SDL,
  TOUR_SDL,
  MEETINGS_SDL,
  RECTIFICATION_SDL,
  HISTORIES_SDL,
  VIEWS_SDL,
  WAITING_SDL,
  WORKBOOKS_SDL,
].join('\n');
export const READING_SDL = TYPES + connectionsSdl(TYPES) + PAYEES_SDL;

const FIELDS = [
  LINE_FIELDS,
  FACT_FIELDS,
  EVIDENCE_FIELDS,
  TOUR_FIELDS,
  YEAR_FIELDS,
  LIST_FIELDS,
  HISTORY_FIELDS,
  POLICY_FIELDS,
  PROBLEM_FIELDS,
  PROVENANCE_FIELDS,
  ASSUMED_FIELDS,
  REPORT_FIELDS,
];

/** Lets the schema answer all that can be read. Without something to read from it can be printed, not asked. */
export function wireReading(whole: GraphQLSchema, reading?: Reading): void {
  for (const shapes of [SHAPES, HELD]) wireShapes(whole, shapes, valueOf);
  for (const fields of FIELDS) wireResolvers(whole, fields);
  if (reading)
    for (const fields of [rootFields(reading), waitingFields(reading), payeeFields(reading)])
      wireResolvers(whole, fields);
  tellTypesApart(whole);
}

/** The description of a payload type: the title on the card and the comment of the payload. */
function entitled(shapes: Readonly<Record<string, Shape>>): Readonly<Record<string, Shape>> {
  const told = Object.entries(eventRegistry).flatMap(([name, { title }]): [string, Shape][] => {
    const shape = shapes[name];
    return shape
      ? [[name, { ...shape, about: `${title.zh} (${title.en}). ${besides(title.zh, shape)}`.trim() }]]
      : [];
  });
  return { ...shapes, ...Object.fromEntries(told) };
}

/** Comments of the code often begin with the title. */
function besides(title: string, { about }: Shape): string {
  const rest = about.startsWith(`${title}: `) ? about.slice(title.length + 2) : about;
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}

function tellTypesApart(schema: GraphQLSchema): void {
  const payload = schema.getType('EventPayload');
  if (isUnionType(payload)) payload.resolveType = (value) => textOf(value, 'payloadOf');
  const node = schema.getType('Node');
  if (isInterfaceType(node))
    node.resolveType = (value) => (value instanceof YearView ? 'BudgetYear' : textOf(value, 'nodeType'));
}

function textOf(value: unknown, property: string): string | undefined {
  const text: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, property) : undefined;
  return typeof text === 'string' ? text : undefined;
}
