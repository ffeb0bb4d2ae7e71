import { useText } from '../../ui/text-context';

/** The first day: three short steps, and the way in for those who bring articles along. */
export function FirstSteps() {
  const { text } = useText();
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
      <p class="quiet">
        {text('firstImport')} <a href="#/import">{text('importFiles')}</a>
      </p>
    </section>
  );
}
