import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clipPage } from '../../scripts/drive/clip-page.mjs';
import { openLibrary } from '../../scripts/drive/library.mjs';
