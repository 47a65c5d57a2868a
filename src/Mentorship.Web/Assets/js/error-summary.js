/** Moves the focus to the summary of errors; browsers without a working `autofocus` on it need this. */
export function focusErrorSummary(part) {
  const summary = part.querySelector('.error-summary');
  if (summary && document.activeElement !== summary) {
    summary.focus();
  }
}
