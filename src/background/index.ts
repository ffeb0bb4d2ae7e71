import { browser } from '../platform/browser';
import type { BackgroundCalls, Sender } from '../platform/protocol';
import { answer } from '../platform/wire';
import { answers } from './answers';
import { addMenus, menuChosen } from './menus';

// Listeners are registered at once: the event that woke the background is waiting for them.
browser.runtime.onMessage.addListener(answer<BackgroundCalls, Sender>('background', answers));
browser.runtime.onInstalled.addListener(addMenus);
browser.contextMenus.onClicked.addListener(menuChosen);
