import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Collects garbage now, so that no side pays for what another left behind. */
export function collectGarbage(): void {
  collect();
}
