import { useText } from '../../ui/text-context';
import { INBOX } from '../place';
import { useDoings } from '../shell/doings';
import { usePlaces } from '../shell/places';
import { addSample } from './add-sample';

/** The first day: three short steps, and the way in for those who bring articles along. */
export function FirstSteps() {
  const { text, language } = useText();
  const { attempt } = useDoings();
  const { go } = usePlaces();
  const look = () =>
    attempt(async () => {
      const id = await addSample({
        title: text('sampleTitle'),
        html: text('sampleBody'),
        quote: text('sampleQuote'),
        note: text('sampleNote'),
        lang: language,
      });
      go({ view: 'article', id, from: INBOX, query: '', at: '' });
    });
  return (
    <section class="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{text('firstTitle')}</h2>
      <ol>
        <li>
          <h3>{text('firstSave')}</h3>
          <p>{text('firstSaveHow')}</p>
        </li>
        <li>
          <h3>{text('firstMark')}</h3>
          <p>{text('firstMarkHow')}</p>
        </li>
        <li>
          <h3>{text('firstExport')}</h3>
          <p>{text('firstExportHow')}</p>
        </li>
      </ol>
      <p>
        <button type="button" id="add-sample" class="main" onClick={look}>
          {text('addSample')}
        </button>
      </p>
      <p class="quiet">
        {text('firstImport')} <a href="#/import">{text('importFiles')}</a>
      </p>
    </section>
  );
}
