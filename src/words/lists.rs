//! Several in a row, with what the language puts between them, and numbers as the document prints
//! them.

use super::{bundles::get, message::say};
use crate::catalog::{Lang, LawId, Message};

/// A heading and what stands behind it.
pub fn headed(lang: Lang, heading: &str, text: &str) -> String {
    let said = Message::new("common-headed").with("heading", heading);
    say(&said.with("text", text), lang)
}

/// A name with what tells it from others of the same name, where there is such; in lists. Within
/// sentences the detail stands in brackets.
pub fn with_detail(lang: Lang, name: &str, detail: Option<&str>) -> String {
    let Some(detail) = detail else {
        return name.to_owned();
    };
    let said = Message::new("common-name-detail").with("name", name);
    say(&said.with("detail", detail), lang)
}

/// Words in a row, with what the key `between` says between them; empty ones are left out.
pub fn row<T: AsRef<str>>(
    lang: Lang,
    between: &'static str,
    parts: impl IntoIterator<Item = T>,
) -> String {
    let mut row = String::new();
    for part in parts {
        let part = part.as_ref();
        if !row.is_empty() && !part.is_empty() {
            row.push_str(&get(lang, between));
        }
        row.push_str(part);
    }
    row
}

/// Numbers in a row, such as `4, 20`.
pub fn numbers(numbers: &[u16]) -> String {
    let numbers: Vec<_> = numbers.iter().map(u16::to_string).collect();
    numbers.join(", ")
}

/// Clauses as the document names them, such as `C-e, F-c`.
pub fn clauses(law: &[LawId]) -> String {
    let law: Vec<_> = law.iter().map(LawId::as_str).collect();
    law.join(", ")
}

/// Slides of the ministry's overview; nothing for none.
pub fn slides(lang: Lang, slides: &[u16]) -> String {
    if slides.is_empty() {
        return String::new();
    }
    say(
        &Message::new("common-slides").with("slides", numbers(slides)),
        lang,
    )
}

/// A placement's number in its circle, such as ②; beyond ⑳ in brackets.
pub fn circled(number: u8) -> String {
    match number {
        1..=20 => {
            char::from_u32(0x2460 + u32::from(number) - 1).map_or_else(String::new, String::from)
        }
        _ => format!("({number})"),
    }
}

/// Pages as the document names them, such as `p.4, 20`; nothing for none.
pub fn pages(pages: &[u16]) -> String {
    if pages.is_empty() {
        return String::new();
    }
    format!("p.{}", numbers(pages))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_pages_read_as_in_the_document() {
        let circles = [0, 1, 20, 21].map(circled);
        assert_eq!(circles, ["(0)", "①", "⑳", "(21)"]);
        let lists = [pages(&[]), pages(&[4]), pages(&[4, 20])];
        assert_eq!(lists, ["", "p.4", "p.4, 20"]);
    }

    #[test]
    fn words_in_a_row_have_the_separator_of_the_language() {
        let said = [Lang::Ja, Lang::En].map(|lang| row(lang, "common-comma", ["A", "", "B"]));
        assert_eq!(said, ["A、B", "A, B"]);
        assert_eq!(row(Lang::En, "common-dot", ["", "A"]), "A");
    }
}
