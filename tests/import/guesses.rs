//! What rows are taken for, and when a person is asked.

use sekisho::{
    catalog::{Catalog, WordsSay},
    design::{Bounds, Design},
    import::{ImportPlace, RowDecision},
};

use crate::{
    case::{catalog, new_asset, new_zone},
    lists::{review, told},
};

/// The kind, zone and decision of each row of a list into an empty drawing.
fn guessed(catalog: &Catalog, list: &str) -> Vec<(String, String, RowDecision)> {
    let review = review(catalog, &Design::default(), list);
    let rows = review.rows().iter().map(|row| {
        let kind = row.kind.as_ref().map_or("", |kind| kind.as_str());
        let zone = match &row.place {
            Some(ImportPlace::Fresh(kind)) => kind.as_str(),
            Some(ImportPlace::Drawn(_) | ImportPlace::Nested(_)) => panic!("nothing is drawn"),
            None => "",
        };
        (kind.to_owned(), zone.to_owned(), row.decision)
    });
    rows.collect()
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table: what a list says and what is understood"
)]
fn the_rows_of_a_usual_list_are_understood() {
    use RowDecision::{Accepted, LeftOut, Undecided};
    let (lgwan, internet, mynumber) = ("lgwan_segment", "internet_segment", "mynumber_segment");
    let catalog = catalog();
    for (name, sort, zone, kind, place, decision) in [
        (
            "LG-AD-01",
            "サーバ",
            "LGWAN接続系",
            "directory",
            lgwan,
            Accepted,
        ),
        (
            "WSUSサーバ",
            "",
            "LGWAN系",
            "update_server",
            lgwan,
            Accepted,
        ),
        (
            "一般事務用",
            "ノートPC",
            "ＬＧＷＡＮ",
            "lgwan_terminal",
            lgwan,
            Accepted,
        ),
        (
            "税務端末01",
            "",
            "マイナンバー利用事務系",
            "mynumber_terminal",
            mynumber,
            Accepted,
        ),
        (
            "閲覧用パソコン",
            "",
            "インターネット接続系",
            "internet_terminal",
            internet,
            Accepted,
        ),
        ("3F複合機", "", "LGWAN接続系", "printer", lgwan, Accepted),
        (
            "メール無害化サーバ",
            "",
            "インターネット系",
            "sanitiser",
            internet,
            Accepted,
        ),
        (
            "本庁UTM",
            "",
            "インターネット接続系",
            "utm",
            internet,
            Accepted,
        ),
        (
            "フロアL2SW",
            "",
            "LGWAN接続系",
            "lgwan_switch",
            lgwan,
            Accepted,
        ),
        (
            "無線AP 3階",
            "",
            "LGWAN接続系",
            "access_point",
            lgwan,
            Accepted,
        ),
        ("住基ネットCS", "", "", "juki_server", mynumber, Accepted),
        (
            "統合宛名システム",
            "",
            "",
            "link_number",
            mynumber,
            Accepted,
        ),
        ("LGWAN-ASP 電子申請", "", "", "lgwan_asp", "lgwan", Accepted),
        (
            "住民記録システム",
            "",
            "ガバメントクラウド",
            "gov_system",
            "government_cloud",
            Accepted,
        ),
        (
            "介護保険システム",
            "",
            "基幹系",
            "mynumber_system",
            mynumber,
            Accepted,
        ),
        (
            "財務会計サーバ",
            "",
            "LGWAN接続系",
            "lgwan_server",
            lgwan,
            Accepted,
        ),
        (
            "サーバ室スイッチ",
            "",
            "LGWAN接続系",
            "lgwan_switch",
            lgwan,
            Accepted,
        ),
        (
            "分割FW",
            "",
            "LGWAN接続系",
            "split_firewall",
            lgwan,
            Accepted,
        ),
        ("会議室モニタ", "備品", "", "", "", LeftOut),
        ("ＵＰＳ", "", "LGWAN接続系", "", lgwan, LeftOut),
        // A person has to look.
        ("N-CS予備", "", "", "juki_server", mynumber, Undecided),
        (
            "ファイアウォール",
            "",
            "LGWAN接続系",
            "split_firewall",
            lgwan,
            Undecided,
        ),
        (
            "新規サーバ",
            "",
            "LGWAN接続系",
            "other_server",
            lgwan,
            Undecided,
        ),
        (
            "WSUS",
            "プリンタ",
            "LGWAN接続系",
            "printer",
            lgwan,
            Undecided,
        ),
        ("謎の箱", "", "LGWAN接続系", "", lgwan, Undecided),
        ("ノートPC", "", "", "", "", Undecided),
        ("ノートPC", "", "第四系", "", "", Undecided),
        (
            "モニタ付きPC",
            "",
            "LGWAN接続系",
            "lgwan_terminal",
            lgwan,
            Undecided,
        ),
        (
            "住基ネットCS",
            "",
            "インターネット接続系",
            "juki_server",
            internet,
            Undecided,
        ),
        ("", "", "LGWAN接続系", "", lgwan, Undecided),
    ] {
        let list = format!("名称,種別,ネットワーク系統\n{name},{sort},{zone}\nx,,\n");
        let first = guessed(&catalog, &list).swap_remove(0);
        let is = (first.0.as_str(), first.1.as_str(), first.2);
        let row = told(&review(&catalog, &Design::default(), &list).rows()[0]);
        assert_eq!(is, (kind, place, decision), "{row}");
    }
}

