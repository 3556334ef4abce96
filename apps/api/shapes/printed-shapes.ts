import { shapesOf } from './shapes-of.ts';

export const SHAPES_FILE = 'apps/api/src/generated/shapes.ts';

/** The file of the shapes, by name. */
export function printedShapes(root: string): string {
  const shapes = [...shapesOf(root)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const entries = shapes.map(([name, shape]) => `  ${name}: ${JSON.stringify(shape)},`);
  return [
    '// Read from the types of the answers and the events by `npm run shapes`.',
    "import type { Shape } from '../shapes/shape';",
    '',
    'export const SHAPES: Readonly<Record<string, Shape>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}
