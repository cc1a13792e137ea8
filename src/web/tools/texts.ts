/**
 * What to click in each tool, in order, as its maker documents it. A word in brackets at the end says what is shown with a
 * step: `[address]`, `[secret]`, `[address with secret]`, `[sample]`.
 */
export const texts = {
  steps: {
    hubspot: [
      'In HubSpot make an app with the HubSpot CLI (hs project create) that may read deals, contacts, companies and tickets. One made before stands under Development → Legacy apps; new ones of that kind cannot be made since October 2026.',
      'Put this address as targetUrl into its webhooks/webhook-hsmeta.json, or as target URL on the Webhooks tab of a legacy app. [address]',
      'Subscribe to object.creation and object.propertyChange of deals, contacts, companies, leads and tickets; dealstage and hs_pipeline_stage at least. Upload and install the app, or activate the subscriptions.',
      'On its Auth tab show the client secret and enter it here. [secret]',
      'Move a deal to another stage: HubSpot tells it within a minute.',
    ],
    salesforce: [
      'In Salesforce open Setup, enter Outbound Messages in Quick Find, choose New Outbound Message and the object, for example Opportunity.',
      'Enter this address as Endpoint URL. It holds the secret, because Salesforce signs nothing. [address with secret]',
      'Choose a user to send as, and the fields Id, LastModifiedDate, LastModifiedById, OwnerId, StageName or Status, and what your rules ask for.',
      'Open Setup → Flows → New Flow, make a record-triggered flow on that object for records that are created or updated, add the outbound message as an action, save and activate it.',
      'Save a record. For Change Data Capture post each event as JSON to the same address from a relay of your own.',
    ],
    pipedrive: [
      'In Pipedrive open Tools and apps → Webhooks and choose Create new webhook.',
      'Choose all actions (*) of the objects you want, version 2, and enter this address as endpoint. [address]',
      'Enter any word as HTTP Auth username, and this secret as password. [secret]',
      'Move a deal to another stage.',
    ],
    zendesk: [
      'In the Admin Center open Apps and integrations → Actions and webhooks → Webhooks → Create webhook.',
      'Choose Zendesk events, and the ticket and article events among them.',
      'Enter this address as endpoint URL, method POST, format JSON, no authentication, and create it. [address]',
      'On the page of the webhook choose Reveal secret, and enter the signing secret here. [secret]',
      'Solve a ticket, or choose Test webhook.',
    ],
    freshdesk: [
      'In Freshdesk open Admin → Workflows → Automations → Ticket Updates → New rule, performed by agent or requester, for every change you want to know of. For new tickets make one under Ticket Creation, too.',
      'Choose the action Trigger Webhook, request type POST, encoding JSON, and this address as URL. [address]',
      'Add the custom header X-Smallwins-Secret with this secret. [secret]',
      'As content choose Advanced and paste the body from the notes on Freshdesk in our documentation; it says who changed what, and when. Preview and save the rule.',
      'Change a ticket.',
    ],
    intercom: [
      'In Intercom open Settings → Integrations → Developer Hub and create an app for your workspace.',
      'Under Configure → Webhooks enter this address and choose the topics of conversations, tickets and articles. [address]',
      'Under Basic information copy the client secret and enter it here. [secret]',
      'Answer a conversation.',
    ],
    jira: [
      'As an administrator of Jira open Settings → System → WebHooks → Create a WebHook.',
      'Enter this address as URL. [address]',
      'Enter this secret in the field Secret. [secret]',
      'Choose the events issue created, issue updated and comment created, and save.',
      'Move a request to another status.',
    ],
    servicenow: [
      'In ServiceNow open All → System Definition → Business Rules → New: table Incident, Advanced ticked, When after, Insert and Update ticked. Not async, for then ServiceNow does not say what was before.',
      'Paste the script from the notes on ServiceNow in our documentation under Advanced, between the lines that are there.',
      'Put this address in place of ADDRESS. [address]',
      'Put this secret in place of SECRET, and save. [secret]',
      'Change an incident.',
    ],
    github: [
      'In GitHub open the repository or organisation → Settings → Webhooks → Add webhook.',
      'Enter this address as Payload URL, and choose application/json as Content type. [address]',
      'Enter this secret in the field Secret. [secret]',
      'Choose Let me select individual events: Issues, Pull requests, Pull request reviews, Discussions; take out Pushes. Leave Active ticked and choose Add webhook; GitHub sends a ping at once.',
    ],
    outreach: [
      'Outreach makes webhooks by its API: send POST https://api.outreach.io/api/v2/webhooks with an access token, the attributes below and payloadVersion 2, which also says what was before.',
      'Give this address as url. [address]',
      'Give this secret as secret, and * as action and resource, or what you want of task, call, mailing, prospect, account, opportunity, sequenceState. [secret]',
      'Complete a task.',
    ],
    salesloft: [
      'Salesloft makes webhooks by its API: send POST https://api.salesloft.com/v2/webhook_subscriptions with an API key or OAuth token, once for each event_type: call_created, task_completed, meeting_booked, email_updated, cadence_membership_created, cadence_membership_updated, person_created, account_created, note_created.',
      'Give this address as callback_url, and a word of your choice as callback_token. [address]',
      'Enter the same callback token here. [secret]',
      'Complete a step or log a call.',
    ],
    aircall: [
      'In the Aircall dashboard open Integrations → Webhook → Install.',
      'Enter this address as URL, choose the call events and save. [address]',
      'Copy the token of the webhook and enter it here; GET /v1/webhooks of Aircall’s API says it, too. [secret]',
      'Make a short call.',
    ],
    gong: [
      'In Gong open Admin center → Settings → Ecosystem → Automation rules → Add rule, and choose the action Fire webhook.',
      'Enter this address and choose Signed JWT header. [address]',
      'Choose Show public key, copy it and enter it here. [secret]',
      'Save the rule and choose Test now.',
    ],
    calendly: [
      'Calendly makes webhooks by its API: send POST /webhook_subscriptions with a personal access token (Integrations → API and webhooks).',
      'Give this address as url, the events invitee.created and invitee.canceled, and your organisation with its scope. [address]',
      'Give this secret as signing_key. [secret]',
      'Book a meeting with yourself.',
    ],
    calcom: [
      'In Cal.com open Settings → Developer → Webhooks → New.',
      'Enter this address as subscriber URL and choose the booking events. [address]',
      'Enter this secret in the field Secret, and leave the payload template as it is. [secret]',
      'Choose Ping test, or book a meeting with yourself.',
    ],
    slack: [
      'At api.slack.com/apps choose Create New App → From scratch, in your workspace. This source reads reactions only; recognising in Slack is set up under Chat.',
      'Under Basic Information → App Credentials copy the signing secret and enter it here first: Slack tries the address at once. [secret]',
      'Under Features → Event Subscriptions turn on Enable Events and enter this address as Request URL. [address]',
      'Under Subscribe to bot events choose Add Bot User Event for reaction_added and reaction_removed, and Save Changes. Then choose Install App, and invite the app to a channel.',
      'Put a reaction on a message there.',
    ],
    teams: [
      'In Teams open a team → Manage team → Apps → Create an outgoing webhook.',
      'Enter a name, this address as callback URL, and a description. [address]',
      'Copy the security token that Teams shows this once and enter it here. [secret]',
      'Mention the webhook by its name in a channel of the team.',
    ],
    'standard-webhooks': [
      'Where the sender keeps its webhooks, add this address. [address]',
      'Copy its signing secret (whsec_…) or public key (whpk_…) and enter it here. [secret]',
      'Let it send an example, or wait for the first real one.',
    ],
    stripe: [
      'Where the sender keeps its webhooks, add this address. [address]',
      'Copy its signing secret and enter it here. [secret]',
      'Let it send an example, or wait for the first real one.',
    ],
    cloudevents: [
      'Where the sender keeps its destinations, add this address. [address]',
      'Let it send this secret as bearer token, or in the header X-Smallwins-Secret. [secret]',
      'Let it send an event. Its type, time and data are taken as they are.',
    ],
    json: [
      'Let the sender post its JSON to this address. [address]',
      'Let it send this secret in the header X-Smallwins-Secret, or as bearer token. [secret]',
      'No sender yet? Paste this into a terminal; change the JSON as you like. [sample]',
      'What came stands below. Say there what it means, and save.',
    ],
  },
} as const;
