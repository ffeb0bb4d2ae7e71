import { Tag } from 'lucide-preact';
import { afterEach, expect, it, vi } from 'vitest';
import { EmptyState } from '../../src/ui/empty-state';
import { IconButton } from '../../src/ui/icon-button';
import { clear, show, the } from './fake-texts';

afterEach(clear);

it('an icon button has a name, a tooltip, a state, and hides its drawing from those who listen', () => {
  const onClick = vi.fn();
  show(<IconButton icon={Tag} name="Tag it" size={20} pressed onClick={onClick} data-act="tag" />);
  const button = the('button[data-act=tag]');
  expect(button.ariaLabel).toBe('Tag it');
  expect(button.title).toBe('Tag it');
  expect(button.ariaPressed).toBe('true');
  expect(the('button svg').ariaHidden).toBe('true');
  expect(the('button svg').getAttribute('stroke-width')).toBe('1.75');
  button.click();
  expect(onClick).toHaveBeenCalledOnce();
});

it('an empty state says one thing and offers one', () => {
  const act = vi.fn();
  show(<EmptyState sentence="Nothing here yet." action={{ text: 'Import', act }} />);
  expect(the('p').textContent).toBe('Nothing here yet.');
  the('button').click();
  expect(act).toHaveBeenCalledOnce();
});
