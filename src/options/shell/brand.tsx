/** The name, with a reader's stroke in the margin before it. */
export function Brand() {
  return (
    <p class="brand">
      <svg viewBox="0 0 16 24" width="10" height="16" aria-hidden="true">
        <path d="M3 2v20" />
        <path d="M7 5c4 0 4 6 0 6" />
      </svg>
      <span>Postil</span>
    </p>
  );
}
