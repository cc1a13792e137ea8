/** What others may do with entries of the feed. */
export { addComment } from './comments.ts';
export { react } from './reactions/react.ts';
