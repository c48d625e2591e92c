//! Numbers as the document prints them.

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
    let numbers: Vec<_> = pages.iter().map(u16::to_string).collect();
    format!("p.{}", numbers.join(", "))
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
}
