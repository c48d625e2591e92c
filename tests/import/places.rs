//! Where rows stand by their location, what is offered for them, and where that is drawn.

use std::fmt::Write as _;

use sekisho::{
    catalog::{Catalog, Lang},
    design::{Bounds, Design},
    import::{
        FreshSite, ImportPlace, ImportReview, ImportSite, NestedPlace, RowDecision, offered_kinds,
        offered_places,
    },
    words,
};

use crate::{
    case::{catalog, new_asset, new_zone},
    lists::{drawn, review, told},
};

use RowDecision::{Accepted, Undecided};

fn fresh(kind: &str) -> ImportPlace {
    ImportPlace::Fresh(kind.into())
}

fn within(segment: &str, site: ImportSite) -> ImportPlace {
    ImportPlace::Nested(NestedPlace {
        site,
        segment: segment.into(),
    })
}

fn new_branch(name: &str) -> ImportSite {
    ImportSite::Fresh(FreshSite {
        kind: "branch_office".into(),
        name: name.to_owned(),
    })
}

/// A drawing with a main segment, two branches with segments of the same kinds, and a cloud.
fn city() -> Design {
    let mut design = Design::default();
    for (id, kind, name, parent, rect) in [
        (
            "main",
            "lgwan_segment",
            "",
            None,
            Bounds::new(0, 0, 500, 400),
        ),
        (
            "my",
            "mynumber_segment",
            "",
            None,
            Bounds::new(600, 0, 500, 400),
        ),
        (
            "north",
            "branch_office",
            "北支所",
            None,
            Bounds::new(0, 500, 400, 300),
        ),
        (
            "north-lg",
            "lgwan_segment",
            "",
            Some("north"),
            Bounds::new(20, 550, 300, 100),
        ),
        (
            "south",
            "branch_office",
            "南支所",
            None,
            Bounds::new(600, 500, 260, 300),
        ),
        (
            "south-lg",
            "lgwan_segment",
            "",
            Some("south"),
            Bounds::new(620, 550, 200, 100),
        ),
        (
            "below",
            "internet_segment",
            "",
            None,
            Bounds::new(0, 900, 500, 200),
        ),
    ] {
        let mut zone = new_zone(kind);
        zone.name = name.to_owned();
        zone.parent = parent.map(Into::into);
        design.zones.insert(id.into(), zone);
        design.layout.zones.insert(id.into(), rect);
    }
    design
}

