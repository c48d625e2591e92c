//! What is drawn of a list.

use std::{fmt::Write as _, sync::Arc};

use sekisho::{
    catalog::Catalog,
    design::{Bounds, Design, parse, to_text},
    edit::{Session, StartControls},
    import::{ImportPlace, plan},
};

use crate::{
    case::{catalog, reference},
    lists::{drawn, review},
};

fn overlapping(design: &Design) -> Vec<String> {
    let rects: Vec<_> = design.layout.assets.iter().collect();
    let mut found = Vec::new();
    for (i, (id, rect)) in rects.iter().enumerate() {
        for (other, at) in rects.iter().skip(i + 1) {
            if rect.overlaps(at) {
                found.push(format!("{id} {other}"));
            }
        }
    }
    found
}

/// Zones that overlap and neither of which stands in the other.
fn zones_apart(design: &Design) -> bool {
    let rects: Vec<_> = design.layout.zones.iter().collect();
    rects.iter().enumerate().all(|(i, (id, rect))| {
        rects.iter().skip(i + 1).all(|(other, at)| {
            let nested = design.around(id).any(|it| it == *other)
                || design.around(other).any(|it| it == *id);
            nested || !rect.overlaps(at)
        })
    })
}

fn stand_in_their_zones(design: &Design) -> bool {
    design.assets.iter().all(|(id, asset)| {
        let zone = asset.zone.as_ref().unwrap();
        design.layout.assets[id].overlaps(&design.layout.zones[zone])
    })
}

const LIST: &str = "機器名,ホスト名,IPアドレス,台数,サポート期限,運用主体,備考,ネットワーク系統,備品番号\n\
    庁内端末,lg-pc001…030,10.1.0.0/24,,令和8年3月,自団体,\"一行\n二行\",LGWAN接続系,A-1\n\
    AD,lg-ad01,10.1.0.2,2台,2027/1/12,委託先,,LGWAN接続系,\n\
    住基ネットCS,mn-cs01,,1,未定,不明な人,,マイナンバー利用事務系,A-3\n";

#[test]
fn an_empty_drawing_gets_zones_assets_records_and_columns_in_one_step() {
    let catalog = catalog();
    let design = Design::default();
    let review = review(&catalog, &design, LIST);
    let plan = plan(&catalog, &design, &review).unwrap();
    assert_eq!((plan.assets, plan.zones.len()), (3, 2));
    assert_eq!(plan.columns, ["備品番号"]);
    let mut session = Session::new(Arc::new(catalog), design.clone());
    session.apply(&plan.command).unwrap();
    assert_eq!(session.history().labels().len(), 1);
    check_list(session.design());
    assert!(session.undo());
    assert_eq!(**session.design(), design);
}

/// What the list says stands in the drawing.
fn check_list(now: &Design) {
    let find = |name: &str| now.assets.values().find(|it| it.name == name).unwrap();
    let client = find("庁内端末");
    assert_eq!((client.kind.as_str(), client.count), ("lgwan_terminal", 30));
    assert_eq!(client.note, "一行\n二行");
    let record = |name: &str, field: &str| find(name).record.get(field).cloned();
    assert_eq!(record("庁内端末", "host").as_deref(), Some("lg-pc001…030"));
    assert_eq!(
        record("庁内端末", "end_of_support").as_deref(),
        Some("2026-03")
    );
    assert_eq!(
        record("AD", "end_of_support").as_deref(),
        Some("2027-01-12")
    );
    // A date that cannot be read stays as it is written.
    assert_eq!(
        record("住基ネットCS", "end_of_support").as_deref(),
        Some("未定")
    );
    assert_eq!(find("AD").count, 2);
    assert_eq!(find("AD").owner, Some(sekisho::design::Owner::Vendor));
    assert_eq!(find("住基ネットCS").owner, None);
    let own = now.columns.keys().next().unwrap();
    assert_eq!(record("庁内端末", own.as_str()).as_deref(), Some("A-1"));
    assert_eq!(parse(&to_text(now), "again").unwrap(), *now);
}

