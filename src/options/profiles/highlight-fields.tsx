import { COLORS } from '../../model/annotation';
import { HIGHLIGHT_PLACES, MEANINGS, type Recipe } from '../../model/recipe';
import { useHighlighterName } from '../../ui/highlighter-names';
import { useText } from '../../ui/text-context';
import { ChoiceField, WordField } from './choice-field';
import { MEANING_TEXTS, PLACE_TEXTS } from './profile-texts';

interface HighlightFieldsProps {
  recipe: Recipe;
  onRecipe(recipe: Recipe): void;
}

/** Where highlights are shown, and what their colours mean there. */
export function HighlightFields({ recipe, onRecipe }: HighlightFieldsProps) {
  const { text } = useText();
  const nameOf = useHighlighterName();
  const { highlights } = recipe;
  const change = (part: Partial<Recipe['highlights']>) =>
    onRecipe({ ...recipe, highlights: { ...highlights, ...part } });
  const isMarked = highlights.place === 'both' || highlights.place === 'place';
  const isListed = highlights.place === 'both' || highlights.place === 'end';
  return (
    <>
      <ChoiceField
        label={text('highlightsPlace')}
        name="highlights-place"
        value={highlights.place}
        options={HIGHLIGHT_PLACES.map((place) => [place, text(PLACE_TEXTS[place])] as const)}
        onValue={(place) => change({ place })}
      />
      {isMarked && (
        <ChoiceField
          label={text('profileMark')}
          name="mark"
          value={recipe.mark}
          options={[
            ['equals', text('markEquals')],
            ['tag', text('markTag')],
          ]}
          onValue={(mark) => onRecipe({ ...recipe, mark })}
        />
      )}
      {isListed && (
        <>
          <ul class="meanings">
            {COLORS.map((color) => {
              const meaning = highlights.colors[color];
              const name = nameOf(color);
              return (
                <li key={color} data-color={color}>
                  <ChoiceField
                    label={text('colorMeaning', name)}
                    name={`meaning-${color}`}
                    value={meaning.as}
                    options={MEANINGS.map((as) => [as, text(MEANING_TEXTS[as])] as const)}
                    onValue={(as) =>
                      change({ colors: { ...highlights.colors, [color]: { ...meaning, as } } })
                    }
                  />
                  {(meaning.as === 'callout' || meaning.as === 'tag') && (
                    <WordField
                      label={text('meaningWord')}
                      name={`word-${color}`}
                      placeholder={name}
                      value={meaning.word}
                      onValue={(word) =>
                        change({ colors: { ...highlights.colors, [color]: { ...meaning, word } } })
                      }
                    />
                  )}
                </li>
              );
            })}
          </ul>
          <label class="choice">
            <input
              type="checkbox"
              name="block-ids"
              checked={highlights.blockIds}
              onChange={({ currentTarget: { checked } }) => change({ blockIds: checked })}
            />
            <span>{text('profileBlockIds')}</span>
          </label>
        </>
      )}
    </>
  );
}
