import { render } from 'preact';
import { counted, text, uiLanguage } from '../platform/text';
import '../ui/tokens.css';
import '../ui/base.css';
import { TextContext } from '../ui/text-context';
import { PanelApp } from './panel-app';
import './panel.css';

const language = uiLanguage();
document.documentElement.lang = language;
document.title = text('marginTitle');

/** Opened as a tab, `?tab=ID` names the tab that it stands beside. */
const asked = new URLSearchParams(location.search).get('tab');

const place = document.getElementById('panel');
if (place)
  render(
    <TextContext.Provider value={{ text, counted, language }}>
      <PanelApp tabId={asked === null ? undefined : Number(asked)} />
    </TextContext.Provider>,
    place,
  );
