/** The one door to the extension APIs. */
export { default as browser } from 'webextension-polyfill';
