import { TEMPLATE_NAMES } from '../../model/template-names';
import { useText } from '../../ui/text-context';

/** What a template can name, in its language. */
export function TemplateNames() {
  const { text } = useText();
  return (
    <details class="template-names small quiet">
      <summary>{text('profileTemplateNames')}</summary>
      <p class="code">{TEMPLATE_NAMES.map((name) => `{{ ${name} }}`).join(' ')}</p>
      <p class="code">{'{{ published | date: "%Y/%m" }} {{ authors | join: ", " }}'}</p>
    </details>
  );
}
