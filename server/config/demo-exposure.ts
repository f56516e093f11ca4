import type { Config } from './config.ts';
import { isLoopback } from './kinds.ts';

/** The server was to serve demo content, whose passwords anyone knows, to other machines. */
export class DemoExposed extends Error {
  override name = 'DemoExposed';
  constructor(host: string, dataDir: string) {
    super(
      `HOST: got "${host}", wants 127.0.0.1, since the data in ${dataDir} holds the demo hospital with passwords that everybody knows. ` +
        'To serve other machines, start on data of your own: DATA_DIR=./hospital TONIQ_DEMO=off, or DATABASE_URL=postgres://…; then add staff with: npm run --silent toniq -- staff add',
    );
  }
}

/** @throws DemoExposed when a database with demo content would be served beyond this machine */
export function refuseExposedDemo(config: Pick<Config, 'host' | 'dataDir'>, holdsDemo: boolean): void {
  if (holdsDemo && !isLoopback(config.host)) throw new DemoExposed(config.host, config.dataDir);
}
