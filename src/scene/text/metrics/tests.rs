//! Tests of measuring and breaking with the typeface itself.

use super::*;

fn broken(name: &str, limit: f32) -> String {
    break_name(name, Weight::Bold, 12.0, limit, 3).join("/")
}

#[test]
fn widths_follow_the_typeface() {
    assert!((width("領域", Weight::Regular, 12.0) - 24.0).abs() < 1.0);
    assert!(width("LGWAN", Weight::Bold, 12.0) > width("LGWAN", Weight::Regular, 12.0) * 0.9);
    assert_eq!(width("", Weight::Bold, 12.0), 0.0);
}

#[test]
fn names_break_at_words() {
    assert_eq!(
        broken("インターネット接続系DaaS", 110.0),
        "インターネット/接続系DaaS"
    );
    assert_eq!(
        broken("マイナンバー利用事務系DaaS", 115.0),
        "マイナンバー/利用事務系DaaS"
    );
    assert_eq!(broken("LGWAN業務サーバ", 75.0), "LGWAN/業務サーバ");
    assert_eq!(broken("Internet mail server", 90.0), "Internet/mail server");
    assert_eq!(
        broken("セキュリティクラウド接続FW", 110.0),
        "セキュリティ/クラウド接続FW"
    );
    assert_eq!(
        broken("LGWAN-segment terminal", 120.0),
        "LGWAN-segment/terminal"
    );
    assert_eq!(broken("分割FW", 90.0), "分割FW");
}

#[test]
fn what_does_not_fit_is_shortened() {
    let lines = break_name(&"長い名前".repeat(20), Weight::Bold, 12.0, 80.0, 2);
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with('…'));
    assert!(
        lines
            .iter()
            .all(|line| width(line, Weight::Bold, 12.0) <= 80.0)
    );
}

#[test]
fn no_line_begins_with_what_belongs_to_the_letter_before_it() {
    for (name, limit) in [
        ("認証アプリケーションサーバー", 100.0),
        ("庁舎（本庁、支所）の端末", 80.0),
        ("ファイル無害化・転送", 70.0),
        ("50%を超えるLBO", 40.0),
    ] {
        for narrower in 0..12 {
            let lines = break_name(name, Weight::Bold, 12.0, limit - narrower as f32 * 3.0, 3);
            for line in lines.iter().skip(1) {
                let first = line.chars().next().unwrap();
                assert!(
                    !"ーァィゥェォッャュョ、。・）%".contains(first),
                    "{lines:?}"
                );
            }
        }
    }
}
