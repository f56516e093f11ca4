export function Brand() {
  return (
    <span class="brand">
      <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="currentColor" />
        <path d="M8 10h16v11H15l-5 4v-4H8z" fill="var(--surface)" />
        <path d="M16 12.5v6M13 15.5h6" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      </svg>
      TonIQ
    </span>
  );
}
