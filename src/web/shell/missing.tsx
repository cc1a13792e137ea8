import { Link } from '@tanstack/react-router';
import { Empty } from '../parts/empty.tsx';
import { Page } from '../parts/page.tsx';
import { texts } from './texts.ts';

export function Missing() {
  return (
    <Page title={texts.missing.title}>
      <Empty title={texts.missing.what} text={texts.missing.text}>
        <Link to="/" className="button primary">
          {texts.missing.home}
        </Link>
      </Empty>
    </Page>
  );
}
