import { connectionsSdl } from '../../shapes/sdl';
import { ROOTS_SDL } from './inputs';
import { JOBS_SDL } from './jobs';
import { MAPPING_SDL } from './mapping';
import { REQUESTS_SDL } from './requests';

const ALL = `${MAPPING_SDL}${ROOTS_SDL}${JOBS_SDL}${REQUESTS_SDL}`;

/** How files are imported, in the schema. */
export const IMPORTS_SDL = `${ALL}${connectionsSdl(ALL)}`;
