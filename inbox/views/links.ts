/** A click on a link of this page runs `go` instead; a click that asks for a new tab stays the browser's. */
export function follow(go: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go();
  };
}
