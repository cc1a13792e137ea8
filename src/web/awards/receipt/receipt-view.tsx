import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Receipt } from '../../../features/awards/api.ts';
import { Badge } from '../../parts/badge.tsx';
import { StatePill } from '../../parts/state-pill.tsx';
import { texts } from '../texts.ts';
import { EventsNotUsed, EventsUsed } from './receipt-events.tsx';
import { ReceiptFacts } from './receipt-facts.tsx';
import { ReceiptGuards } from './receipt-guards.tsx';
import './receipt.css';

/** The answer first, then everything it rests on. */
export function ReceiptView(props: { receipt: Receipt; clock?: ReactNode; children?: ReactNode }) {
  const { receipt, clock, children } = props;
  const { achievement, person } = receipt;
  const stands = receipt.state === 'confirmed' || receipt.state === 'pending';
  return (
    <article className="receipt">
      <header className="receipt-head">
        <Badge badge={achievement.badge} size={64} dimmed={!stands} />
        <div>
          <h1 className="receipt-title">
            <Link to="/achievements/$key" params={{ key: achievement.key }}>
              {achievement.name}
            </Link>
            {receipt.tier ? <span className="chip tier">{receipt.tierName}</span> : null}
            <StatePill state={receipt.state} />
          </h1>
          <p className="small faint">
            <bdi>{person.name}</bdi>
            {person.team ? ` · ${person.team}` : ''} · {texts.version(achievement.version)}
          </p>
        </div>
      </header>
      <div className="receipt-answer">
        <div>
          {receipt.answer.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {clock}
      </div>
      <ReceiptFacts receipt={receipt} />
      <EventsUsed receipt={receipt} />
      <EventsNotUsed receipt={receipt} />
      <ReceiptGuards guards={receipt.guards} />
      {children}
      <section>
        <h2>{texts.rule}</h2>
        <p className="soft">{achievement.sentence}</p>
        <p className="small faint">{texts.replay}</p>
      </section>
    </article>
  );
}
