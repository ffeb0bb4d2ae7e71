import { X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../platform/text';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import './keys-help.css';

const GROUPS: [title: MessageKey, keys: [keys: string[], does: MessageKey][]][] = [
  [
    'keysLibrary',
    [
      [['j', 'k'], 'keyNextPrevious'],
      [['Enter'], 'keyOpen'],
      [['Esc'], 'keyBack'],
      [['/'], 'keySearch'],
      [['x'], 'keySelect'],
      [['g i', 'g a', 'g h'], 'keyGo'],
      [['z'], 'keyUndo'],
      [['?'], 'keyHelp'],
    ],
  ],
  [
    'keysArticle',
    [
      [['e'], 'keyArchive'],
      [['s'], 'keyFavourite'],
      [['#'], 'keyTrash'],
      [['t'], 'keyTag'],
      [['n'], 'keyNote'],
    ],
  ],
  [
    'keysReader',
    [
      [['/'], 'findInArticle'],
      [['o'], 'outline'],
      [['p'], 'readAloud'],
      [['-', '+'], 'keyTextSize'],
    ],
  ],
  [
    'keysMarks',
    [
      [['h'], 'keyHighlight'],
      [['1', '2', '3', '4', '5'], 'keyColor'],
      [['[', ']'], 'keyWalk'],
      [['w'], 'keyWhole'],
      [['r'], 'keyRange'],
    ],
  ],
];

/** Every key, as `?` shows it. */
export function KeysHelp({ onClose }: { onClose(): void }) {
  const { text } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
  }, []);
  return (
    <dialog
      id="keys"
      class="keys-help"
      ref={dialog}
      tabIndex={-1}
      aria-labelledby="keys-title"
      onClose={onClose}
      // A click on the backdrop hits the dialog itself, one inside hits its content.
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === '?') dialog.current?.close();
      }}
    >
      <div>
        <header>
          <h2 id="keys-title">{text('keysTitle')}</h2>
          <IconButton icon={X} name={text('close')} onClick={() => dialog.current?.close()} />
        </header>
        <div class="keys-groups">
          {GROUPS.map(([title, keys]) => (
            <section key={title}>
              <h3>{text(title)}</h3>
              <dl>
                {keys.map(([names, does]) => (
                  <div key={does}>
                    <dt>
                      {names.map((name) => (
                        <kbd key={name}>{name}</kbd>
                      ))}
                    </dt>
                    <dd>{text(does)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </dialog>
  );
}