/// A list with so many printers and firewalls for a segment.
fn many(rows: usize, zone: &str) -> String {
    let mut list = "名称,系統\n".to_owned();
    for n in 0..rows {
        let name = if n % 50 == 7 { "分割FW" } else { "複合機" };
        writeln!(list, "{name}{n},{zone}").unwrap();
    }
    list
}

fn check(catalog: &Catalog, design: &Design, list: &str) -> Design {
    let review = review(catalog, design, list);
    assert_eq!(review.taken(), review.rows().len());
    let now = drawn(catalog, design, &review);
    assert_eq!(overlapping(&now), overlapping(design));
    assert!(zones_apart(&now));
    assert!(stand_in_their_zones(&now));
    now
}

#[test]
fn assets_stand_apart_in_new_zones_and_in_those_that_are_full() {
    let catalog = catalog();
    for rows in [1, 9, 150] {
        check(&catalog, &Design::default(), &many(rows, "LGWAN接続系"));
        for template in ["1", "2", "5", "8"] {
            let design = reference(&catalog, template, StartControls::None);
            check(&catalog, &design, &many(rows, "LGWAN接続系"));
            check(&catalog, &design, &many(rows, "インターネット接続系"));
        }
    }
}

#[test]
fn a_zone_within_another_grows_with_what_is_around_it() {
    let catalog = catalog();
    let mut design = Design::default();
    let zone = |kind: &str, parent: Option<&str>| sekisho::design::Zone {
        parent: parent.map(Into::into),
        ..crate::case::new_zone(kind)
    };
    for (id, kind, parent, rect) in [
        ("outer", "lgwan_segment", None, Bounds::new(0, 0, 500, 400)),
        (
            "branch",
            "branch_office",
            Some("outer"),
            Bounds::new(20, 60, 300, 200),
        ),
        (
            "beside",
            "branch_office",
            Some("outer"),
            Bounds::new(20, 280, 300, 100),
        ),
        (
            "below",
            "internet_segment",
            None,
            Bounds::new(0, 440, 500, 200),
        ),
    ] {
        let mut zone = zone(kind, parent);
        zone.name = id.to_owned();
        design.zones.insert(id.into(), zone);
        design.layout.zones.insert(id.into(), rect);
    }
    let now = check(&catalog, &design, &many(40, "branch"));
    let at = |id: &str| now.layout.zones[&sekisho::catalog::ZoneId::from(id)];
    assert!(at("branch").bottom() <= at("beside").y);
    assert!(at("beside").bottom() <= at("outer").bottom());
    assert!(at("outer").bottom() <= at("below").y);
}

#[test]
fn an_own_column_of_the_drawing_is_used_again() {
    let catalog = catalog();
    let design = drawn(
        &catalog,
        &Design::default(),
        &review(&catalog, &Design::default(), LIST),
    );
    let more = "名称,系統,備品 番号\nWSUS,LGWAN接続系,B-1\n";
    let review = review(&catalog, &design, more);
    assert!(matches!(
        review.rows()[0].place,
        Some(ImportPlace::Drawn(_))
    ));
    let now = drawn(&catalog, &design, &review);
    assert_eq!(now.columns, design.columns);
    assert_eq!(now.assets.len(), design.assets.len() + 1);
}

#[test]
fn where_no_row_is_taken_over_nothing_is_drawn() {
    let catalog = catalog();
    let review = review(&catalog, &Design::default(), "名称\n謎の箱\n");
    assert!(plan(&catalog, &Design::default(), &review).is_none());
}

#[test]
fn thousands_of_rows_are_drawn_without_delay() {
    let catalog = catalog();
    let review = review(&catalog, &Design::default(), &many(3_000, "LGWAN接続系"));
    let now = drawn(&catalog, &Design::default(), &review);
    assert_eq!(now.assets.len(), 3_000);
}
