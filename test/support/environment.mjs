import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's environment for Node, with a global object of its own instead of one that Jest watches: there each look at a
 * global (`Math`, `Map`, `Object`) calls back into Node, which makes what computes much several times slower.
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(...given) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(...given);
    } finally {
      vm.createContext = createContext;
    }
    // Each `expect` and each refusal is an error with a trace: of a hundred frames in Jest's own environment.
    this.global.Error.stackTraceLimit = 12;
  }
}