fn keys(review: &ImportReview, row: usize) -> Vec<&'static str> {
    let doubts = review.rows()[row].guess.doubts.iter();
    doubts.map(|doubt| doubt.key).collect()
}

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one table: what a list says and what is understood"
)]
fn the_location_says_the_zone_and_the_kind_and_what_contradicts_it_is_asked() {
    let catalog = catalog();
    let in_north = within("lgwan_segment", new_branch("北支所"));
    let differs = "import-doubt-site-differs";
    for (row, kind, place, decision, doubt) in [
        (
            "住民情報システム,ガバメントクラウド,基幹系,サーバ",
            "gov_system",
            fresh("government_cloud"),
            Accepted,
            "",
        ),
        (
            "住民情報システム,ガバメントクラウド,LGWAN系,サーバ",
            "gov_system",
            fresh("government_cloud"),
            Undecided,
            differs,
        ),
        (
            "住民情報システム,サーバ室,基幹系,サーバ",
            "mynumber_system",
            fresh("mynumber_segment"),
            Accepted,
            "",
        ),
        (
            "住民情報システム,電算室,ガバメントクラウド,サーバ",
            "gov_system",
            fresh("government_cloud"),
            Undecided,
            differs,
        ),
        (
            "テレワーク用端末,職員自宅,LGWAN系,タブレット",
            "home_terminal",
            fresh("home_place"),
            Undecided,
            differs,
        ),
        (
            "テレワーク用端末,職員自宅,,タブレット",
            "home_terminal",
            fresh("home_place"),
            Accepted,
            "",
        ),
        (
            "リモート端末,ベンダ拠点,基幹系,保守端末",
            "maintenance_terminal",
            fresh("maintenance_site"),
            Undecided,
            differs,
        ),
        (
            "北支所PC,北支所 2階,LGWAN系,ノートPC",
            "lgwan_terminal",
            in_north.clone(),
            Accepted,
            "",
        ),
        (
            "窓口PC,北支所1階,LGWAN系,ノートPC",
            "lgwan_terminal",
            in_north.clone(),
            Accepted,
            "",
        ),
        (
            "北支所ルータ,,LGWAN系,ルータ",
            "router",
            in_north,
            Undecided,
            "import-doubt-site",
        ),
        (
            "ルータ,北支所,ガバメントクラウド,ルータ",
            "router",
            fresh("government_cloud"),
            Undecided,
            differs,
        ),
        (
            "メールサーバ,データセンター,インターネット系,",
            "mail_server",
            within(
                "internet_segment",
                ImportSite::Fresh(FreshSite {
                    kind: "data_centre".into(),
                    name: "データセンター".to_owned(),
                }),
            ),
            Undecided,
            "import-doubt-site",
        ),
        (
            "事務用PC,本庁舎各課,LGWAN系,ノートPC",
            "lgwan_terminal",
            fresh("lgwan_segment"),
            Accepted,
            "",
        ),
    ] {
        let list = format!("名称,設置場所,系統,種別\n{row}\nx,,,\n");
        let review = review(&catalog, &Design::default(), &list);
        let first = &review.rows()[0];
        assert_eq!(
            first
                .kind
                .as_ref()
                .map(sekisho::catalog::AssetKindId::as_str),
            Some(kind),
            "{}",
            told(first)
        );
        assert_eq!(
            (first.place.as_ref(), first.decision),
            (Some(&place), decision),
            "{}",
            told(first)
        );
        assert!(
            doubt.is_empty() || keys(&review, 0).contains(&doubt),
            "{}",
            told(first)
        );
    }
}

#[test]
fn a_guess_by_the_location_says_so_and_what_follows() {
    let catalog = catalog();
    let list = "名称,設置場所,系統\n複合機,北支所,LGWAN系\n";
    let said = told(&review(&catalog, &Design::default(), list).rows()[0]);
    assert!(
        said.contains("設置場所「北支所」（系統は出先の中にある）"),
        "{said}"
    );
}

#[test]
fn of_several_zones_the_main_one_is_meant_and_branches_by_their_names() {
    let catalog = catalog();
    let list = "名称,設置場所,系統\n複合機,サーバ室,LGWAN系\n複合機2,南支所 窓口,LGWAN系\n\
        複合機3,北支所,マイナンバー系\n複合機4,西支所,LGWAN系\n複合機5,,LGWAN系\n";
    let review = review(&catalog, &city(), list);
    let places: Vec<_> = review
        .rows()
        .iter()
        .map(|row| row.place.clone().unwrap())
        .collect();
    let drawn = |id: &str| ImportPlace::Drawn(id.into());
    let north = ImportSite::Drawn("north".into());
    assert_eq!(
        places,
        [
            drawn("main"),
            drawn("south-lg"),
            within("mynumber_segment", north),
            within("lgwan_segment", new_branch("西支所")),
            drawn("main"),
        ]
    );
    for row in review.rows() {
        assert_eq!(row.decision, Accepted, "{}", told(row));
    }
}

#[test]
fn a_branch_is_added_with_its_segments_within_it() {
    let catalog = catalog();
    let mut list = "名称,設置場所,系統\n".to_owned();
    for n in 0..40 {
        let (place, segment) = [
            ("西支所", "LGWAN系"),
            ("西支所", "マイナンバー系"),
            ("北支所", "マイナンバー系"),
            ("北支所", "LGWAN系"),
            ("南支所", "マイナンバー系"),
        ][n % 5];
        writeln!(list, "複合機{n},{place},{segment}").unwrap();
    }
    for design in [Design::default(), city()] {
        let review = review(&catalog, &design, &list);
        assert_eq!(review.taken(), 40);
        let now = drawn(&catalog, &design, &review);
        assert_eq!(now.assets.len(), 40);
        let west = now
            .zones
            .iter()
            .find(|(_, zone)| zone.name == "西支所")
            .unwrap();
        let inner = now
            .zones
            .values()
            .filter(|zone| zone.parent.as_ref() == Some(west.0));
        assert_eq!(inner.count(), 2);
        assert_eq!(west.1.kind.as_str(), "branch_office");
        check_nesting(&now);
    }
}

