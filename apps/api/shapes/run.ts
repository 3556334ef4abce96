// Writes the shapes of the answers and events for the schema: `npm run shapes`.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printedShapes, SHAPES_FILE } from './printed-shapes.ts';

const root = resolve(import.meta.dirname, '../../..');
writeFileSync(resolve(root, SHAPES_FILE), printedShapes(root));
