// The text of HTML is needed at import as well, so it lives in model/. Import it from there.
export { plainText } from '../model/plain-text';
