//! What counts as a name, and how long texts may be that are written in the window.

/// The most letters of a name. Longer ones that stand in a file are kept as they are.
pub const LONGEST_NAME: usize = 200;
/// The most letters of any other text of one line.
pub const LONGEST_LINE: usize = 1_000;
/// The most letters of remarks and notes.
pub const LONGEST_TEXT: usize = 10_000;

/// The name given by the user, or none: blanks alone name nothing, nor do letters that cannot be
/// seen. The kind's name is shown then.
pub fn given_name(name: &str) -> Option<&str> {
    let is_blank = |c: char| c.is_whitespace() || c.is_control() || is_unseen(c);
    (!name.chars().all(is_blank)).then_some(name)
}

/// Letters without width and without ink, and those that turn the order of a line about.
pub(crate) const fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{3164}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_alone_are_no_name() {
        for name in ["", " ", "\u{3000}", "\t \n", "\u{200b}\u{feff}", "\u{a0}"] {
            assert_eq!(given_name(name), None, "{name:?}");
        }
        for name in ["a", " a ", "　端末", "・"] {
            assert_eq!(given_name(name), Some(name));
        }
    }
}
