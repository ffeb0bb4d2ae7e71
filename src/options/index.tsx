import { render } from 'preact';
import { counted, text, uiLanguage } from '../platform/text';
import '../ui/tokens.css';
import '../ui/base.css';
import { TextContext } from '../ui/text-context';
import { LibraryApp } from './library-app';

const language = uiLanguage();
document.documentElement.lang = language;
document.title = text('library');

const place = document.getElementById('library');
if (place)
  render(
    <TextContext.Provider value={{ text, counted, language }}>
      <LibraryApp />
    </TextContext.Provider>,
    place,
  );
