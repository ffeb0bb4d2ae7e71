import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface ChoiceFieldProps<Value extends string> {
  label: string;
  name: string;
  value: Value;
  options: readonly (readonly [value: Value, text: string])[];
  onValue(value: Value): void;
}

/** A choice of one of a few, with its name over it. */
export function ChoiceField<Value extends string>({
  label,
  name,
  value,
  options,
  onValue,
}: ChoiceFieldProps<Value>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        name={name}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([one]) => one === currentTarget.value);
          if (chosen) onValue(chosen[0]);
        }}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface WordFieldProps {
  label: string;
  name: string;
  value: string;
  /** What is wrong with it; '' when nothing is. */
  wrong?: string | undefined;
  isCode?: boolean;
  placeholder?: string;
  list?: string;
  children?: ComponentChildren;
  onValue(value: string): void;
}

/** A line to type in, with its name over it and what is wrong with it under it. */
export function WordField({
  label,
  name,
  value,
  wrong = '',
  isCode = false,
  placeholder,
  list,
  children,
  onValue,
}: WordFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        name={name}
        class={isCode ? 'code' : undefined}
        dir={isCode ? 'ltr' : 'auto'}
        spellcheck={!isCode}
        autocomplete="off"
        placeholder={placeholder}
        list={list}
        value={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
      {wrong && (
        <span id={`${id}-wrong`} class="wrong" role="alert">
          {wrong}
        </span>
      )}
      {children}
    </div>
  );
}
