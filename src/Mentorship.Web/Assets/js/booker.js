/**
 * After the booker was fetched anew: says what the chosen day has, shows the times where they lie below the month, and
 * lets the month's name take the focus when the link that had it is gone (after the last month there is no next).
 */
export function followBooker(part) {
  if (part.id !== 'booker') {
    return;
  }
  const times = part.querySelector('#times');
  document.querySelector('#booker-said').textContent = times.dataset.words;

  const focused = document.activeElement;
  if (focused === document.body) {
    part.querySelector('#month-name').focus({ preventScroll: true });
  } else if (focused.matches('.day') && times.getBoundingClientRect().top > innerHeight * 0.66) {
    times.scrollIntoView();
  }
}
