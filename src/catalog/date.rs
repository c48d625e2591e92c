//! Days and dates as people write them down: by the calendar, by era, or only a month or year.

use std::{
    fmt,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use super::fold;

/// Japan is so far ahead of universal time, all year round.
const JAPAN: Duration = Duration::from_hours(9);
/// Seconds of a day.
const DAY: u64 = 24 * 60 * 60;
/// Years that a date may have: what lies outside is a slip.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2200;
/// Eras by the letters they are written with, and the year before their first.
const ERAS: [(&str, u16); 9] = [
    ("令和", 2018),
    ("令", 2018),
    ("r", 2018),
    ("平成", 1988),
    ("平", 1988),
    ("h", 1988),
    ("昭和", 1925),
    ("昭", 1925),
    ("s", 1925),
];
/// The first year of an era.
const FIRST_YEAR: &str = "元";
/// “By the end of” a month or year.
const END: &str = "末";
/// “By the end of” a fiscal year, which is the end of the next March.
const END_OF_FISCAL_YEAR: &str = "年度末";
/// The month in which a fiscal year ends.
const LAST_FISCAL_MONTH: u8 = 3;
/// What may stand behind the last number.
const UNITS: [char; 3] = ['年', '月', '日'];

/// A day of the calendar, of the years 1900 to 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    /// Of the month, from 1.
    of_month: u8,
}

impl Day {
    /// The day of a year, month and day, if there is one.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_there = YEARS.contains(&year) && (1..=last_of(year, month)?).contains(&day);
        is_there.then_some(Self {
            year,
            month,
            of_month: day,
        })
    }

    /// Its year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Its month, from 1.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Its place in the month, from 1.
    pub const fn of_month(self) -> u8 {
        self.of_month
    }

    /// Reads a day as [`Date::read`] does; a month or year is none.
    pub fn read(written: &str) -> Option<Self> {
        match Date::read(written)? {
            Date::Day(day) => Some(day),
            Date::Month(..) | Date::Year(_) => None,
        }
    }

    /// The day that it is in Japan at a time. Beyond 2200 it stays at the last day there is.
    pub fn in_japan(at: SystemTime) -> Self {
        let since = at.duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut left = since.saturating_add(JAPAN).as_secs() / DAY;
        for year in 1970..=*YEARS.end() {
            for month in 1..=12 {
                let days = last_of(year, month).unwrap_or_default();
                if let Some(day) = u8::try_from(left + 1).ok().filter(|day| *day <= days) {
                    return Self {
                        year,
                        month,
                        of_month: day,
                    };
                }
                left -= u64::from(days);
            }
        }
        Self {
            year: *YEARS.end(),
            month: 12,
            of_month: 31,
        }
    }

    /// How many days it is to another one; less than none where that lies before.
    pub fn days_until(self, other: Self) -> i32 {
        other.number() - self.number()
    }

    /// Days since the beginning of the calendar.
    fn number(self) -> i32 {
        let years = i32::from(self.year) - 1;
        let leap_days = years / 4 - years / 100 + years / 400;
        let days_of = |month| i32::from(last_of(self.year, month).unwrap_or_default());
        let of_months: i32 = (1..self.month).map(days_of).sum();
        years * 365 + leap_days + of_months + i32::from(self.of_month)
    }
}

/// The number of the last day of a month, if there is such a month.
fn last_of(year: u16, month: u8) -> Option<u8> {
    let is_leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 if is_leap => Some(29),
        2 => Some(28),
        _ => None,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

/// A date as exactly as it is known. Its text is that of ISO 8601: `2026-03-31`, `2026-03`, `2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// A year.
    Year(u16),
    /// A month of a year, 1 to 12.
    Month(u16, u8),
    /// A day.
    Day(Day),
}

