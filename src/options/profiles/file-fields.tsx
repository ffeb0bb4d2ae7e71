import { GUARDS, IMAGE_PLACES, type Recipe } from '../../model/recipe';
import { useText } from '../../ui/text-context';
import { ChoiceField, WordField } from './choice-field';
import type { Problems } from './problems';
import { GUARD_TEXTS, IMAGE_TEXTS } from './profile-texts';
import { TemplateNames } from './template-names';

interface RecipeFieldsProps {
  recipe: Recipe;
  problems: Problems;
  onRecipe(recipe: Recipe): void;
}

/** Where the file and its images go, and what keeps its text from running. */
export function FileFields({ recipe, problems, onRecipe }: RecipeFieldsProps) {
  const { text } = useText();
  const { images } = recipe;
  return (
    <>
      <WordField
        label={text('profilePath')}
        name="path"
        isCode
        value={recipe.path}
        wrong={problems.get('recipe.path')}
        onValue={(path) => onRecipe({ ...recipe, path })}
      >
        <TemplateNames />
      </WordField>
      <ChoiceField
        label={text('profileImages')}
        name="images"
        value={images.place}
        options={IMAGE_PLACES.map((place) => [place, text(IMAGE_TEXTS[place])] as const)}
        onValue={(place) => onRecipe({ ...recipe, images: { ...images, place } })}
      />
      {images.place !== 'post' && (
        <WordField
          label={text('profileFolder')}
          name="folder"
          isCode
          value={images.folder}
          wrong={problems.get('recipe.images.folder')}
          onValue={(folder) => onRecipe({ ...recipe, images: { ...images, folder } })}
        />
      )}
      <label class="choice">
        <input
          type="checkbox"
          name="wiki-images"
          checked={recipe.wikiImages}
          onChange={({ currentTarget: { checked } }) =>
            onRecipe({ ...recipe, wikiImages: checked })
          }
        />
        <span>{text('profileWikiImages')}</span>
      </label>
      <ChoiceField
        label={text('profileGuard')}
        name="guard"
        value={recipe.guard}
        options={GUARDS.map((guard) => [guard, text(GUARD_TEXTS[guard])] as const)}
        onValue={(guard) => onRecipe({ ...recipe, guard })}
      />
    </>
  );
}
