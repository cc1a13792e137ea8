import type {
  IDataObject,
  IExecuteFunctions,
  IHttpRequestOptions,
  INodeExecutionData,
  INodeType,
  INodeTypeDescription,
  JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';

export class Smallwins implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Smallwins',
    name: 'smallwins',
    icon: 'file:smallwins.svg',
    group: ['transform'],
    version: 1,
    subtitle: '={{$parameter["operation"] + " " + $parameter["achievement"]}}',
    description: 'Counts events towards achievements, says where people stand and lists awards',
    defaults: { name: 'Smallwins' },
    inputs: ['main'],
    outputs: ['main'],
    credentials: [{ name: 'smallwinsApi', required: true }],
    properties: [
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        noDataExpression: true,
        options: [
          {
            name: 'Get Progress',
            value: 'getProgress',
            action: 'Get progress',
            description: 'Where a person stands with an achievement; the key needs the scope progress',
          },
          {
            name: 'List Awards',
            value: 'listAwards',
            action: 'List awards',
            description: 'Confirmed awards, newest first; the key needs the scope read',
          },
          {
            name: 'Record Event',
            value: 'recordEvent',
            action: 'Record an event',
            description: 'Count it once and answer where its person stands',
          },
        ],
        default: 'recordEvent',
      },
      {
        displayName: 'Achievement',
        name: 'achievement',
        type: 'string',
        default: '',
        placeholder: 'pipeline-hygiene',
        required: true,
        displayOptions: { show: { operation: ['recordEvent', 'getProgress'] } },
        description: 'The key of the achievement',
      },
      {
        displayName: 'Person',
        name: 'person',
        type: 'string',
        default: '',
        placeholder: 'ana',
        required: true,
        displayOptions: { show: { operation: ['getProgress'] } },
        description: 'Their handle',
      },
      {
        displayName: 'Window',
        name: 'window',
        type: 'string',
        default: '',
        placeholder: '2026-W12',
        displayOptions: { show: { operation: ['getProgress'] } },
        description: 'Which day, week, month or quarter; that of now, if empty',
      },
      {
        displayName: 'Return All',
        name: 'returnAll',
        type: 'boolean',
        default: false,
        displayOptions: { show: { operation: ['listAwards'] } },
        description: 'Whether to return all results or only up to a given limit',
      },
      {
        displayName: 'Limit',
        name: 'limit',
        type: 'number',
        typeOptions: { minValue: 1 },
        default: 50,
        displayOptions: { show: { operation: ['listAwards'], returnAll: [false] } },
        description: 'Max number of results to return',
      },
      {
        displayName: 'Filters',
        name: 'filters',
        type: 'collection',
        placeholder: 'Add filter',
        default: {},
        displayOptions: { show: { operation: ['listAwards'] } },
        options: [
          {
            displayName: 'Achievement',
            name: 'achievement',
            type: 'string',
            default: '',
            placeholder: 'pipeline-hygiene',
            description: 'The key of an achievement',
          },
          {
            displayName: 'Person',
            name: 'person',
            type: 'string',
            default: '',
            placeholder: 'ana',
            description: 'A handle',
          },
          {
            displayName: 'Window',
            name: 'window',
            type: 'string',
            default: '',
            placeholder: '2026-W12',
            description: 'A day, week, month or quarter',
          },
        ],
      },
      {
        displayName: 'Event ID',
        name: 'eventId',
        type: 'string',
        default: '',
        placeholder: 'deal-7-update-3',
        required: true,
        displayOptions: { show: { operation: ['recordEvent'] } },
        description:
          'What makes this event itself: the same again is counted once, so take it from the tool that tells of it',
      },
      {
        displayName: 'Event Type',
        name: 'eventType',
        type: 'string',
        default: '',
        placeholder: 'crm.deal.updated',
        required: true,
        displayOptions: { show: { operation: ['recordEvent'] } },
        description: 'What happened, as family.noun.verb_past',
      },
      {
        displayName: 'Data',
        name: 'data',
        type: 'json',
        default: '{}',
        displayOptions: { show: { operation: ['recordEvent'] } },
        description: 'What the achievement reads, with the person',
      },
      {
        displayName: 'Pass On',
        name: 'passOn',
        type: 'options',
        displayOptions: { show: { operation: ['recordEvent'] } },
        options: [
          { name: 'Every Event', value: 'all', description: 'With its state' },
          {
            name: 'Only the First Time',
            value: 'firstTime',
            description:
              'Only the event that made the award, once; a retry after a lost answer passes nothing on',
          },
          {
            name: 'Only What Made the Award',
            value: 'makesAward',
            description:
              'The event that made the award, in each try: let the next tool know it again by awardId',
          },
        ],
        default: 'all',
      },
      {
        displayName: 'Options',
        name: 'options',
        type: 'collection',
        placeholder: 'Add option',
        default: {},
        displayOptions: { show: { operation: ['recordEvent'] } },
        options: [
          {
            displayName: 'Source',
            name: 'source',
            type: 'string',
            default: '/n8n',
            description: 'Whose IDs these are: the same ID of another source is another event',
          },
          {
            displayName: 'Time',
            name: 'time',
            type: 'dateTime',
            default: '',
            description: 'When it happened; now, if empty',
          },
        ],
      },
    ],
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    const passed: INodeExecutionData[] = [];
    for (let index = 0; index < this.getInputData().length; index++) {
      try {
        for (const json of await resultsOf(this, index)) passed.push({ json, pairedItem: { item: index } });
      } catch (error) {
        if (!this.continueOnFail()) throw error;
        passed.push({ json: { error: (error as Error).message }, pairedItem: { item: index } });
      }
    }
    return [passed];
  }
}

