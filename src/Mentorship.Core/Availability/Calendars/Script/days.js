// The days that a rule names. ical.js 2.2 does not know weeks of the year, takes a day that a month does not have for
// one of the next month, leaves BYSETPOS out of most rules and looks for a day that never comes until the end of time.
// So its iterator gets the days of a year from here, and does the rest: weeks, hours, counting and ends.
import ICAL from 'ical.js';

const { RecurIterator, Time } = ICAL;

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const dayParts = ['BYMONTH', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO', 'BYDAY', 'BYSETPOS'];

/** Takes what a rule says about days out of its parts, to where the iterator asks for it. */
export function listDays(rule, start) {
  const parts = {};
  for (const name of dayParts) {
    if (rule.parts[name] && !(rule.freq === 'WEEKLY' && name === 'BYDAY')) {
      parts[name] = rule.parts[name];
      delete rule.parts[name];
    }
  }
  if (rule.freq !== 'YEARLY') {
    delete parts.BYWEEKNO;
  }
  if (rule.freq === 'YEARLY' || Object.keys(parts).length > 0) {
    rule.days = { freq: rule.freq, every: rule.interval, wkst: rule.wkst, parts, start, known: {} };
  }
  if (rule.freq === 'MONTHLY' && rule.days) {
    rule.freq = 'YEARLY';
    rule.interval = 1;
  }
  rule.interval = Math.min(rule.interval, 10_000);
  const times = ['BYSECOND', 'BYMINUTE', 'BYHOUR'].filter((name) => rule.parts[name]);
  times.forEach((name) => rule.parts[name].sort((one, other) => one - other));
  rule.narrows = times.length > 0;
}

const daysIn = (days, year) => (days.known[year] ??= daysOfYear(days, year));

RecurIterator.prototype.expand_year_days = function (year) {
  this.days = daysIn(this.rule.days, year);
};

RecurIterator.prototype.next_year = function () {
  if (this.next_hour() === 0) {
    return 1;
  }
  if (++this.days_index >= this.days.length) {
    this.days_index = 0;
    this.increment_year(this.rule.interval);
    this.expand_year_days(this.last.year);
  }
  return this.days.length > 0 ? this._nextByYearDay() : 0;
};

const isNarrowed = RecurIterator.prototype.check_contracting_rules;

RecurIterator.prototype.check_contracting_rules = function () {
  const { rule, last } = this;
  if (last.compare(rule.until) > 0) {
    return true;
  }
  return (!rule.days || rule.freq === 'YEARLY' || daysIn(rule.days, last.year).includes(last.dayOfYear()))
    && (!rule.narrows || isNarrowed.call(this));
};

/** In order, each as the number of the day in its year. */
function daysOfYear({ freq, every, wkst, parts, start }, year) {
  const before = Time.daysInYearPassedMonth[Time.isLeapYear(year) ? 1 : 0];
  const firstWeekday = new Time({ year, month: 1, day: 1, isDate: true }).dayOfWeek() - 1;
  const whole = { before: 0, length: before[12] };
  const months = [];
  for (let month = 1; month <= 12; month++) {
    const isEvery = freq !== 'MONTHLY' || (year * 12 + month - start.year * 12 - start.month) % every === 0;
    if (isEvery && (!parts.BYMONTH || parts.BYMONTH.includes(month))) {
      months.push({ month, before: before[month - 1], length: before[month] - before[month - 1] });
    }
  }

  const lists = [];
  if (parts.BYYEARDAY) {
    lists.push(numbered(whole, parts.BYYEARDAY));
  }
  if (parts.BYMONTHDAY) {
    lists.push(months.flatMap((month) => numbered(month, parts.BYMONTHDAY)));
  }
  if (parts.BYDAY) {
    const isOfMonth = freq === 'MONTHLY' || (freq === 'YEARLY' && parts.BYMONTH);
    const isNumbered = freq === 'MONTHLY' || freq === 'YEARLY';
    lists.push((isOfMonth ? months : [whole]).flatMap((span) => onWeekdays(span, isNumbered ? parts.BYDAY : parts.BYDAY.map((day) => day.slice(-2)), firstWeekday)));
  }
  if (parts.BYWEEKNO) {
    lists.push(inWeeks(parts.BYWEEKNO, year, wkst, whole.length, firstWeekday));
    if (lists.length === 1) {
      lists.push(onWeekdays(whole, [weekdays[start.dayOfWeek() - 1]], firstWeekday));
    }
  }
  if (lists.length === 0) {
    // What the rule leaves open is as in the event's own start.
    const open = freq === 'YEARLY' && !parts.BYMONTH ? months.filter((span) => span.month === start.month) : months;
    lists.push(freq === 'YEARLY' || freq === 'MONTHLY' ? open.flatMap((span) => numbered(span, [start.day])) : open.flatMap(all));
  }

  const inMonths = (list) => (months.length < 12 ? list.filter((number) => months.some((span) => number > span.before && number <= span.before + span.length)) : list);
  const days = [...new Set(lists.reduce((one, other) => one.filter((number) => other.includes(number)), inMonths(lists.shift())))].sort((one, other) => one - other);
  if (!parts.BYSETPOS || !(freq === 'YEARLY' || freq === 'MONTHLY')) {
    return days;
  }
  return (freq === 'MONTHLY' ? months : [whole]).flatMap((span) => {
    const within = days.filter((number) => number > span.before && number <= span.before + span.length);
    return within.filter((_, index) => parts.BYSETPOS.includes(index + 1) || parts.BYSETPOS.includes(index - within.length));
  });
}

const all = ({ before, length }) => Array.from({ length }, (_, index) => before + index + 1);

/** Days of a span by their number in it; negative ones count from its end. */
function numbered({ before, length }, numbers) {
  return numbers.map((number) => (number < 0 ? length + 1 + number : number)).filter((number) => number >= 1 && number <= length).map((number) => before + number);
}

/** "MO" is every Monday of a span, "-1SU" its last Sunday. */
function onWeekdays({ before, length }, codes, firstWeekday) {
  return codes.flatMap((code) => {
    const first = ((weekdays.indexOf(code.slice(-2)) - firstWeekday - before + 3 * 371) % 7) + 1;
    const each = [];
    for (let number = first; number <= length; number += 7) {
      each.push(before + number);
    }
    const which = Number(code.slice(0, -2));
    return which === 0 ? each : each.slice(which > 0 ? which - 1 : which).slice(0, Math.abs(which) <= each.length ? 1 : 0);
  });
}

/** The days of weeks that ISO 8601 counts, where a week may begin on another day than Monday. */
function inWeeks(numbers, year, wkst, length, firstWeekday) {
  const startOf = (weekday) => {
    const into = (weekday - (wkst - 1) + 7) % 7;
    return into <= 3 ? -into : 7 - into;
  };
  const first = startOf(firstWeekday);
  const weeks = (length + startOf((firstWeekday + length) % 7) - first) / 7;
  return numbered({ before: 0, length: weeks }, numbers)
    .flatMap((week) => numbered({ before: 0, length }, [1, 2, 3, 4, 5, 6, 7].map((day) => first + (week - 1) * 7 + day).filter((day) => day > 0)));
}
