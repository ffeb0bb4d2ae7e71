/** Elements that a document has as properties by their name (HTML standard, "named elements"). */
const OF_DOCUMENT = 'embed, form, iframe, img, object';
/** Elements that a form has as properties by their name or id. */
const OF_FORM = 'button, fieldset, img, input, object, output, select, textarea';

/**
 * The document with its own properties, where elements of the page stand in their place: after
 * `<img name="body">` a script asks for `document.body` and gets the image. The same object where none
 * does.
 */
export function bareDocument(page: Document): Document {
  const named = Document.prototype.querySelectorAll.call(page, OF_DOCUMENT);
  if (![...named].some((element) => hides(Document.prototype, element))) return page;
  return new Proxy(page, {
    get(target, key) {
      const value: unknown = Reflect.get(Document.prototype, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * Takes the names from the fields under `root` that stand in the place of a form's properties:
 * climbing from a form whose field is called `parentNode` would never end.
 */
export function bareForms(root: ParentNode) {
  for (const field of root.querySelectorAll(OF_FORM)) {
    if (!hides(HTMLFormElement.prototype, field)) continue;
    field.removeAttribute('name');
    field.removeAttribute('id');
  }
}

const { getAttribute } = Element.prototype;

const hides = (prototype: object, element: Element) =>
  ['name', 'id'].some((attribute) => {
    const name = getAttribute.call(element, attribute);
    return name && name in prototype;
  });
