import type { ICredentialType, INodeProperties } from 'n8n-workflow';

export class SmallwinsWebhookApi implements ICredentialType {
  name = 'smallwinsWebhookApi';

  displayName = 'Smallwins Webhook API';

  documentationUrl = 'https://www.standardwebhooks.com';

  properties: INodeProperties[] = [
    {
      displayName: 'Signing Secret',
      name: 'secret',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      placeholder: 'whsec_…',
      required: true,
      description: 'Shown once when an admin makes the endpoint with the address of this node',
    },
  ];
}
