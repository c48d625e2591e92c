//! The cursor, the selection, and what they have to do with the drawing.

use super::hand::{RegisterHand, field, reference};
use crate::{
    catalog::FieldRole,
    design::{Command, Subject},
    desk::{CellSpot, RegisterStep, RegisterWish},
};

fn cursor(hand: &mut RegisterHand) -> CellSpot {
    let register = hand.register();
    let cells = hand.drawing.view.register.cells.clone().unwrap();
    register
        .nearest(&cells.cursor, hand.drawing.view.register.near)
        .unwrap()
}

fn go(hand: &mut RegisterHand, step: RegisterStep) -> CellSpot {
    hand.wish(RegisterWish::Go {
        step,
        extends: false,
    });
    cursor(hand)
}

#[test]
fn keys_go_from_cell_to_cell_and_stay_within_the_table() {
    let mut hand = reference();
    let register = hand.register();
    let (last_row, last_column) = (register.rows.len() - 1, register.columns.len() - 1);
    let spot = |row, column| CellSpot { row, column };
    for (step, expected) in [
        (RegisterStep::Rows(-1), spot(0, 0)),
        (RegisterStep::Rows(2), spot(2, 0)),
        (RegisterStep::Columns(3), spot(2, 3)),
        (RegisterStep::Columns(-1), spot(2, 2)),
        (RegisterStep::RowEnd, spot(2, last_column)),
        (RegisterStep::Columns(1), spot(2, last_column)),
        (RegisterStep::Next, spot(3, 0)),
        (RegisterStep::Before, spot(2, last_column)),
        (RegisterStep::RowStart, spot(2, 0)),
        (RegisterStep::End, spot(last_row, last_column)),
        (RegisterStep::Next, spot(last_row, last_column)),
        (RegisterStep::Rows(99), spot(last_row, last_column)),
        (RegisterStep::Start, spot(0, 0)),
        (RegisterStep::Before, spot(0, 0)),
    ] {
        assert_eq!(go(&mut hand, step), expected, "{step:?}");
    }
}

#[test]
fn selected_rows_are_selected_in_the_drawing() {
    let mut hand = reference();
    let assets = hand.assets();
    let name = hand.role(FieldRole::Name);
    hand.click(assets[1].as_str(), &name);
    assert_eq!(
        hand.drawing.view.single(),
        Some(&Subject::Asset(assets[1].clone()))
    );
    let step = RegisterStep::Rows(2);
    hand.wish(RegisterWish::Go {
        step,
        extends: true,
    });
    let selected: Vec<_> = hand.drawing.view.selection.iter().cloned().collect();
    let mut expected: Vec<_> = assets[1..=3].iter().cloned().map(Subject::Asset).collect();
    expected.sort();
    assert_eq!(selected, expected);
    hand.wish(RegisterWish::One);
    assert_eq!(
        hand.drawing.view.single(),
        Some(&Subject::Asset(assets[3].clone()))
    );
    hand.wish(RegisterWish::All);
    assert_eq!(hand.drawing.view.selection.len(), assets.len());
}

#[test]
fn what_is_selected_in_the_drawing_is_where_the_cursor_goes() {
    let mut hand = reference();
    let assets = hand.assets();
    let asset = assets[4].clone();
    hand.drawing.select(vec![Subject::Asset(asset)]);
    assert_eq!(cursor(&mut hand), CellSpot { row: 4, column: 0 });
    let column = field("host");
    hand.click(assets[2].as_str(), &column);
    hand.drawing.select(vec![Subject::Asset(assets[6].clone())]);
    let at = cursor(&mut hand);
    assert_eq!(at.row, 6);
    assert_eq!(hand.register().columns[at.column].key, column);
}

#[test]
fn the_cursor_stays_with_its_asset_when_rows_are_sorted_and_near_when_it_is_gone() {
    let mut hand = reference();
    let assets = hand.assets();
    let name = hand.role(FieldRole::Name);
    hand.click(assets[3].as_str(), &name);
    hand.wish(RegisterWish::SortBy(name));
    let at = cursor(&mut hand);
    assert_eq!(hand.assets()[at.row], assets[3]);
    let gone = hand.assets()[5].clone();
    hand.click(gone.as_str(), &field("host"));
    let remove = Command::Remove(vec![Subject::Asset(gone)]);
    let RegisterHand { drawing, shell } = &mut hand;
    drawing.edit(shell, &remove);
    assert_eq!(cursor(&mut hand).row, 5);
}

/// Dates written into a sorted column move their rows; the selection covers those written to.
#[test]
fn what_is_emptied_after_writing_is_what_was_written() {
    let mut hand = reference();
    let support = hand.role(FieldRole::EndOfSupport);
    let written = ["lgwan-terminal", "lgwan-asp", "split-firewall", "web-site"];
    for (asset, date) in
        written
            .into_iter()
            .zip(["2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01"])
    {
        hand.write(asset, &support, date);
    }
    hand.wish(RegisterWish::SortBy(support.clone()));
    hand.click("lgwan-terminal", &support);
    hand.extend("lgwan-asp", &support);
    hand.paste("2031-01-01\n2027-06-01\n");
    hand.wish(RegisterWish::Clear);
    let texts: Vec<_> = hand
        .texts(&support)
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(texts, ["2029-01-01", "2030-01-01"]);
}

/// Rows that come to stand between the selected ones are not selected with them.
#[test]
fn sorting_and_filtering_leave_the_cursor_alone_selected() {
    let mut hand = reference();
    let name = hand.role(FieldRole::Name);
    let assets = hand.assets();
    for wish in [
        RegisterWish::SortBy(name.clone()),
        RegisterWish::Seek("端末".to_owned()),
        RegisterWish::Column(field("host")),
    ] {
        hand.click(assets[0].as_str(), &name);
        hand.extend(assets[2].as_str(), &name);
        hand.wish(wish);
        let register = hand.register();
        let span = register.selected(&hand.drawing.view.register).unwrap();
        assert_eq!((span.height(), span.width()), (1, 1));
        assert_eq!(hand.drawing.view.selection.len(), 1);
    }
}
