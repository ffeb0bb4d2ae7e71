/** The body of an inert document made of this HTML. */
export const aBody = (html: string): HTMLElement =>
  new DOMParser().parseFromString(html, 'text/html').body;
