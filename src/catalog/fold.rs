//! Words as they are compared: neither case nor width nor the sort of kana tells them apart.

use unicode_normalization::UnicodeNormalization as _;

/// Letters as they are compared: small, of the usual width, hiragana.
pub fn fold(text: &str) -> Vec<char> {
    // Small letters of some capitals are put together anew.
    let plain = text.nfkc().flat_map(char::to_lowercase).nfkc();
    plain.map(hiragana).collect()
}

/// Katakana as hiragana; any other letter as it is.
fn hiragana(letter: char) -> char {
    match letter {
        'ァ'..='ヶ' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn kana_case_and_widths_are_alike() {
        for (one, other) in [
            ("ﾃﾞｰﾀﾍﾞｰｽ", "データベース"),
            ("ﾊﾟｿｺﾝ", "ぱそこん"),
            ("ｳｪﾌﾞｦ", "ウェブを"),
            ("ヴ", "ゔ"),
            ("か\u{3099}", "ガ"),
            ("ＶＰＮ　ＧＷ", "vpn gw"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        assert_ne!(fold("端末1"), fold("端末2"));
    }
}
