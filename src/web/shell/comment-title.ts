import { isolate } from '../../domain/language/isolate.ts';
import type { Comment } from '../../features/feed/api.ts';
import { texts } from './texts.ts';

/** Why somebody is told of a comment: it names them, or stands below what is theirs. */
export function commentTitle(comment: Comment | null, me: string | undefined): string {
  const name = isolate(comment?.person.name ?? '');
  const isNamed = comment?.mentions.some(({ handle }) => handle === me);
  return isNamed ? texts.toast.mentioned(name) : texts.toast.answered(name);
}
