import { Problem } from '../api/problem.ts';
import { Empty } from './empty.tsx';

const texts = {
  away: 'Smallwins cannot be reached',
  awayText:
    'Your connection or the server is down. Nothing is lost: events wait and are decided when it is back.',
  gone: 'Not found',
  closed: 'This part is for admins',
  closedText: 'You are signed in without the admin role. Ask the workspace owner if you need to see it.',
  hurt: 'Something went wrong here',
  hurtText: 'The server reported a fault. Try again; if it stays, the message below helps whoever runs it.',
  again: 'Try again',
} as const;

function explain(error: Error): { title: string; text: string; detail: string | null } {
  const status = error instanceof Problem ? error.status : -1;
  if (status === 0) return { title: texts.away, text: texts.awayText, detail: null };
  if (status === 404) return { title: texts.gone, text: error.message, detail: null };
  if (status === 401 || status === 403) return { title: texts.closed, text: texts.closedText, detail: null };
  if (status >= 400 && status < 500) return { title: texts.hurt, text: error.message, detail: null };
  return { title: texts.hurt, text: texts.hurtText, detail: error.message };
}

export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const { title, text, detail } = explain(error);
  return (
    <div role="alert">
      <Empty title={title} text={text}>
        {detail ? <code className="small">{detail}</code> : null}
        {retry ? (
          <button type="button" className="button" onClick={retry}>
            {texts.again}
          </button>
        ) : null}
      </Empty>
    </div>
  );
}
