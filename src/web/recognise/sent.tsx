import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { GivenRecognition } from '../../features/recognitions/api.ts';
import { formatList } from '../clock/format.ts';
import { Badge } from '../parts/badge.tsx';
import { closeRecognise } from './open.ts';
import { texts } from './texts.ts';

export function Sent(props: { recognition: GivenRecognition; again: () => void }) {
  const { recognition, again } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const isNamed = recognition.audience === 'named';
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="sent">
      <Badge badge={badgeOfValue(recognition.value)} size={144} />
      <h2 ref={heading} tabIndex={-1}>
        {texts.sent(formatList(recognition.recipients.map((person) => person.name)))}
      </h2>
      <p className="soft" role="status">
        {recognition.gentle ?? (isNamed ? texts.sentNamed : texts.sentText)}
      </p>
      <div className="row">
        <Link
          to="/feed/$seq"
          params={{ seq: String(recognition.entry) }}
          className="button primary"
          onClick={closeRecognise}
        >
          {isNamed ? texts.seeNamed : texts.see}
        </Link>
        <button type="button" className="button" onClick={again}>
          {texts.another}
        </button>
        <button type="button" className="button quiet" onClick={closeRecognise}>
          {texts.done}
        </button>
      </div>
    </div>
  );
}