#[test]
fn english_lists_are_understood_as_well() {
    let catalog = catalog();
    let list = "Device,Type,Network\nLG-AD-01,domain controller,LGWAN segment\n\
        Front desk printer,,LGWAN\nProxy,,Internet\n";
    for row in review(&catalog, &Design::default(), list).rows() {
        assert_eq!(row.decision, RowDecision::Accepted, "{}", told(row));
    }
}

#[test]
fn a_guess_says_which_word_in_which_column() {
    let catalog = catalog();
    let list = "機器名,ネットワーク系統\nLG-AD-01,LGWAN接続系\n";
    let review = review(&catalog, &Design::default(), list);
    let said = told(&review.rows()[0]);
    assert!(
        said.contains("[機器名「AD」・ネットワーク系統「LGWAN接続系」]"),
        "{said}"
    );
}

#[test]
fn zones_of_the_drawing_are_known_by_name_and_kind() {
    let catalog = catalog();
    let mut design = Design::default();
    for (id, kind, name) in [("z1", "lgwan_segment", ""), ("z2", "own_segment", "共通系")] {
        let mut zone = new_zone(kind);
        zone.name = name.to_owned();
        design.zones.insert(id.into(), zone);
        design
            .layout
            .zones
            .insert(id.into(), Bounds::new(0, 0, 400, 300));
    }
    let list = "名称,系統\n複合機,LGWAN\n複合機2,共通系\n";
    let review = review(&catalog, &design, list);
    let places: Vec<_> = review.rows().iter().map(|row| row.place.clone()).collect();
    let drawn = |id: &str| Some(ImportPlace::Drawn(id.into()));
    assert_eq!(places, [drawn("z1"), drawn("z2")]);
    assert!(
        review
            .rows()
            .iter()
            .all(|row| row.decision == RowDecision::Accepted)
    );
}

#[test]
fn a_device_that_is_drawn_or_stands_twice_is_asked_about() {
    let catalog = catalog();
    let mut design = Design::default();
    let mut asset = new_asset("directory", None);
    asset.name = "旧AD".to_owned();
    asset.record.insert("host".into(), "LG-AD01".to_owned());
    design.assets.insert("a".into(), asset);
    let list = "名称,ホスト名,系統\nAD,lg-ad01,LGWAN接続系\nWSUS,lg-wsus,LGWAN接続系\nWSUS,LG-WSUS,LGWAN接続系\nWSUS,,LGWAN接続系\nWSUS,,LGWAN接続系\n";
    let review = review(&catalog, &design, list);
    let doubts: Vec<_> = review
        .rows()
        .iter()
        .map(|row| row.guess.doubts.first().map(|it| it.key))
        .collect();
    let again = Some("import-doubt-again");
    assert_eq!(
        doubts,
        [Some("import-doubt-drawn"), None, again, None, again]
    );
}

/// Words for a kind stand in the table or are its name: nothing that can be drawn is out of reach.
#[test]
fn every_kind_has_words_of_its_own() {
    let catalog = catalog();
    let mut without: Vec<_> = catalog.assets.iter().collect();
    without.retain(|kind| {
        let entries = catalog.guesses.kinds.iter();
        !entries.clone().any(|entry| entry.kinds.contains(&kind.id))
    });
    let without: Vec<_> = without.iter().map(|kind| kind.id.as_str()).collect();
    assert!(without.is_empty(), "no words in guesses.ron: {without:?}");
}

/// Every word of the table, by itself in the name and with a zone where it may stand, leads to a
/// kind of its entry.
#[test]
fn every_word_leads_to_what_it_stands_for() {
    let catalog = catalog();
    let mut wrong = Vec::new();
    for entry in &catalog.guesses.kinds {
        for word in entry.all() {
            let zones = entry
                .kinds
                .first()
                .and_then(|kind| catalog.asset_kind(kind));
            let zone = zones.and_then(|kind| kind.zones.first());
            let zone = zone.and_then(|zone| catalog.zone_kind(zone));
            let zone = zone.map_or("LGWAN接続系", |zone| &zone.name.ja);
            let list = format!("名称,領域\n\"{word}\",{zone}\n");
            let review = review(&catalog, &Design::default(), &list);
            let row = &review.rows()[0];
            let is_right = match entry.says {
                WordsSay::NoPart => row.guess.takes_no_part.is_some(),
                _ if entry.kinds.is_empty() => row.kind.is_none(),
                _ => row
                    .kind
                    .as_ref()
                    .is_some_and(|kind| entry.kinds.contains(kind)),
            };
            if !is_right {
                wrong.push(told(row));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The name of every kind means that kind, in both languages.
#[test]
fn the_names_of_kinds_mean_them() {
    let catalog = catalog();
    for kind in &catalog.assets {
        for name in [&kind.name.ja, &kind.name.en] {
            let list = format!("名称,種類\n01,\"{name}\"\n");
            let review = review(&catalog, &Design::default(), &list);
            let row = &review.rows()[0];
            assert!(
                row.guess.candidates.contains(&kind.id),
                "{name}: {}",
                told(row)
            );
        }
    }
}
