export * from './access';
export * from './access.cards';
export * from './access.commands';
export { ACCESS_ERRORS } from './access.errors';
export * from './access.facts';
export * from './delegation.commands';
export * from './holdings';
export * from './person';
export * from './roles';