impl Date {
    /// Reads a date however it is written: `2026-03-31`, `2026/3/31`, `2026.3`, `20260331`,
    /// 2026年3月31日, 令和8年3月, R8.3.31, 令和7年度末. Widths of letters make no difference.
    pub fn read(written: &str) -> Option<Self> {
        let letters = fold(written).into_iter().filter(|c| !c.is_whitespace());
        let letters: String = letters.collect();
        if let Some(compact) = compact(&letters) {
            return Some(compact);
        }
        let (before, rest) = era(&letters);
        if let Some(year) = rest.strip_suffix(END_OF_FISCAL_YEAR) {
            let next = year_of(before, year)?.checked_add(1)?;
            return Self::of(next, Some(LAST_FISCAL_MONTH), None);
        }
        let (rest, is_end) = match rest.strip_suffix(END) {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
        let rest = rest.strip_suffix(UNITS).unwrap_or(rest);
        let parts: Vec<&str> = rest.split(is_between).collect();
        let (year, month, day) = match *parts.as_slice() {
            [year] => (year, None, None),
            [year, month] => (year, Some(month), None),
            [year, month, day] if !is_end => (year, Some(month), Some(day)),
            _ => return None,
        };
        let year = year_of(before, year)?;
        match (month, day) {
            (None, _) => Self::of(year, None, None),
            (Some(month), None) => Self::of(year, Some(small(month)?), None),
            (Some(month), Some(day)) => Self::of(year, Some(small(month)?), Some(small(day)?)),
        }
    }

    fn of(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        // Its first day says whether there is such a year and month.
        let first = Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
        Some(match (month, day) {
            (Some(_), Some(_)) => Self::Day(first),
            (Some(month), None) => Self::Month(year, month),
            (None, _) => Self::Year(year),
        })
    }

    /// The first day it may mean.
    pub const fn first(self) -> Day {
        match self {
            Self::Year(year) => Day {
                year,
                month: 1,
                of_month: 1,
            },
            Self::Month(year, month) => Day {
                year,
                month,
                of_month: 1,
            },
            Self::Day(day) => day,
        }
    }

    /// The last day it may mean: what ends in a month or year lasts until the end of it.
    pub fn last(self) -> Day {
        let end_of = |year, month| Day {
            year,
            month,
            of_month: last_of(year, month).unwrap_or(1),
        };
        match self {
            Self::Year(year) => end_of(year, 12),
            Self::Month(year, month) => end_of(year, month),
            Self::Day(day) => day,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => day.fmt(f),
        }
    }
}

/// Eight digits: year, month and day without anything between them.
fn compact(letters: &str) -> Option<Date> {
    let (year, rest) = letters.split_at_checked(4).filter(|_| letters.len() == 8)?;
    let (month, day) = rest.split_at_checked(2)?;
    Day::new(number(year, 4)?, small(month)?, small(day)?).map(Date::Day)
}

/// The year before the first of the era that is named, and what stands behind its name.
fn era(letters: &str) -> (Option<u16>, &str) {
    let mut eras = ERAS.into_iter();
    let named = eras.find_map(|(name, before)| Some((before, letters.strip_prefix(name)?)));
    named.map_or((None, letters), |(before, rest)| (Some(before), rest))
}

/// The year of the calendar.
fn year_of(before_era: Option<u16>, written: &str) -> Option<u16> {
    match before_era {
        Some(before) if written == FIRST_YEAR => Some(before + 1),
        Some(before) => Some(before + number(written, 2).filter(|year| *year > 0)?),
        None => number(written, 4),
    }
}

/// A number of so many digits at most.
fn number(digits: &str, most: usize) -> Option<u16> {
    let is_number = digits.len() <= most && digits.bytes().all(|digit| digit.is_ascii_digit());
    digits.parse().ok().filter(|_| is_number)
}

/// A month or day.
fn small(digits: &str) -> Option<u8> {
    u8::try_from(number(digits, 2)?).ok()
}

const fn is_between(letter: char) -> bool {
    matches!(letter, '-' | '/' | '.' | '年' | '月' | '‐' | '−')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        Date::read(text).map_or_else(String::new, |date| date.to_string())
    }

    #[test]
    fn a_date_is_read_however_it_is_written() {
        for (written, iso) in [
            ("2026-03-31", "2026-03-31"),
            ("2026/3/31", "2026-03-31"),
            ("2026.3.31", "2026-03-31"),
            ("20260331", "2026-03-31"),
            ("2026年3月31日", "2026-03-31"),
            ("２０２６／３／３１", "2026-03-31"),
            ("令和8年3月31日", "2026-03-31"),
            ("令和 8 年 3 月 31 日", "2026-03-31"),
            ("R8.3.31", "2026-03-31"),
            ("Ｒ０８．０３．３１", "2026-03-31"),
            ("令和元年5月", "2019-05"),
            ("H31.4.30", "2019-04-30"),
            ("昭和64年1月7日", "1989-01-07"),
            ("2026-03", "2026-03"),
            ("2026年3月末", "2026-03"),
            ("2026", "2026"),
            ("2026年", "2026"),
            ("令和7年度末", "2026-03"),
            ("2024/2/29", "2024-02-29"),
        ] {
            assert_eq!(read(written), iso, "{written}");
        }
    }

    #[test]
    fn what_is_no_date_or_may_be_another_one_is_not_read() {
        for written in [
            "",
            "未定",
            "3/31/2026",
            "26/3/31",
            "2026/13/1",
            "2026/2/29",
            "2026/4/31",
            "2026/0/1",
            "2026/3/0",
            "2026//31",
            "2026/3/31/1",
            "2026年度",
            "令和0年",
            "令和8年3月31日頃",
            "1/2",
            "+2026",
            "-2026",
            "9999-01-01",
            "2026/3/31末",
            "元年",
        ] {
            assert_eq!(Date::read(written), None, "{written}");
        }
    }

    #[test]
    fn what_ends_in_a_month_or_year_lasts_until_its_end() {
        let last = |text: &str| Date::read(text).unwrap().last().to_string();
        assert_eq!(last("2024-02"), "2024-02-29");
        assert_eq!(last("2026"), "2026-12-31");
        assert_eq!(last("2026-03-30"), "2026-03-30");
        assert_eq!(
            Date::read("2026").unwrap().first().to_string(),
            "2026-01-01"
        );
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let day = |text: &str| Day::read(text).unwrap();
        assert_eq!(day("2026-03-31").days_until(day("2026-04-01")), 1);
        assert_eq!(day("2024-02-28").days_until(day("2024-03-01")), 2);
        assert_eq!(day("2026-01-01").days_until(day("2025-01-01")), -365);
        assert_eq!(Day::read("2026-03"), None);
    }

    #[test]
    fn the_day_is_that_of_japan() {
        let day = |seconds| Day::in_japan(UNIX_EPOCH + Duration::from_secs(seconds)).to_string();
        assert_eq!(day(0), "1970-01-01");
        // 15:00 of universal time is midnight in Japan.
        assert_eq!(day(1_774_882_799), "2026-03-30");
        assert_eq!(day(1_774_882_800), "2026-03-31");
        assert_eq!(day(1_709_132_400), "2024-02-29");
        assert_eq!(day(u32::MAX.into()), "2106-02-07");
        assert_eq!(day(1 << 50), "2200-12-31");
    }
}
