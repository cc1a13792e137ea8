import type { ChatConnection } from '../../features/chat/api.ts';
import { Icon } from '../parts/icon.tsx';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

/** Whether a tool takes what is sent, and whether it reaches this server. */
export function ChatState({
  connection,
  name,
  hint,
}: {
  connection: ChatConnection;
  name: string;
  hint: string;
}) {
  const { problem, firstRequestAt, lastRequestAt } = connection;
  const isGreen = firstRequestAt !== null;
  return (
    <>
      {problem === null ? null : (
        <div role="alert" className="chat-problem">
          <p>{texts.problem(problem, name)}</p>
          <p className="small">{hint}</p>
        </div>
      )}
      <div className={`chat-state ${isGreen ? 'is-green' : ''}`} role="status">
        <Icon name={isGreen ? 'done' : 'more'} size={18} />
        <p>
          {isGreen ? texts.green(name) : texts.waiting(name)}{' '}
          {lastRequestAt === null ? null : <Time at={lastRequestAt} />}
        </p>
      </div>
    </>
  );
}
