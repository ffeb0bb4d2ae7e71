import { type KnownSite, knownThread } from '../metadata/known-sites';
import { alikePosts } from './alike-posts';
import { knownPosts } from './thread-posts';
import { writeThread } from './write-thread';

/**
 * The conversation that a page is, as one article (its form is told at `writeThread`): issues, forum
 * threads, questions and answers, mail, chats; undefined when it is none. Where the site is known its
 * posts are, else posts are known by being many of a kind. `page` is used up when there is one.
 */
export function findThread(page: Element, site: KnownSite | undefined): Element | undefined {
  const known = knownThread(site, page);
  const posts = known ? knownPosts(page, known) : alikePosts(page);
  if (!posts.some((post) => post.author)) return undefined;
  return writeThread(page.ownerDocument, posts, known ?? {});
}
