import type { Receipt } from '../../../features/awards/api.ts';
import { formatAmount, formatNumber } from '../../clock/format.ts';
import { Ring } from '../../parts/ring.tsx';
import { Time } from '../../parts/time.tsx';
import { texts } from '../texts.ts';

function tone(state: Receipt['state']): 'open' | 'waiting' | 'won' {
  if (state === 'confirmed') return 'won';
  return state === 'pending' || state === 'in_review' ? 'waiting' : 'open';
}

export function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { value, provisional, needed, window, earnedAt, settlesAt } = receipt;
  return (
    <dl className="facts">
      <div>
        <dt>{texts.counted}</dt>
        <dd className="fact-ring tabular">
          <Ring {...receipt.progress} size={40} tone={tone(receipt.state)} />
          <span>
            {texts.countedOf(value, needed)}
            {provisional > 0 && needed >= 1 ? <small>{texts.inHold(formatNumber(provisional))}</small> : null}
          </span>
        </dd>
      </div>
      <div>
        <dt>{texts.window}</dt>
        <dd>
          {window.startsAt && window.endsAt ? (
            <>
              <Time at={window.startsAt} when="day" zone={window.zone} />
              {' – '}
              <Time
                at={new Date(Date.parse(window.endsAt) - 1).toISOString()}
                when="day"
                zone={window.zone}
              />
            </>
          ) : (
            texts.windowEver
          )}
          <small>{window.zone}</small>
        </dd>
      </div>
      {earnedAt ? (
        <div>
          <dt>{texts.earned}</dt>
          <dd>
            <Time at={earnedAt} zone={window.zone} />
          </dd>
        </div>
      ) : null}
      {settlesAt ? (
        <div>
          <dt>{texts.settles}</dt>
          <dd>
            <Time at={settlesAt} zone={window.zone} />
          </dd>
        </div>
      ) : null}
      <Fact name={texts.needed} text={texts.neededFrom(formatAmount(needed, needed), receipt.neededFrom)} />
      <Fact name={texts.hold} text={receipt.hold} />
      <Fact name={texts.cooldown} text={receipt.cooldown} />
    </dl>
  );
}

function Fact({ name, text }: { name: string; text: string | null }) {
  if (!text) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
