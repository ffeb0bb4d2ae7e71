import { browser } from '../platform/browser';
import type { BackgroundCalls, Sender } from '../platform/protocol';
import { answer } from '../platform/wire';
import { answers } from './answers';
import { accessGranted } from './fetch-images';
import { addMenus, commandPressed, menuChosen } from './menus';
import { runQueue } from './queue/run-queue';
import { registerSites, siteGranted } from './site-scripts';

// Listeners are registered at once: the event that woke the background is waiting for them.
browser.runtime.onMessage.addListener(answer<BackgroundCalls, Sender>('background', answers));
browser.runtime.onInstalled.addListener(addMenus);
browser.runtime.onInstalled.addListener(registerSites);
browser.contextMenus.onClicked.addListener(menuChosen);
browser.commands.onCommand.addListener(commandPressed);
browser.permissions.onAdded.addListener(siteGranted);
browser.permissions.onAdded.addListener(accessGranted);
browser.permissions.onRemoved.addListener(registerSites);

// The browser starts the background for this alone; a queue that was interrupted goes on.
browser.runtime.onStartup.addListener(runQueue);
browser.windows.onCreated.addListener(() => runQueue());
runQueue().catch(console.error);
