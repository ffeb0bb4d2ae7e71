import { DIGEST_ORDERS, type DigestOrder } from '../../library/export/digest-order';
import { useText } from '../../ui/text-context';
import type { ExportForm } from './export-form';

const FORMS = {
  markdown: { name: 'formMarkdown', about: 'formMarkdownAbout' },
  html: { name: 'formHtml', about: 'formHtmlAbout' },
  json: { name: 'formJson', about: 'formJsonAbout' },
  csv: { name: 'formCsv', about: 'formCsvAbout' },
  digest: { name: 'formDigest', about: 'formDigestAbout' },
} as const;

const ORDERS = { tag: 'digestTag', color: 'digestColor', month: 'digestMonth' } as const;

interface ExportFormFieldsProps {
  forms: readonly ExportForm[];
  form: ExportForm;
  by: DigestOrder;
  disabled: boolean;
  onForm(form: ExportForm): void;
  onBy(by: DigestOrder): void;
}

/** What kind of file an export is. */
export function ExportFormFields(props: ExportFormFieldsProps) {
  const { forms, form, by, disabled, onForm, onBy } = props;
  const { text } = useText();
  return (
    <div class="fields">
      <label class="field">
        <span>{text('exportForm')}</span>
        <select
          name="form"
          value={form}
          disabled={disabled}
          onChange={({ currentTarget: { value } }) => {
            const chosen = forms.find((name) => name === value);
            if (chosen) onForm(chosen);
          }}
        >
          {forms.map((name) => (
            <option key={name} value={name}>
              {text(FORMS[name].name)}
            </option>
          ))}
        </select>
        <span class="quiet small">{text(FORMS[form].about)}</span>
      </label>
      {form === 'digest' && (
        <label class="field">
          <span>{text('digestBy')}</span>
          <select
            name="by"
            value={by}
            disabled={disabled}
            onChange={({ currentTarget: { value } }) => {
              const chosen = DIGEST_ORDERS.find((name) => name === value);
              if (chosen) onBy(chosen);
            }}
          >
            {DIGEST_ORDERS.map((name) => (
              <option key={name} value={name}>
                {text(ORDERS[name])}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
