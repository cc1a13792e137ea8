import type { PreviewReport } from '../../features/previews/api.ts';
import { Ahead } from './ahead.tsx';
import { Segments } from './segments.tsx';
import { texts } from './texts.ts';
import { Thresholds } from './thresholds.tsx';
import { Weeks } from './weeks.tsx';

export function Report({ report }: { report: PreviewReport }) {
  const { verdict, history } = report;
  return (
    <div className="try-report">
      <div className={`verdict verdict-${verdict.kind}`} role="status">
        <strong>{verdict.sentence}</strong>
        <span className="small soft">
          {texts.from(report)} {history.byNobody > 0 ? texts.byNobody(history.byNobody) : null}
        </span>
      </div>
      {report.spared ? <p className="small soft">{report.spared}</p> : null}
      <Weeks weeks={report.weeks} />
      {report.segments ? <Segments segments={report.segments} parity={report.parity} /> : null}
      {report.curve.length > 1 ? <Thresholds report={report} /> : null}
      {report.ahead ? <Ahead ahead={report.ahead} /> : null}
      <dl className="try-rest">
        {report.nearMisses ? (
          <div>
            <dt>{texts.near}</dt>
            <dd>{texts.nearText(report.nearMisses)}</dd>
          </div>
        ) : null}
        <div>
          <dt>{texts.notices}</dt>
          <dd>{texts.noticesText(report.notices)}</dd>
        </div>
        <div>
          <dt>{texts.gaming}</dt>
          <dd>{texts.gamingText(report)}</dd>
        </div>
      </dl>
    </div>
  );
}
