import type {
  IDataObject,
  INodeType,
  INodeTypeDescription,
  IWebhookFunctions,
  IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { refuseWebhook } from './verify-webhook';

export class SmallwinsTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Smallwins Trigger',
    name: 'smallwinsTrigger',
    icon: 'file:smallwins.svg',
    group: ['trigger'],
    version: 1,
    description: 'Starts when an award is confirmed or taken back, or somebody is recognised',
    defaults: { name: 'Smallwins Trigger' },
    inputs: [],
    outputs: ['main'],
    credentials: [{ name: 'smallwinsWebhookApi', required: true }],
    webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'smallwins' }],
    properties: [
      {
        displayName:
          'Copy the production URL of this node to a new endpoint on the Endpoints page of Smallwins, and the secret that it shows to the credential.',
        name: 'howTo',
        type: 'notice',
        default: '',
      },
      {
        displayName: 'Types',
        name: 'types',
        type: 'multiOptions',
        options: [
          { name: 'Award Confirmed', value: 'award.confirmed' },
          { name: 'Award Revoked', value: 'award.revoked' },
          { name: 'Award Withdrawn', value: 'award.withdrawn' },
          { name: 'Recognition Sent', value: 'recognition.sent' },
          { name: 'Recognition Withdrawn', value: 'recognition.withdrawn' },
          { name: 'Test', value: 'endpoint.test' },
        ],
        default: ['award.confirmed'],
        description: 'What it starts on; the rest is taken and left alone',
      },
      {
        displayName: 'Achievement',
        name: 'achievement',
        type: 'string',
        default: '',
        placeholder: 'happy-close',
        description: 'Only awards of this one, by its key; all, if empty',
      },
    ],
  };

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    const request = this.getRequestObject();
    const headers = this.getHeaderData() as Record<string, string | undefined>;
    const { secret } = await this.getCredentials<{ secret: string }>('smallwinsWebhookApi');
    if (!request.rawBody) await request.readRawBody();
    const why = refuseWebhook(headers, request.rawBody, secret, Date.now());
    if (why !== null) {
      this.getResponseObject().status(401).json({ message: why });
      return { noWebhookResponse: true };
    }
    const body = this.getBodyData();
    const types = this.getNodeParameter('types') as string[];
    const wanted = String(this.getNodeParameter('achievement') ?? '').trim();
    const { achievement } = (body.data ?? {}) as { achievement?: { key?: string } };
    const isOther = wanted !== '' && achievement !== undefined && achievement.key !== wanted;
    if (isOther || !types.includes(String(body.type))) return { webhookResponse: { taken: false } };
    // The same webhook can come again: whoever acts on it once keeps this id.
    const json: IDataObject = { webhookId: headers['webhook-id'], ...body };
    return { workflowData: [this.helpers.returnJsonArray([json])] };
  }
}