/// Everything stands within what it belongs to, and nothing else overlaps.
fn check_nesting(design: &Design) {
    for (id, zone) in &design.zones {
        let rect = design.layout.zones[id];
        if let Some(outer) = &zone.parent {
            let outer = design.layout.zones[outer];
            let is_in = outer.x <= rect.x && rect.right() <= outer.right();
            assert!(
                is_in && outer.y <= rect.y && rect.bottom() <= outer.bottom(),
                "{id}"
            );
        }
        for (other, at) in &design.zones {
            let beside = other != id && at.parent == zone.parent;
            assert!(
                !beside || !rect.overlaps(&design.layout.zones[other]),
                "{id} {other}"
            );
        }
    }
    for (id, asset) in &design.assets {
        let zone = design.layout.zones[asset.zone.as_ref().unwrap()];
        let rect = design.layout.assets[id];
        assert!(zone.x <= rect.x && rect.right() <= zone.right(), "{id}");
        assert!(zone.y <= rect.y && rect.bottom() <= zone.bottom(), "{id}");
    }
}

#[test]
fn every_zone_in_which_a_kind_may_stand_is_offered() {
    let catalog = catalog();
    for design in [Design::default(), city()] {
        let list = "名称,設置場所,系統\nルータ,倉庫,LGWAN系\n";
        let review = review(&catalog, &design, list);
        let offers = offered_places(&catalog, &design, &review, &review.rows()[0]);
        let router = catalog.asset_kind(&"router".into()).unwrap();
        for zone in &router.zones {
            let is_kind = |place: &ImportPlace| match place {
                ImportPlace::Fresh(kind) => kind == zone,
                ImportPlace::Drawn(id) => design.zones[id].kind == *zone,
                ImportPlace::Nested(_) => false,
            };
            assert!(offers.likely.iter().any(is_kind), "{zone}");
        }
        for segment in catalog.zones.iter().filter(|kind| !kind.neutral) {
            for site in &segment.inside {
                let is_place = catalog.zone_kind(site).is_some_and(|kind| kind.neutral);
                let place = within(
                    segment.id.as_str(),
                    ImportSite::Fresh(FreshSite {
                        kind: site.clone(),
                        name: "倉庫".to_owned(),
                    }),
                );
                let may_be = is_place && router.zones.contains(&segment.id);
                assert_eq!(
                    offers.likely.contains(&place),
                    may_be,
                    "{} {site}",
                    segment.id
                );
            }
        }
    }
    // A segment that a branch of the drawing does not have yet.
    let list = "名称,系統\n住基ネットCS,\n";
    let design = city();
    let review = review(&catalog, &design, list);
    let offers = offered_places(&catalog, &design, &review, &review.rows()[0]);
    assert!(offers.likely.contains(&within(
        "mynumber_segment",
        ImportSite::Drawn("north".into())
    )));
    assert!(offers.others.contains(&ImportPlace::Drawn("main".into())));
}

#[test]
fn what_is_asked_about_is_offered_first_and_named_as_it_may_stand() {
    let catalog = catalog();
    let list = "名称,種別,系統\n中間サーバー接続端末,PC,基幹系\n";
    let design = Design::default();
    let review = review(&catalog, &design, list);
    let row = &review.rows()[0];
    let said = words::say(&row.guess.doubts[0], Lang::Ja);
    assert_eq!(
        said,
        "マイナンバー利用事務系端末か中間サーバー接続端末か分かりません"
    );
    let offers = offered_kinds(&catalog, &design, row);
    assert_eq!(offers.likely[0], "mynumber_terminal".into());
    assert!(offers.likely.contains(&"intermediate_terminal".into()));
    let all = offers.likely.iter().chain(&offers.others);
    let mut all: Vec<_> = all.collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "nothing is offered twice");
}

