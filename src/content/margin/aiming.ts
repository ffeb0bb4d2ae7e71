import { describeSelected } from '../../anchor/describe-selected';
import type { Passage } from '../../model/passage';
import type { Target } from '../../model/target';
import type { MarginVoice } from './margin-voice';
import type { PagePassages } from './page-passages';
import type { Selected } from './selected-passage';
import type { Text } from './texts';

/** The choosing of another place for a passage, from the wish to the choice. */
export interface Aiming {
  /** The passage that is to get another place; undefined when none is. */
  passage(): Passage | undefined;
  begin(passage: Passage): void;
  /** Takes what is selected; answers the target before, for the undo. */
  take(selected: Selected): { id: string; before: Target } | undefined;
  cancel(): void;
}

/** Lets a person select where a passage is to be; `changed` is called when that begins and ends. */
export function aiming(
  passages: PagePassages,
  voice: MarginVoice,
  text: Text,
  changed: () => void,
): Aiming {
  let id = '';
  const passage = () => passages.list().find((one) => one.id === id);
  const end = () => {
    id = '';
    changed();
  };
  return {
    passage,
    begin(wanted) {
      id = wanted.id;
      voice.say(text('selectAnew'));
    },
    take(selected) {
      const wanted = passage();
      const target = describeSelected(selected, document.body);
      if (!wanted) return undefined;
      if (typeof target === 'string') {
        voice.complain(text(target));
        return undefined;
      }
      passages.edit(wanted.id, { target });
      end();
      return { id: wanted.id, before: wanted.target };
    },
    cancel() {
      if (id) end();
    },
  };
}
