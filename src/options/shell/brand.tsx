/** The name, with the mark of the icon before it: a page with a red asterisk in its margin. */
export function Brand() {
  return (
    <p class="brand">
      <svg viewBox="0 0 32 32" width="20" height="20" aria-hidden="true">
        <path class="brand-page" d="M3 2h19l7 7v21H3z" />
        <path class="brand-fold" d="M22 2v7h7z" />
        <path d="M19 15h6M19 20h6M19 25h4" />
        <path class="brand-mark" d="M11.5 11v10M7.17 13.5l8.66 5M15.83 13.5l-8.66 5" />
      </svg>
      <span>Postil</span>
    </p>
  );
}
