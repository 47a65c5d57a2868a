/**
 * Arrows between the sessions of a week: up and down within a day, left and right to the nearest in time of another day,
 * Home and End to the first and the last. They are links, which the Tab key reaches in the order of time as ever.
 */
export function moveInWeek() {
  const grid = document.querySelector('[data-week-grid]');
  grid?.addEventListener('keydown', (event) => {
    const link = event.target.closest('a');
    if (!link || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const days = [...grid.querySelectorAll('.grid-day')].map((day) => [...day.querySelectorAll('a')]).filter((links) => links.length > 0);
    const all = days.flat();
    const day = days.findIndex((links) => links.includes(link));
    const place = days[day].indexOf(link);
    const target = {
      ArrowUp: () => days[day][place - 1],
      ArrowDown: () => days[day][place + 1],
      ArrowLeft: () => nearest(days[day - 1], link),
      ArrowRight: () => nearest(days[day + 1], link),
      Home: () => all[0],
      End: () => all.at(-1),
    }[event.key];
    if (target) {
      event.preventDefault();
      target()?.focus();
    }
  });
}

function nearest(links, from) {
  const distance = (link) => Math.abs(link.getBoundingClientRect().top - from.getBoundingClientRect().top);
  return links?.reduce((best, link) => (distance(link) < distance(best) ? link : best));
}