/** What goes on to the next node for one item. */
async function resultsOf(node: IExecuteFunctions, index: number): Promise<IDataObject[]> {
  const operation = node.getNodeParameter('operation', index) as string;
  if (operation === 'getProgress') {
    const qs = filled({
      person: node.getNodeParameter('person', index),
      achievement: node.getNodeParameter('achievement', index),
      window: node.getNodeParameter('window', index),
    });
    return [await ask(node, index, { method: 'GET', url: '/v1/progress', qs })];
  }
  if (operation === 'listAwards') return listAwards(node, index);
  const state = await recordEvent(node, index);
  const passOn = node.getNodeParameter('passOn', index) as string;
  return passOn === 'all' || state[passOn] === true ? [state] : [];
}

/** Page after page, as far as they are wanted. */
async function listAwards(node: IExecuteFunctions, index: number): Promise<IDataObject[]> {
  const returnAll = node.getNodeParameter('returnAll', index) as boolean;
  const most = returnAll ? Number.POSITIVE_INFINITY : (node.getNodeParameter('limit', index) as number);
  const filters = filled(node.getNodeParameter('filters', index) as IDataObject);
  const awards: IDataObject[] = [];
  let cursor: string | null = null;
  do {
    const limit = Math.min(most - awards.length, 1000);
    const qs: IDataObject = { ...filters, state: 'confirmed', limit, ...(cursor ? { cursor } : {}) };
    const page = await ask(node, index, { method: 'GET', url: '/v1/awards', qs });
    awards.push(...(page.items as IDataObject[]));
    cursor = page.nextCursor as string | null;
  } while (cursor !== null && awards.length < most);
  return awards;
}

/** What was entered: an empty field says nothing. */
function filled(fields: Record<string, unknown>): IDataObject {
  const given = Object.entries(fields).map(([name, value]) => [name, String(value ?? '').trim()]);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

async function ask(
  node: IExecuteFunctions,
  index: number,
  request: Omit<IHttpRequestOptions, 'baseURL'>,
): Promise<IDataObject> {
  const { url } = await node.getCredentials<{ url: string }>('smallwinsApi', index);
  try {
    return (await node.helpers.httpRequestWithAuthentication.call(node, 'smallwinsApi', {
      ...request,
      baseURL: url.trim().replace(/\/+$/, ''),
      json: true,
      timeout: 30_000,
    })) as IDataObject;
  } catch (error) {
    throw new NodeApiError(node.getNode(), error as JsonObject, { itemIndex: index });
  }
}

async function recordEvent(node: IExecuteFunctions, index: number): Promise<IDataObject> {
  const text = (name: string) => String(node.getNodeParameter(name, index) ?? '').trim();
  const { source = '/n8n', time } = node.getNodeParameter('options', index) as {
    source?: string;
    time?: string;
  };
  const body: IDataObject = {
    specversion: '1.0',
    id: text('eventId'),
    source,
    type: text('eventType'),
    data: dataOf(node, index),
  };
  if (time) {
    const at = new Date(time);
    if (Number.isNaN(at.getTime()))
      throw new NodeOperationError(
        node.getNode(),
        `"${time}" is no time. Write it like 2026-03-02T09:00:00Z.`,
        {
          itemIndex: index,
        },
      );
    body.time = at.toISOString();
  }
  return ask(node, index, {
    method: 'POST',
    url: '/v1/state',
    qs: { achievement: text('achievement') },
    body,
  });
}

function dataOf(node: IExecuteFunctions, index: number): IDataObject {
  const given = node.getNodeParameter('data', index) as string | IDataObject;
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as IDataObject;
  } catch {
    throw new NodeOperationError(node.getNode(), 'Data is not JSON. Write an object, as {"by": "ana"}.', {
      itemIndex: index,
    });
  }
}
