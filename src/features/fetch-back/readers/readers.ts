import { freshdeskReader } from './freshdesk-reader.ts';
import { hubspotReader } from './hubspot-reader.ts';
import { intercomReader } from './intercom-reader.ts';
import { jiraReader } from './jira-reader.ts';
import { pipedriveReader } from './pipedrive-reader.ts';
import type { Reader } from './reader.ts';
import { salesforceReader } from './salesforce-reader.ts';
import { zendeskReader } from './zendesk-reader.ts';

const readers: readonly Reader[] = [
  hubspotReader,
  salesforceReader,
  pipedriveReader,
  zendeskReader,
  freshdeskReader,
  intercomReader,
  jiraReader,
];

/** How records of a tool are read back; null if they are not. */
export function readerOf(tool: string): Reader | null {
  return readers.find((reader) => reader.tool === tool) ?? null;
}
