import { ArrowDown, ArrowUp, X } from 'lucide-preact';
import { FIELD_NAMES, type RecipeKey } from '../../model/recipe';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { ChoiceField, WordField } from './choice-field';
import { FieldKeyDetails } from './field-key-details';
import type { Problems } from './problems';
import { FIELD_TEXTS } from './profile-texts';
import { TemplateNames } from './template-names';

interface KeyRowProps {
  value: RecipeKey;
  /** Its position, which the names of problems hold. */
  at: number;
  of: number;
  problems: Problems;
  onKey(key: RecipeKey): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}

/** A key of the front matter: its name and what it shows. */
export function KeyRow({ value, at, of, problems, onKey, onMove, onRemove }: KeyRowProps) {
  const { text } = useText();
  const { key } = value;
  const shows = 'field' in value ? value.field : 'fixed' in value ? 'fixed' : 'template';
  const path = `recipe.keys.${at}`;
  return (
    <li class="key-row" data-key={key}>
      <div class="key-line">
        <WordField
          label={text('profileKey')}
          name={`key-${at}`}
          isCode
          value={key}
          wrong={problems.get(`${path}.key`)}
          onValue={(name) => onKey({ ...value, key: name })}
        />
        <ChoiceField
          label={text('profileKeyValue')}
          name={`shows-${at}`}
          value={shows}
          options={[
            ...FIELD_NAMES.map((field) => [field, text(FIELD_TEXTS[field])] as const),
            ['fixed', text('profileKeyFixed')],
            ['template', text('profileKeyTemplate')],
          ]}
          onValue={(chosen) => {
            if (chosen === 'fixed') onKey({ key, fixed: '' });
            else if (chosen === 'template') onKey({ key, template: '' });
            else onKey({ key, field: chosen });
          }}
        />
        <div class="key-acts">
          <IconButton
            icon={ArrowUp}
            name={text('profileKeyUp', key)}
            disabled={at === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            name={text('profileKeyDown', key)}
            disabled={at === of - 1}
            onClick={() => onMove(1)}
          />
          <IconButton icon={X} name={text('profileKeyRemove', key)} onClick={onRemove} />
        </div>
      </div>
      {'field' in value && (
        <FieldKeyDetails value={value} at={at} wrong={problems.get(`${path}.zone`)} onKey={onKey} />
      )}
      {'fixed' in value && (
        <WordField
          label={text('profileFixedValue')}
          name={`fixed-${at}`}
          isCode
          value={String(value.fixed)}
          onValue={(typed) => onKey({ ...value, fixed: fixedOf(typed) })}
        />
      )}
      {'template' in value && (
        <WordField
          label={text('profileTemplate')}
          name={`template-${at}`}
          isCode
          value={value.template}
          wrong={problems.get(`${path}.template`)}
          onValue={(template) => onKey({ ...value, template })}
        >
          <TemplateNames />
          <label class="choice">
            <input
              type="checkbox"
              name={`lines-${at}`}
              checked={value.lines ?? false}
              onChange={({ currentTarget: { checked } }) => onKey({ ...value, lines: checked })}
            />
            <span>{text('profileTemplateLines')}</span>
          </label>
        </WordField>
      )}
    </li>
  );
}

/** True, false and numbers are what they are, as in the file. */
function fixedOf(typed: string): string | number | boolean {
  if (typed === 'true' || typed === 'false') return typed === 'true';
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(typed) && String(Number(typed)) === typed
    ? Number(typed)
    : typed;
}
