export { thrownRefusals } from './thrown-refusals';
