/**
 * Shows in the dialog what htmx put into it: a session of the week. Escape, the cross and a press beside it close it, and
 * the focus goes back to the link that opened it.
 */
export function openSessions() {
  const dialog = document.querySelector('[data-session-dialog]');
  if (!dialog) {
    return;
  }
  let opener = null;
  document.addEventListener('htmx:afterSwap', ({ target, detail }) => {
    if (dialog.contains(target) && !dialog.open) {
      opener = detail.requestConfig.elt;
      dialog.showModal();
    }
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target.closest('.session-dialog-close')) {
      dialog.close();
    }
  });
  dialog.addEventListener('close', () => opener?.focus());
}
