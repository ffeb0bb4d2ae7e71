import { expect, it } from 'vitest';
import { mayAskFor } from '../../src/model/private-address';

const PUBLIC = 'https://example.org/a';

it.each([
  { image: 'https://cdn.example.org/a.png', page: PUBLIC, may: true },
  { image: 'http://192.168.0.1/a.png', page: PUBLIC, may: false },
  { image: 'http://172.16.0.1/a.png', page: PUBLIC, may: false },
  { image: 'http://172.32.0.1/a.png', page: PUBLIC, may: true },
  { image: 'http://localhost:8080/a.png', page: PUBLIC, may: false },
  { image: 'http://printer.local/a.png', page: PUBLIC, may: false },
  { image: 'http://[::1]/a.png', page: PUBLIC, may: false },
  { image: 'http://[fd00::1]/a.png', page: PUBLIC, may: false },
  { image: 'http://127.0.0.1/a.png', page: 'http://localhost/a', may: true },
  { image: 'https://cdn.example.org/a.png', page: 'http://localhost/a', may: true },
  { image: 'no address', page: PUBLIC, may: false },
])('a page at $page may have us ask for $image: $may', ({ image, page, may }) => {
  expect(mayAskFor(image, page)).toBe(may);
});
