import { Download } from './download.tsx';
import { texts } from './texts.ts';

/** On the account page: everything that is held about whoever looks. */
export function YourData() {
  return (
    <section className="card setting" aria-labelledby="your-data">
      <h2 id="your-data">{texts.dataTitle}</h2>
      <p className="soft">{texts.dataText}</p>
      <Download path="/v1/account/export" label={texts.download} />
    </section>
  );
}
