/**
 * Makes the month's table a date grid (WAI-ARIA): one stop for the Tab key, arrows between days and weeks, Home and End
 * within a week, PageUp and PageDown between months. Days are links underneath, so Enter follows them as ever.
 */
let focusAfterwards = false;

const moves = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function makeDateGrid(part) {
  const table = part.querySelector('[data-date-grid]');
  if (!table) {
    return;
  }
  table.setAttribute('role', 'grid');
  for (const cell of table.querySelectorAll('td')) {
    const day = cell.querySelector('a.day');
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-selected', String(day?.getAttribute('aria-current') === 'date'));
  }
  const days = [...table.querySelectorAll('a.day')];
  const stop = days.find((day) => day.getAttribute('aria-current') === 'date') ?? days[0];
  if (!stop) {
    return;
  }
  rove(days, stop);
  table.addEventListener('keydown', (event) => onKey(event, table, days));

  if (focusAfterwards) {
    focusAfterwards = false;
    stop.focus();
  }
}

function onKey(event, table, days) {
  const day = event.target.closest('a.day');
  if (!day || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const cells = [...table.querySelectorAll('td')];
  const here = cells.indexOf(day.closest('td'));
  if (event.key === ' ') {
    day.click();
  } else if (event.key in moves) {
    go(here + moves[event.key], moves[event.key]);
  } else if (event.key === 'Home' || event.key === 'End') {
    const week = [...day.closest('tr').querySelectorAll('a.day')];
    focus(event.key === 'Home' ? week[0] : week.at(-1));
  } else if (event.key === 'PageUp' || event.key === 'PageDown') {
    turn(event.key === 'PageUp' ? -1 : 1);
  } else {
    return;
  }
  event.preventDefault();

  // Over days that lead nowhere to the next that does.
  function go(place, step) {
    const cell = cells[place];
    const target = cell?.querySelector('a.day');
    if (target) {
      focus(target);
    } else if (!cell || !cell.firstElementChild) {
      turn(step);
    } else {
      go(place + step, step);
    }
  }

  function focus(target) {
    rove(days, target);
    target.focus();
  }
}

/** Follows the link to the month before or after; the day that it shows takes the focus. */
function turn(direction) {
  const link = document.querySelector(direction < 0 ? '#month-before' : '#month-after');
  if (link) {
    focusAfterwards = true;
    link.click();
  }
}

function rove(days, stop) {
  for (const day of days) {
    day.tabIndex = day === stop ? 0 : -1;
  }
}
