//! Columns, rows, their order and which are shown.

use std::sync::Arc;

use super::hand::{RegisterHand, field, reference};
use crate::{
    catalog::{Catalog, FieldRole, Lang},
    design::Design,
    desk::{RegisterChip, RegisterKey, RegisterSort, RegisterWish},
};

fn named(names: &[(&str, &str)]) -> RegisterHand {
    let mut hand = reference();
    let name = hand.role(FieldRole::Name);
    for (asset, text) in names {
        hand.write(asset, &name, text);
    }
    hand
}

fn first_assets(hand: &mut RegisterHand, count: usize) -> Vec<String> {
    let assets = hand.assets();
    assets.iter().take(count).map(ToString::to_string).collect()
}

#[test]
fn every_asset_is_a_row_and_the_catalog_says_which_columns_are_shown_first() {
    let mut hand = reference();
    let register = hand.register();
    assert_eq!(register.rows.len(), hand.design().assets.len());
    assert_eq!(register.total, register.rows.len());
    assert!(register.columns.len() < register.offered.len());
    assert!(register.columns[0].is_name());
    let last: Vec<_> = register
        .columns
        .iter()
        .rev()
        .take(2)
        .map(|it| &it.key)
        .collect();
    assert_eq!(last, [&RegisterKey::Letter, &RegisterKey::Controls]);
    for row in &register.rows {
        assert_eq!(row.texts.len(), register.columns.len());
    }
}

#[test]
fn columns_are_shown_and_left_out_but_never_the_name() {
    let mut hand = reference();
    let (name, count) = (hand.role(FieldRole::Name), hand.role(FieldRole::Count));
    let note = hand.role(FieldRole::Note);
    assert!(hand.register().column_at(&note).is_none());
    hand.wish(RegisterWish::Column(note.clone()))
        .wish(RegisterWish::Column(count.clone()))
        .wish(RegisterWish::Column(name.clone()));
    let register = hand.register();
    assert!(register.column_at(&note).is_some());
    assert!(register.column_at(&count).is_none());
    assert!(register.column_at(&name).is_some());
}

#[test]
fn names_are_sorted_as_people_read_them_and_rows_of_the_same_name_stay_in_order() {
    let mut hand = named(&[
        ("lgwan-terminal", "ｱｸｾｽ"),
        ("lgwan-asp", "あくせす"),
        ("split-firewall", "ＡＢＣ"),
        ("web-site", "abd"),
    ]);
    let before: Vec<_> = hand.assets();
    let name = hand.role(FieldRole::Name);
    hand.wish(RegisterWish::SortBy(name.clone()));
    assert_eq!(first_assets(&mut hand, 2), ["split-firewall", "web-site"]);
    // Kana of either sort and width are the same name: these stay as they are kept.
    let upwards = hand.assets();
    let place = |id: &str| {
        upwards
            .iter()
            .position(|asset| asset.as_str() == id)
            .unwrap()
    };
    assert_eq!(place("lgwan-asp") + 1, place("lgwan-terminal"));
    hand.wish(RegisterWish::SortBy(name.clone()));
    let downwards: Vec<_> = hand.assets().iter().rev().take(2).cloned().collect();
    assert_eq!(downwards[0].as_str(), "split-firewall");
    hand.wish(RegisterWish::SortBy(name));
    assert_eq!(hand.assets(), before);
}

#[test]
fn what_is_empty_is_last_whichever_way_and_dates_are_sorted_as_days() {
    let mut hand = reference();
    let support = hand.role(FieldRole::EndOfSupport);
    for (asset, date) in [
        ("lgwan-terminal", "2027-03-31"),
        ("lgwan-asp", "令和8年度末"),
        ("split-firewall", "2025-10-14"),
    ] {
        hand.write(asset, &support, date);
    }
    for (is_descending, expected) in [
        (false, ["split-firewall", "lgwan-asp", "lgwan-terminal"]),
        (true, ["lgwan-asp", "lgwan-terminal", "split-firewall"]),
    ] {
        let by = support.clone();
        hand.wish(RegisterWish::Sort(Some(RegisterSort { by, is_descending })));
        let mut first = first_assets(&mut hand, 3);
        if is_descending {
            // Both end on the same day: they stay in the order in which they are kept.
            first[..2].sort();
        } else {
            first[1..].sort();
        }
        assert_eq!(first, expected);
        let texts = hand.texts(&support);
        assert!(texts[3..].iter().all(String::is_empty));
    }
}

