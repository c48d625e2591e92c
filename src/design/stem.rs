//! Names of files that are made of titles: every system takes them.

/// What no system takes in a name, and Windows least.
const FORBIDDEN: &str = r#"<>:"/\|?*"#;

/// Names that mean a device on Windows, whatever follows after a dot, in letters of any size.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// Names that mean a device where one digit follows.
const NUMBERED_DEVICES: [&str; 2] = ["COM", "LPT"];

/// The longest stem, in bytes: with what follows it the name stays within what systems take.
const LONGEST: usize = 200;

/// The name of a file, without its ending, that a title makes; `unnamed` where the title leaves
/// nothing.
pub fn file_stem(title: &str, unnamed: &str) -> String {
    let is_forbidden = |c: char| c.is_control() || FORBIDDEN.contains(c);
    let taken: String = title
        .trim()
        .chars()
        .map(|c| if is_forbidden(c) { '_' } else { c })
        .collect();
    let mut end = taken.len().min(LONGEST);
    while !taken.is_char_boundary(end) {
        end -= 1;
    }
    // Windows drops dots and blanks at the end of a name without a word.
    let cut = taken.get(..end).unwrap_or_default();
    let stem = cut.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    if stem.is_empty() {
        return unnamed.to_owned();
    }
    let (first, rest) = stem.find('.').map_or((stem, ""), |dot| stem.split_at(dot));
    if is_device(first) {
        format!("{first}_{rest}")
    } else {
        stem.to_owned()
    }
}

fn is_device(name: &str) -> bool {
    let name = name.trim_end().to_uppercase();
    let is_numbered = |device: &&str| {
        let number = name.strip_prefix(*device);
        let mut letters = number.unwrap_or_default().chars();
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '¹' | '²' | '³');
        letters.next().is_some_and(is_number) && letters.next().is_none()
    };
    DEVICES.contains(&name.as_str()) || NUMBERED_DEVICES.iter().any(is_numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stem(title: &str) -> String {
        file_stem(title, "無題")
    }

    #[test]
    fn what_no_system_takes_is_replaced() {
        assert_eq!(stem(r#"a<b>c:d"e/f\g|h?i*j"#), "a_b_c_d_e_f_g_h_i_j");
        assert_eq!(stem("一行目\n二行目\t\u{7f}"), "一行目_二行目__");
        assert_eq!(stem("../../etc"), ".._.._etc");
    }

    #[test]
    fn dots_and_blanks_at_the_end_go_and_an_empty_title_has_a_name() {
        assert_eq!(stem(" 令和7年度 案. . "), "令和7年度 案");
        assert_eq!(stem("第1版。"), "第1版。");
        for title in ["", " ", "\u{3000}", "...", " . "] {
            assert_eq!(stem(title), "無題", "{title:?}");
        }
    }

    #[test]
    fn devices_of_windows_are_no_names() {
        for title in ["CON", "nul", "Aux", "prn", "COM1", "lpt9", "com²", "CONIN$"] {
            assert_eq!(stem(title), format!("{title}_"));
        }
        assert_eq!(stem("con.案"), "con_.案");
        assert_eq!(stem("con .案"), "con _.案");
        for title in ["CONTROL", "COM", "COM10", "COMA", "NULL", "案.con"] {
            assert_eq!(stem(title), title);
        }
    }

    #[test]
    fn a_long_title_is_cut_between_letters() {
        let long = stem(&"庁".repeat(300));
        assert_eq!(long, "庁".repeat(LONGEST / 3));
        let with_dots = format!("{}...x", "a".repeat(LONGEST - 2));
        assert_eq!(stem(&with_dots), "a".repeat(LONGEST - 2));
    }
}
