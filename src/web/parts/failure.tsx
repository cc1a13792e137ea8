import { Link } from '@tanstack/react-router';
import { Problem } from '../api/problem.ts';
import { Empty } from './empty.tsx';
import { texts } from './texts.ts';

function explain(error: Error): { title: string; text: string; detail: string | null } {
  const status = error instanceof Problem ? error.status : -1;
  if (status === 0) return { title: texts.failure.away, text: texts.failure.awayText, detail: null };
  if (status === 404) return { title: texts.failure.gone, text: error.message, detail: null };
  if (status === 401 || status === 403)
    return { title: texts.failure.closed, text: texts.failure.closedText, detail: null };
  // Nothing has gone wrong: it is not so that this could be.
  if (status === 409) return { title: texts.failure.notSo, text: error.message, detail: null };
  if (status >= 400 && status < 500) return { title: texts.failure.hurt, text: error.message, detail: null };
  return { title: texts.failure.hurt, text: texts.failure.hurtText, detail: error.message };
}

export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const { title, text, detail } = explain(error);
  return (
    <div role="alert">
      <Empty title={title} text={text}>
        {detail ? <code className="small">{detail}</code> : null}
        {retry && !(error instanceof Problem && (error.status === 409 || error.status === 404)) ? (
          <button type="button" className="button" onClick={retry}>
            {texts.failure.again}
          </button>
        ) : null}
        {error instanceof Problem && error.status === 404 ? (
          <Link to="/" className="button">
            {texts.failure.home}
          </Link>
        ) : null}
      </Empty>
    </div>
  );
}
