/** Repeats the chosen time in words: the `data-words` of the checked radio button goes into `[data-chosen-time]`. */
export function sayChosenTime() {
  document.addEventListener('change', ({ target }) => {
    const words = target.closest?.('.time-option')?.querySelector('input:checked')?.dataset.words;
    const place = target.form?.querySelector('[data-chosen-time]');
    if (words && place) {
      place.textContent = words;
      place.hidden = false;
    }
  });
}
