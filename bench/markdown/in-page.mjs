// The bundle's entry.
export { converters, render } from './converters.mjs';
export { structure } from './structure.mjs';
