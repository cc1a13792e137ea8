/** Whom direct messages reach. */
export { peopleIn } from './people.ts';
