import type { Person } from '../../domain/achievements/reading/person.ts';
import { foldHandle } from '../../domain/people/person-name.ts';
import type { Directory } from '../../engine/decide/directory.ts';

const folds = new WeakMap<Directory, { readonly size: number; readonly byFold: Map<string, Person> }>();

/** Somebody whose handle looks like this one. Handles do not change, so a directory is folded anew when it has grown. */
export function twinOf(directory: Directory, handle: string): Person | undefined {
  const known = folds.get(directory);
  const current =
    known?.size === directory.size
      ? known
      : {
          size: directory.size,
          byFold: new Map([...directory.people].map((one) => [foldHandle(one.handle), one])),
        };
  folds.set(directory, current);
  return current.byFold.get(foldHandle(handle));
}
