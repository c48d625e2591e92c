//! The one place that writes to the standard streams.

use std::{
    borrow::Cow,
    io::{self, BufWriter, Write},
};

use serde::Serialize;

use super::Outcome;
use crate::{
    catalog::{Lang, Message},
    words,
};

/// Where results and complaints go.
///
/// A reader that goes away (`sekisho … | head`) ends the writing, never the program: the exit
/// code still speaks for every file.
pub struct Out<'a> {
    results: Box<dyn Write + 'a>,
    complaints: Box<dyn Write + 'a>,
    fault: Option<io::Error>,
    lang: Lang,
}

impl std::fmt::Debug for Out<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Out")
            .field("fault", &self.fault)
            .finish_non_exhaustive()
    }
}

impl Out<'static> {
    /// The standard streams.
    pub fn standard() -> Self {
        Self::new(BufWriter::new(io::stdout()), io::stderr())
    }
}

impl<'a> Out<'a> {
    /// Writes results and complaints to these.
    pub fn new(results: impl Write + 'a, complaints: impl Write + 'a) -> Self {
        Self {
            results: Box::new(results),
            complaints: Box::new(complaints),
            fault: None,
            lang: Lang::En,
        }
    }

    /// The language in which it complains of itself.
    #[must_use]
    pub const fn speaking(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// A line of results. What could steer a terminal is shown, not sent.
    pub fn line(&mut self, text: &str) {
        let line = format!("{}\n", visible(text));
        self.text(&line);
    }

    /// A value as one line of JSON.
    pub fn json(&mut self, value: &impl Serialize) {
        match serde_json::to_string(value) {
            Ok(json) => {
                let line = format!("{}\n", ascii_controls(&json));
                self.text(&line);
            }
            Err(error) => self.fault = self.fault.take().or_else(|| Some(error.into())),
        }
    }

    /// A text of our own making, as it is.
    pub fn text(&mut self, text: &str) {
        if self.fault.is_none() {
            self.fault = self.results.write_all(text.as_bytes()).err();
        }
    }

    /// One line about something that is wrong.
    pub fn complain(&mut self, text: &str) {
        self.flush();
        // Where complaints cannot be written there is nobody to tell.
        drop(writeln!(self.complaints, "sekisho: {}", visible(text)));
    }

    /// What is wrong with the arguments, in several lines.
    pub(super) fn explain_refusal(&mut self, text: &str) {
        let mut lines = Lines::default();
        for line in text.lines() {
            lines.push(0, line);
        }
        drop(self.complaints.write_all(lines.as_str().as_bytes()));
    }

    /// Hands on what has been written so far.
    pub fn flush(&mut self) {
        if self.fault.is_none() {
            self.fault = self.results.flush().err();
        }
    }

    /// Ends the writing. Results that could not be written (a full disk) are a failure.
    pub fn finish(mut self) -> Outcome {
        self.flush();
        match self.fault.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                let message = Message::new("cli-not-written").with("why", error.to_string());
                self.complain(&words::say(&message, self.lang));
                Outcome::BadInput
            }
            Some(_) | None => Outcome::Done,
        }
    }
}

/// Whether a character could steer a terminal or turn the order of a line about.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with every steering character written out, such as `\u{1b}`.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    replace_steering(text, |c| c.escape_unicode().to_string())
}

/// JSON in which steering characters stand as `\u....`: outside strings it has none.
pub(super) fn ascii_controls(json: &str) -> Cow<'_, str> {
    replace_steering(json, |c| format!("\\u{:04x}", u32::from(c)))
}

fn replace_steering(text: &str, write: impl Fn(char) -> String) -> Cow<'_, str> {
    if !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if steers(c) {
            clean.push_str(&write(c));
        } else {
            clean.push(c);
        }
    }
    Cow::Owned(clean)
}

/// Several lines joined for one [`Out::text`], each made harmless.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Adds a line behind `indent` spaces.
    pub(super) fn push(&mut self, indent: usize, text: &str) {
        self.0.extend(std::iter::repeat_n(' ', indent));
        self.0.push_str(&visible(text));
        self.0.push('\n');
    }

    /// Adds lines that were put together apart, each behind `indent` more spaces.
    pub(super) fn append(&mut self, indent: usize, lines: &Self) {
        for line in lines.0.lines() {
            self.push(indent, line);
        }
    }

    /// The lines so far.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A writer that fails at once.
    struct Failing(io::ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    #[test]
    fn steering_characters_are_shown_not_sent() {
        let mut written = Vec::new();
        let mut out = Out::new(&mut written, io::sink());
        out.line("a\u{1b}[31mb\u{9b}c\r\u{202e}端末");
        assert_eq!(out.finish(), Outcome::Done);
        let written = String::from_utf8(written).unwrap();
        assert_eq!(written, "a\\u{1b}[31mb\\u{9b}c\\u{d}\\u{202e}端末\n");
    }

    #[test]
    fn json_escapes_them_so_that_a_reader_gets_them_back() {
        let mut written = Vec::new();
        let mut out = Out::new(&mut written, io::sink());
        out.json(&"\u{9b}\u{7f}\u{1b}端末");
        assert_eq!(out.finish(), Outcome::Done);
        let written = String::from_utf8(written).unwrap();
        assert!(!written.trim_end().chars().any(steers), "{written:?}");
        assert_eq!(
            serde_json::from_str::<String>(&written).unwrap(),
            "\u{9b}\u{7f}\u{1b}端末"
        );
    }

    #[test]
    fn a_reader_gone_is_no_failure_but_a_full_disk_is() {
        for (kind, outcome) in [
            (io::ErrorKind::BrokenPipe, Outcome::Done),
            (io::ErrorKind::StorageFull, Outcome::BadInput),
        ] {
            let mut out = Out::new(Failing(kind), io::sink());
            out.line("lost");
            assert_eq!(out.finish(), outcome);
        }
    }
}
