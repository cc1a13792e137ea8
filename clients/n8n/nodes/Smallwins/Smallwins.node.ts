import type {
  IDataObject,
  IExecuteFunctions,
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
    subtitle: '={{$parameter["achievement"]}}',
    description: 'Counts an event towards an achievement and says where its person stands',
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
        description: 'The key of the achievement',
      },
      {
        displayName: 'Event ID',
        name: 'eventId',
        type: 'string',
        default: '',
        placeholder: 'deal-7-update-3',
        required: true,
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
        description: 'What happened, as family.noun.verb_past',
      },
      {
        displayName: 'Data',
        name: 'data',
        type: 'json',
        default: '{}',
        description: 'What the achievement reads, with the person',
      },
      {
        displayName: 'Pass On',
        name: 'passOn',
        type: 'options',
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
        const state = await recordEvent(this, index);
        const passOn = this.getNodeParameter('passOn', index) as string;
        if (passOn === 'all' || state[passOn] === true)
          passed.push({ json: state, pairedItem: { item: index } });
      } catch (error) {
        if (!this.continueOnFail()) throw error;
        passed.push({ json: { error: (error as Error).message }, pairedItem: { item: index } });
      }
    }
    return [passed];
  }
}

async function recordEvent(node: IExecuteFunctions, index: number): Promise<IDataObject> {
  const text = (name: string) => String(node.getNodeParameter(name, index) ?? '').trim();
  const { url } = await node.getCredentials<{ url: string }>('smallwinsApi', index);
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
  try {
    return (await node.helpers.httpRequestWithAuthentication.call(node, 'smallwinsApi', {
      method: 'POST',
      baseURL: url.trim().replace(/\/+$/, ''),
      url: '/v1/state',
      qs: { achievement: text('achievement') },
      body,
      json: true,
      timeout: 30_000,
    })) as IDataObject;
  } catch (error) {
    throw new NodeApiError(node.getNode(), error as JsonObject, { itemIndex: index });
  }
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
