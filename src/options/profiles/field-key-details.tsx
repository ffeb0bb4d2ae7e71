import { FIELD_NAMES, type FieldKey } from '../../model/recipe';
import { useText } from '../../ui/text-context';
import { ChoiceField, WordField } from './choice-field';
import { FIELD_TEXTS, FORM_TEXTS, FORMS, type Form, isDate } from './profile-texts';

interface FieldKeyDetailsProps {
  value: FieldKey;
  at: number;
  /** What is wrong with the zone. */
  wrong: string | undefined;
  onKey(key: FieldKey): void;
}

/** How a field is written, and what stands there when it is empty. */
export function FieldKeyDetails({ value, at, wrong, onKey }: FieldKeyDetailsProps) {
  const { text } = useText();
  const forms = FORMS[value.field] ?? [];
  const kind = FORMS[value.field]?.join();
  const otherwise = value.or
    ? text('profileElseField', text(FIELD_TEXTS[value.or]))
    : text(value.always ? 'profileElseAlways' : 'profileElseNone');
  const told = [
    text(value.form ? FORM_TEXTS[value.form] : 'formAsIs'),
    value.zone,
    `${text('profileElse')}: ${otherwise}`,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <details class="key-more" open={wrong !== undefined || undefined}>
      <summary>
        <span class="unseen">{text('profileKeyMore', value.key)}</span>
        <span aria-hidden="true">{told}</span>
      </summary>
      <div class="key-details">
        {forms.length > 0 && (
          <ChoiceField<Form | ''>
            label={text('profileForm')}
            name={`form-${at}`}
            value={value.form ?? ''}
            options={[
              ['', text('formAsIs')],
              ...forms.map((form) => [form, text(FORM_TEXTS[form])] as const),
            ]}
            onValue={(form) => {
              const { form: _before, ...rest } = value;
              onKey(form ? { ...rest, form } : rest);
            }}
          />
        )}
        {isDate(value.field) && value.form && value.form !== 'rfc1123' && (
          <WordField
            label={text('profileZone')}
            name={`zone-${at}`}
            isCode
            list="zones"
            placeholder={text('profileZoneOwn')}
            value={value.zone ?? ''}
            wrong={wrong}
            onValue={(zone) => {
              const { zone: _before, ...rest } = value;
              onKey(zone ? { ...rest, zone } : rest);
            }}
          />
        )}
        <ChoiceField<string>
          label={text('profileElse')}
          name={`else-${at}`}
          value={value.or ?? (value.always ? 'always' : '')}
          options={[
            ['', text('profileElseNone')],
            ['always', text('profileElseAlways')],
            ...FIELD_NAMES.filter(
              (field) => field !== value.field && FORMS[field]?.join() === kind,
            ).map((field) => [field, text('profileElseField', text(FIELD_TEXTS[field]))] as const),
          ]}
          onValue={(chosen) => {
            const { or: _before, always: _always2, ...rest } = value;
            const or = FIELD_NAMES.find((field) => field === chosen);
            if (or) onKey({ ...rest, or });
            else onKey(chosen ? { ...rest, always: true } : { ...rest });
          }}
        />
      </div>
    </details>
  );
}
