import { importsOf } from './imports';
import type { Rule } from './source-file';

/** Folders of the dashboard. Each imports those before it alone, itself, and what was generated of the schema. */
const DASHBOARD_LAYERS: readonly string[] = [
  'state',
  'time',
  'wording',
  'server',
  'year',
  'loading',
  'drawing',
  'commands',
  'features',
  'app',
];

/** The layers of the dashboard have one direction, and one feature imports no other. */
export const dashboardLayersHaveOneDirection: Rule = (files) =>
  files.flatMap((file) => {
    const from = placeOf(file.path);
    if (!from) return [];
    return importsOf(file).flatMap(({ line, target }) => {
      const to = target.kind === 'file' ? placeOf(target.path) : undefined;
      const rule = to && brokenBy(from, to);
      return rule === undefined ? [] : [{ path: file.path, line, rule }];
    });
  });

interface Place {
  readonly layer: string;
  readonly inside: string;
}

/** Undefined outside the dashboard, for its first module, and for what was generated. */
function placeOf(path: string): Place | undefined {
  const [, layer = '', inside = ''] = /^apps\/dashboard\/src\/([^/]+)\/([^/]+)/.exec(path) ?? [];
  return layer === '' || layer === 'generated' ? undefined : { layer, inside };
}

function brokenBy(from: Place, to: Place): string | undefined {
  const [here, there] = [from, to].map(({ layer }) => DASHBOARD_LAYERS.indexOf(layer));
  if (here === undefined || there === undefined || here < 0)
    return `${from.layer} is no layer of the dashboard`;
  if (there > here || there < 0)
    return `${from.layer} does not import ${to.layer}: ${DASHBOARD_LAYERS.join(' < ')}`;
  const isOtherFeature = from.layer === 'features' && to.layer === 'features' && from.inside !== to.inside;
  return isOtherFeature ? `features do not import each other: ${from.inside}, ${to.inside}` : undefined;
}
