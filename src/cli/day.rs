//! `--date`: the day by which dates are judged.

use std::time::SystemTime;

use crate::{
    catalog::{Day, Message},
    cli::refusal::ArgumentFault,
};

/// Reads a day.
pub(in crate::cli) fn parse(text: &str) -> Result<Day, ArgumentFault> {
    Day::read(text).ok_or_else(|| ArgumentFault(Message::new("refusal-date")))
}

/// The day asked for, else today.
pub(in crate::cli) fn or_today(asked: Option<Day>) -> Day {
    asked.unwrap_or_else(|| Day::in_japan(SystemTime::now()))
}
