export { SimulatedDisk } from './simulated-disk';
export { NoAnswer, SimulatedServer, type ServerOptions } from './simulated-server';
export { SimulatedEventStore, type Line, type SimulatedOptions } from './simulated-event-store';
export type { AppendRequest } from '../append-queue';
export { recordedEvent } from '../stored-event';
