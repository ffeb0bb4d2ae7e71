/** Classes that stand where a language could and are none. */
const NOT_A_LANGUAGE =
  /^(?:code|pre|highlight(?:er)?|hljs|prettyprint|prettyprinted|linenums|line-numbers|source|sourcecode|block|snippet|example|rouge|rouge-table|shiki|prism|wrap|nohighlight|none|default|copy|dark|light|theme|table|text-[\w-]+|code-?block|container|wrapper|notranslate|chroma|codehilite|content|body|numbers|nowrap|literal|literal-block|docutils|toolbar|figure|output|input|highlighter-rouge|code-toolbar|code-wrapper|box|inline|div|lang|language|auto|undefined|code-snippet|auto-?detect)$/i;
/** Written the short way only, they are common as a class beside "highlight", "brush:" and the like. */
const BARE =
  /^(?:abap|actionscript|ada|apache|applescript|asm|assembly|awk|bash|bat|batch|brainfuck|c|c\+\+|cc|clojure|cmake|cobol|coffee(?:script)?|console|cpp|cs|csharp|c#|css|cuda|d|dart|delphi|diff|django|docker(?:file)?|elixir|elm|erlang|f#|fish|fortran|fsharp|glsl|go|golang|graphql|groovy|handlebars|haskell|hcl|hlsl|html|http|ini|java|javascript|js|json|json5|jsonc|jsx|julia|kotlin|latex|lean|less|lisp|lua|makefile|markdown|matlab|md|mermaid|nginx|nim|nix|objc|objective-?c|ocaml|pascal|patch|perl|php|plain|plaintext|postgres|powershell|prolog|proto(?:buf)?|ps1|puppet|py|python|python3|qml|r|rb|regex|ruby|rs|rust|sass|scala|scheme|scss|sh|shell|smalltalk|sol|solidity|sql|stylus|svelte|swift|tcl|terraform|tex|text|toml|ts|tsx|typescript|txt|v|vb|vbnet|verilog|vhdl|vim|vue|wasm|wat|xml|yaml|yml|zig|zsh)$/i;
const MARKED =
  /(?:^|\s)(?:lang(?:uage)?|highlight-source|highlight|src|brush|code|sourceCode|hljs|prism|shj-lang)[-:_]+\s*([\w+#.-]+)/i;

function named(value: string | null): string {
  const name = (value ?? '').trim().toLowerCase();
  return /^[\w+#.-]{1,20}$/.test(name) && !NOT_A_LANGUAGE.test(name) ? name : '';
}

function fromClass(element: Element): string {
  const classes = element.getAttribute('class') ?? '';
  const marked = named(MARKED.exec(classes)?.[1] ?? '');
  if (marked) return marked;
  return (
    classes
      .split(/\s+/)
      .find((name) => BARE.test(name))
      ?.toLowerCase() ?? ''
  );
}

/**
 * The language that a code block's markup names: on the block, its `<code>`, or a wrapper that is
 * there for it. '' when none does. Lower case, as the page spells it ("js" stays "js").
 */
export function codeLanguage(pre: Element, wrapper: Element): string {
  const places = [pre.querySelector('code'), pre];
  for (let up = pre.parentElement; up && wrapper.contains(up); up = up.parentElement)
    places.push(up);
  for (const place of places) {
    if (!place) continue;
    const said = [
      'data-lang',
      'data-language',
      'data-code-language',
      'language',
      'syntax',
      'data-enlighter-language',
    ];
    for (const name of said) {
      const language = named(place.getAttribute(name));
      if (language) return language;
    }
    const brush = /brush:\s*([\w+#-]+)/i.exec(
      place.getAttribute('data-syntaxhighlighter-params') ?? '',
    )?.[1];
    if (brush) return brush.toLowerCase();
    const language = fromClass(place);
    if (language && !/^(?:text|plain|plaintext|txt)$/.test(language)) return language;
  }
  const lang = wrapper.getAttribute('lang');
  if (lang && BARE.test(lang) && lang.length > 2) return lang.toLowerCase();
  const label = wrapper.querySelector('[class*="lang" i], [class*="title" i], [class*="header" i]');
  const text = label && !pre.contains(label) ? (label.textContent?.trim() ?? '') : '';
  return BARE.test(text) ? text.toLowerCase() : '';
}
