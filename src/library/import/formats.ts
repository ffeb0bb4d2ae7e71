import type { Format } from './format';
import { bookmarks } from './formats/bookmarks';
import { hypothesis } from './formats/hypothesis';
import { instapaper } from './formats/instapaper';
import { karakeep } from './formats/karakeep';
import { linkwarden } from './formats/linkwarden';
import { markdown } from './formats/markdown';
import { matter } from './formats/matter';
import { omnivore } from './formats/omnivore';
import { pocket } from './formats/pocket';
import { raindrop } from './formats/raindrop';
import { readwise } from './formats/readwise';
import { readwiseReader } from './formats/readwise-reader';
import { singleFile } from './formats/single-file';
import { urlList } from './formats/url-list';
import { wallabag } from './formats/wallabag';

/** All that can be imported. The first that accepts a file reads it: what is told by most comes first. */
export const FORMATS: readonly Format[] = [
  markdown,
  pocket,
  omnivore,
  instapaper,
  raindrop,
  readwiseReader,
  matter,
  readwise,
  wallabag,
  hypothesis,
  linkwarden,
  karakeep,
  singleFile,
  bookmarks,
  urlList,
];
