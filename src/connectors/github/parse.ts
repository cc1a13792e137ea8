import type { Json, JsonObject } from '../../domain/events/event.ts';
import type { Parsed } from '../connector.ts';
import { type Delivery, plainHeader } from '../delivery.ts';
import {
  among,
  fact,
  facts,
  isObject,
  known,
  need,
  notice,
  notOfInterest,
  numberAt,
  readObject,
  textAt,
  Unreadable,
  valueAt,
} from '../reading.ts';
import { timeOf } from '../time-of.ts';

const issueTypes: Readonly<Record<string, string>> = {
  opened: 'code.issue.opened',
  closed: 'code.issue.closed',
  reopened: 'code.issue.reopened',
};
const requestTypes: Readonly<Record<string, string>> = {
  opened: 'code.pull_request.opened',
  reopened: 'code.pull_request.reopened',
};

/** Reads issues, pull requests and reviews. */
export function parse(delivery: Delivery): Parsed {
  const value = readObject(jsonOf(delivery));
  const event = plainHeader(delivery, 'X-GitHub-Event') ?? guess(value);
  if (event === 'ping') return notice('test', 'GitHub says that the webhook is set up.');
  const action = textAt(value, 'action') ?? '';
  if (event === 'issues') return readIssue(value, action);
  if (event === 'pull_request') return readRequest(value, action);
  if (event === 'pull_request_review' && action === 'submitted') return readReview(value);
  if (event === 'discussion' && action === 'answered') return readAnswer(value);
  return notOfInterest(action === '' ? event : `${event}.${action}`);
}

/** GitHub sends JSON, or a form with the JSON in it, as the webhook is set up. */
function jsonOf(delivery: Delivery): Uint8Array {
  const type = plainHeader(delivery, 'Content-Type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return delivery.body;
  const payloads = new URLSearchParams(Buffer.from(delivery.body).toString('latin1')).getAll('payload');
  const [payload] = payloads;
  if (payloads.length !== 1 || !payload)
    throw new Unreadable('not-from-tool', 'A form of GitHub has one field "payload", which holds the JSON.');
  return Buffer.from(payload);
}

/** What the header would say, from what the body holds. */
function guess(value: JsonObject): string {
  if (isObject(value.review)) return 'pull_request_review';
  if (isObject(value.pull_request)) return 'pull_request';
  if (isObject(value.discussion) && !isObject(value.comment)) return 'discussion';
  if (isObject(value.issue) && !isObject(value.comment)) return 'issues';
  return textAt(value, 'zen') === undefined ? 'unknown' : 'ping';
}

function readIssue(value: JsonObject, action: string): Parsed {
  const type = among(issueTypes, action);
  if (type === undefined) return notOfInterest(`issues.${action}`);
  // Opened in another repository, long ago and by somebody else.
  if (action === 'opened' && isObject(valueAt(value, 'changes', 'old_issue')))
    return notOfInterest('issues.opened by a transfer');
  const issue = valueAt(value, 'issue');
  const id = need(issue, 'id');
  return tell(type, value, {
    key: ['issue', id, action],
    at: need(issue, action === 'closed' ? 'closed_at' : action === 'opened' ? 'created_at' : 'updated_at'),
    about: id,
    data: {
      issue: id,
      number: numberAt(issue, 'number'),
      author: textAt(issue, 'user', 'id'),
      assignee: textAt(issue, 'assignee', 'id'),
      reason: action === 'closed' ? textAt(issue, 'state_reason') : undefined,
    },
  });
}

function readRequest(value: JsonObject, action: string): Parsed {
  const request = valueAt(value, 'pull_request');
  const isMerged = action === 'closed' && valueAt(request, 'merged') === true;
  const type =
    action === 'closed' ? `code.pull_request.${isMerged ? 'merged' : 'closed'}` : among(requestTypes, action);
  if (type === undefined) return notOfInterest(`pull_request.${action}`);
  const id = need(request, 'id');
  const time = isMerged
    ? 'merged_at'
    : action === 'closed'
      ? 'closed_at'
      : action === 'opened'
        ? 'created_at'
        : 'updated_at';
  return tell(type, value, {
    key: ['pull_request', id, action],
    at: need(request, time),
    about: id,
    data: {
      pull_request: id,
      number: numberAt(request, 'number'),
      author: textAt(request, 'user', 'id'),
      lines_added: numberAt(request, 'additions'),
      lines_deleted: numberAt(request, 'deletions'),
    },
  });
}

function readReview(value: JsonObject): Parsed {
  const [review, request] = [valueAt(value, 'review'), valueAt(value, 'pull_request')];
  const id = need(request, 'id');
  return tell('code.review.submitted', value, {
    key: ['review', need(review, 'id')],
    at: need(review, 'submitted_at'),
    about: id,
    data: {
      review: need(review, 'id'),
      pull_request: id,
      number: numberAt(request, 'number'),
      author: textAt(request, 'user', 'id'),
      state: textAt(review, 'state')?.toLowerCase(),
    },
  });
}

/** Credited is who wrote the answer; who marked it as one is the actor. */
function readAnswer(value: JsonObject): Parsed {
  const [discussion, answer] = [valueAt(value, 'discussion'), valueAt(value, 'answer')];
  const id = need(discussion, 'id');
  return tell('code.discussion.answered', value, {
    key: ['discussion', id, 'answered', need(answer, 'id')],
    at: textAt(discussion, 'answer_chosen_at') ?? need(discussion, 'updated_at'),
    about: id,
    data: {
      discussion: id,
      number: numberAt(discussion, 'number'),
      author: textAt(answer, 'user', 'id'),
    },
  });
}

// Names are made of what is signed: X-GitHub-Delivery is not, and whoever kept a delivery could write another.
function tell(
  type: string,
  value: JsonObject,
  about: { key: string[]; at: string; about: string; data: Record<string, Json | undefined> },
): Parsed {
  const isBot = textAt(value, 'sender', 'type') === 'Bot';
  return facts(
    fact(type, {
      key: [...about.key, about.at],
      at: timeOf(about.at, 'time'),
      about: about.about,
      by: isBot ? undefined : textAt(value, 'sender', 'id'),
      account: textAt(value, 'organization', 'id') ?? textAt(value, 'repository', 'owner', 'id'),
      data: known({
        ...about.data,
        repository: textAt(value, 'repository', 'full_name'),
        by_name: isBot ? undefined : textAt(value, 'sender', 'login'),
      }),
    }),
  );
}
