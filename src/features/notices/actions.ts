/** What a channel of another feature is made of: see mail-sender.ts for the whole of one. */
export type { OutMessage, Sender } from './deliver.ts';
export { readItems } from './mail-sender.ts';