#[test]
fn what_may_not_stand_there_is_not_taken_over() {
    let catalog = catalog();
    let design = Design::default();
    let mut review = review(&catalog, &design, "名称,種別,系統\n税務端末,PC,基幹系\n");
    assert_eq!(review.rows()[0].decision, Accepted);
    review.set_kind(&catalog, &design, 0, "mynumber_terminal".into());
    review.set_place(&catalog, &design, 0, fresh("internet"));
    assert_eq!(review.rows()[0].decision, Undecided);
    assert!(!review.accept(0) && review.taken() == 0);
    review.set_place(&catalog, &design, 0, fresh("internet_segment"));
    assert_eq!(review.rows()[0].kind, Some("internet_terminal".into()));
    assert_eq!(review.taken(), 1);
    review.set_kind(&catalog, &design, 0, "mynumber_terminal".into());
    assert_eq!(review.taken(), 0);
}

#[test]
fn that_anything_was_decided_is_known() {
    let catalog = catalog();
    let design = Design::default();
    let mut review = review(
        &catalog,
        &design,
        "名称,系統\n謎の箱,LGWAN系\n複合機,LGWAN系\n",
    );
    assert!(!review.is_decided());
    review.leave_out(0);
    assert!(review.is_decided());
    review.ask_again(0);
    assert!(!review.is_decided());
    review.set_kind(&catalog, &design, 1, "router".into());
    assert!(review.is_decided());
}

#[test]
fn dates_that_are_none_are_asked_about_and_kept_as_they_are_written() {
    let catalog = catalog();
    let list = "名称,系統,サポート終了,利用開始日\nPC1,LGWAN系,2025/13/40,\nPC2,LGWAN系,未定,-\n\
        PC3,LGWAN系,R7.10.14,令和のいつか\n";
    let design = Design::default();
    let mut review = review(&catalog, &design, list);
    let date = "import-doubt-date";
    assert_eq!(
        [0, 1, 2].map(|row| keys(&review, row)),
        [vec![date], vec![], vec![date]]
    );
    assert!(review.accept(0));
    let now = drawn(&catalog, &design, &review);
    let first = now
        .assets
        .values()
        .find(|asset| asset.name == "PC1")
        .unwrap();
    assert_eq!(
        first.record.get("end_of_support").map(String::as_str),
        Some("2025/13/40")
    );
}

#[test]
fn a_device_that_is_drawn_is_called_by_its_kind_where_it_has_no_name() {
    let catalog = catalog();
    let mut design = Design::default();
    let mut asset = new_asset("directory", None);
    asset.record.insert("host".into(), "dc01".to_owned());
    design.assets.insert("a".into(), asset);
    let review = review(&catalog, &design, "名称,ホスト名,系統\nAD,DC01,LGWAN系\n");
    let said = words::say(&review.rows()[0].guess.doubts[0], Lang::Ja);
    let name = &kind(&catalog, "directory").name.ja;
    assert_eq!(said, format!("同じ機器が図にあります（{name}）"));
}

fn kind<'c>(catalog: &'c Catalog, id: &str) -> &'c sekisho::catalog::AssetKind {
    catalog.asset_kind(&id.into()).unwrap()
}

#[test]
fn makers_with_models_are_the_product() {
    let catalog = catalog();
    for head in [
        "メーカー・型番",
        "メーカー／型番",
        "メーカー 機種",
        "メーカー名・型番",
    ] {
        let list = format!("名称,{head}\nAD,PRIMERGY RX2530\n");
        let review = review(&catalog, &Design::default(), &list);
        assert_eq!(
            review.columns().of_field(&"product".into()),
            Some(1),
            "{head}"
        );
    }
}
