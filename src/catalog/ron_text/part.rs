//! Parts of a text as they are repeated in a message.

/// The longest part of a file that is repeated in a message, in letters.
const LONGEST: usize = 80;

/// A part of a file as it is repeated in a message: one line, and no longer than can be read.
pub(crate) fn short_part(value: &(impl ToString + ?Sized)) -> String {
    let words = value.to_string().replace(['\n', '\r'], " ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    let start: String = words.chars().take(LONGEST).collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_repeated_from_a_file_is_one_short_line() {
        let part = short_part(&"長い\nID".repeat(1_000));
        assert!(part.chars().count() <= LONGEST + 1 && !part.contains('\n'));
        assert_eq!(short_part("ID"), "ID");
    }
}
