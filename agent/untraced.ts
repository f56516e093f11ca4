import { AsyncLocalStorageProviderSingleton } from '@langchain/core/singletons';

/** LangChain sends every run to its makers when one of these is set; nothing a patient writes may leave that way. */
const TRACING = ['LANGSMITH_TRACING', 'LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING', 'LANGCHAIN_TRACING_V2'];

/** Under this key LangChain's own functions (`interrupt`, `getConfig`) look for the configuration of the step they run in. */
const CHILD_CONFIG = Symbol.for('lc:child_config');

/**
 * Switches LangChain's tracing off for this process: its variables are removed, and no step makes a span any more. The library makes
 * one for each of a turn's twenty steps, traced or not, with two ids from the system's random source: a third of the agent's time.
 */
export function switchTracingOff(): void {
  for (const name of TRACING) delete process.env[name];
  AsyncLocalStorageProviderSingleton.runWithConfig = (config, callback) =>
    AsyncLocalStorageProviderSingleton.getInstance().run({ extra: { [CHILD_CONFIG]: config } }, callback);
}
