import { describeRoutes, Raw } from '../described.ts';
import * as api from './api.ts';

export const previews = describeRoutes({
  tag: 'Previews',
  about: 'Tries an achievement on the stored history.',
  schemas: api,
  routes: {
    'POST /v1/previews': {
      does: 'Tries an achievement; writes nothing. Closing the connection cancels it.',
      may: 'admin',
      body: api.newPreview,
      answers: {
        200: new Raw(
          'application/x-ndjson',
          'Lines `{ progress }`, and at last `{ report }` or `{ error }`.',
          api.previewLine,
        ),
      },
      example: {
        yaml: `smallwins: 1
achievement: five-a-day
name: Five a day
sentence: Five tickets resolved on one day.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.by }, reach: 5, in: day }
`,
        reach: 0.25,
      },
    },
  },
});