#[test]
fn numbers_are_sorted_as_numbers_and_the_worst_letter_comes_first() {
    let mut hand = reference();
    let count = hand.role(FieldRole::Count);
    for (asset, number) in [
        ("lgwan-terminal", "1,000"),
        ("lgwan-asp", "９"),
        ("split-firewall", "30"),
    ] {
        hand.write(asset, &count, number);
    }
    hand.wish(RegisterWish::SortBy(count.clone()));
    let counts = hand.texts(&count);
    assert_eq!(counts[..6], ["2", "4", "9", "12", "30", "1000"]);
    assert_eq!(hand.register().devices, 1_057);
    hand.wish(RegisterWish::SortBy(RegisterKey::Letter));
    let letters = hand.texts(&RegisterKey::Letter);
    let given: Vec<_> = letters.iter().take_while(|it| !it.is_empty()).collect();
    assert!(given.len() > 3 && given.is_sorted(), "{letters:?}");
    assert!(letters[given.len()..].iter().all(String::is_empty));
}

#[test]
fn words_are_sought_in_every_column_shown_or_not() {
    let mut hand = reference();
    let location = field("location");
    hand.wish(RegisterWish::Column(location.clone()));
    hand.write("split-firewall", &location, "本庁舎 ２階");
    hand.wish(RegisterWish::Column(location));
    hand.wish(RegisterWish::Seek("2階　本庁".to_owned()));
    assert_eq!(first_assets(&mut hand, 9), ["split-firewall"]);
    hand.wish(RegisterWish::Seek("2階 別館".to_owned()));
    assert!(hand.assets().is_empty());
    hand.wish(RegisterWish::Seek(" ".to_owned()));
    assert_eq!(hand.assets().len(), hand.design().assets.len());
}

#[test]
fn chips_show_support_that_is_over_or_ends_soon_and_what_is_not_filled_in() {
    let mut hand = reference();
    let support = hand.role(FieldRole::EndOfSupport);
    hand.write("lgwan-terminal", &support, "2026-11-29");
    hand.write("lgwan-asp", &support, "2026-11-30");
    hand.write("split-firewall", &support, "2027-12-01");
    let tallies = hand.register().tallies.clone();
    assert_eq!(tallies[&RegisterChip::Over], 1);
    assert_eq!(tallies[&RegisterChip::Soon], 1);
    hand.wish(RegisterWish::Chip(RegisterChip::Over));
    assert_eq!(first_assets(&mut hand, 9), ["lgwan-terminal"]);
    // Rows of either.
    hand.wish(RegisterWish::Chip(RegisterChip::Soon));
    assert_eq!(hand.assets().len(), 2);
    hand.wish(RegisterWish::Chip(RegisterChip::Over))
        .wish(RegisterWish::Chip(RegisterChip::Soon))
        .wish(RegisterWish::Chip(RegisterChip::Unfilled));
    let all = hand.assets().len();
    assert_eq!(all, hand.design().assets.len());
    // With every other column left out, those of which the date is written are filled in.
    let register = hand.register();
    let others = register
        .columns
        .iter()
        .filter(|column| column.key != support);
    for column in others {
        hand.wish(RegisterWish::Column(column.key.clone()));
    }
    assert_eq!(hand.assets().len(), all - 3);
}

#[test]
fn a_table_of_another_language_says_kinds_and_zones_in_it() {
    let mut hand = reference();
    let kind = hand.role(FieldRole::Kind);
    let before = hand.texts(&kind);
    hand.shell.settings.lang = Lang::En;
    let after = hand.texts(&kind);
    let same = before
        .iter()
        .zip(&after)
        .filter(|(one, other)| one == other);
    assert!(same.count() < before.len() / 2, "{after:?}");
}

#[test]
fn an_empty_drawing_has_no_rows_and_takes_one() {
    let catalog = Arc::new(Catalog::builtin().unwrap());
    let mut hand = RegisterHand::of(catalog, Design::default());
    assert!(hand.assets().is_empty());
    for wish in [
        RegisterWish::All,
        RegisterWish::FillDown,
        RegisterWish::Clear,
    ] {
        hand.wish(wish);
    }
    hand.paste("a\tb");
    assert_eq!(hand.steps(), 0);
    hand.wish(RegisterWish::AddRow);
    assert_eq!(hand.assets().len(), 1);
    assert!(hand.drawing.view.register.draft.is_some());
}
