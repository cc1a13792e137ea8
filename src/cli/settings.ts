import { type Config, ConfigRefusal, readConfig } from '../server/config.ts';
import { wrongUsage } from './failure.ts';
import type { Io } from './io.ts';

/** The settings of the environment; wrong ones are a wrong usage. */
export function settingsOf(io: Io): Config {
  try {
    return readConfig(io.env, io.cwd);
  } catch (error) {
    if (!(error instanceof ConfigRefusal)) throw error;
    throw wrongUsage(error.message, 'docs/reference/config.md explains every setting.');
  }
}
