//! Typing, filling down, pasting and clearing: one undo step each, or a refusal that says why.

use super::hand::{RegisterHand, field, reference};
use crate::{
    catalog::{FieldRole, ThingSort},
    design::{Command, OwnColumn, RecordEdit},
    desk::{AfterCell, RegisterKey, RegisterStep, RegisterWish},
    edit::apply,
};

const TERMINAL: &str = "lgwan-terminal";

fn message(hand: &RegisterHand) -> &str {
    &hand.shell.message
}

/// Nothing was changed, and the words say why.
fn assert_refused(hand: &RegisterHand, steps: usize, words: &str) {
    assert_eq!(hand.steps(), steps, "{}", message(hand));
    assert!(message(hand).contains(words), "{}", message(hand));
}

#[test]
fn a_cell_is_typed_into_and_the_cursor_goes_on_down() {
    let mut hand = reference();
    let assets = hand.assets();
    let host = field("host");
    hand.write(assets[0].as_str(), &host, " lg-fs01 ");
    hand.type_in("lg-fs02");
    assert_eq!(hand.asset(assets[0].as_str()).record["host"], "lg-fs01");
    assert_eq!(hand.asset(assets[1].as_str()).record["host"], "lg-fs02");
    assert_eq!(hand.steps(), 2);
    hand.undo();
    assert!(hand.asset(assets[1].as_str()).record.is_empty());
}

#[test]
fn tab_goes_on_to_the_next_cell_and_types_there() {
    let mut hand = reference();
    let assets = hand.assets();
    hand.click(assets[0].as_str(), &field("host"));
    hand.wish(RegisterWish::Begin(None))
        .wish(RegisterWish::Draft("a".to_owned(), None))
        .wish(RegisterWish::Write(AfterCell::Next));
    let draft = hand.drawing.view.register.draft.clone().unwrap();
    assert_eq!(draft.place.column, field("address"));
    // What the analysis finds is gone to, but not typed into.
    let register = hand.register();
    let last = register
        .columns
        .iter()
        .rfind(|it| it.content.is_writable())
        .unwrap();
    hand.click(assets[0].as_str(), &last.key);
    hand.wish(RegisterWish::Begin(None))
        .wish(RegisterWish::Write(AfterCell::Next));
    assert_eq!(hand.drawing.view.register.draft, None);
}

#[test]
fn what_is_being_typed_can_be_kept_as_far_as_it_can_be_read() {
    let mut hand = reference();
    let count = hand.role(FieldRole::Count);
    hand.click(TERMINAL, &count).wish(RegisterWish::Begin(None));
    hand.wish(RegisterWish::Draft("421".to_owned(), None));
    let typed = hand.drawing.typed_cell(&hand.shell).unwrap();
    assert_eq!(
        apply(hand.design(), &typed).unwrap().assets[TERMINAL].count,
        421
    );
    hand.wish(RegisterWish::Draft("42x".to_owned(), None));
    assert_eq!(hand.drawing.typed_cell(&hand.shell), None);
    hand.wish(RegisterWish::GiveUp);
    assert_eq!(hand.drawing.typed_cell(&hand.shell), None);
    assert_eq!(hand.steps(), 0);
}

#[test]
fn what_is_given_up_or_stays_the_same_is_no_step() {
    let mut hand = reference();
    let name = hand.role(FieldRole::Name);
    hand.click(TERMINAL, &name);
    hand.wish(RegisterWish::Begin(None))
        .wish(RegisterWish::Draft("x".to_owned(), None))
        .wish(RegisterWish::GiveUp);
    hand.wish(RegisterWish::Begin(None))
        .wish(RegisterWish::Write(AfterCell::Down));
    assert_eq!(hand.steps(), 0);
    // The name of the kind is not written down: it follows the language.
    hand.write(TERMINAL, &name, "窓口端末");
    hand.write(TERMINAL, &name, "");
    assert_eq!(hand.asset(TERMINAL).name, "");
}

#[test]
fn kind_zone_and_owner_are_read_by_their_names_in_either_language() {
    let mut hand = reference();
    let (kind, zone) = (hand.role(FieldRole::Kind), hand.role(FieldRole::Zone));
    let owner = hand.role(FieldRole::Owner);
    hand.wish(RegisterWish::Column(owner.clone()));
    let other = hand.design().assets["split-firewall"].clone();
    let kinds = hand.texts(&kind);
    let at = hand
        .assets()
        .iter()
        .position(|it| it.as_str() == "split-firewall")
        .unwrap();
    hand.write(TERMINAL, &kind, &kinds[at]);
    assert_eq!(hand.asset(TERMINAL).kind, other.kind);
    let zones = hand.texts(&zone);
    let word = zones
        .iter()
        .find(|word| !word.is_empty() && **word != zones[at])
        .unwrap();
    hand.write("split-firewall", &zone, word);
    assert_ne!(hand.asset("split-firewall").zone, other.zone);
    hand.write(TERMINAL, &owner, "Municipality");
    let english = hand.asset(TERMINAL).owner;
    hand.write(TERMINAL, &owner, "")
        .write(TERMINAL, &owner, "自団体");
    assert!(english.is_some());
    assert_eq!(hand.asset(TERMINAL).owner, english);
}

#[test]
fn an_asset_that_is_put_into_a_zone_stands_there_in_the_drawing() {
    let mut hand = reference();
    let zone = hand.role(FieldRole::Zone);
    let id = hand.design().zones.keys().find(|id| {
        Some(*id) != hand.asset(TERMINAL).zone.as_ref()
            && hand.design().layout.zones.contains_key(*id)
    });
    let id = id.unwrap().clone();
    let catalog = std::sync::Arc::clone(hand.drawing.session.catalog());
    let word = hand.design().zones[&id]
        .called(&catalog)
        .text()
        .ja
        .to_string();
    hand.write(TERMINAL, &zone, &word);
    assert_eq!(hand.asset(TERMINAL).zone.as_ref(), Some(&id));
    let (design, asset) = (hand.design(), hand.design().layout.assets[TERMINAL]);
    assert!(design.layout.zones[&id].contains(asset.center()));
}

#[test]
fn what_cannot_be_read_is_refused_and_says_why() {
    let mut hand = reference();
    let hand = &mut hand;
    for (column, text, words) in [
        (
            hand.role(FieldRole::Kind),
            "未来の箱",
            "「未来の箱」という種類",
        ),
        (hand.role(FieldRole::Kind), "", "種類"),
        (hand.role(FieldRole::Zone), "月面", "「月面」という領域"),
        (hand.role(FieldRole::Count), "たくさん", "台数"),
        (hand.role(FieldRole::Count), "-1", "台数"),
        (hand.role(FieldRole::Count), "99999999999", "台数"),
        (hand.role(FieldRole::EndOfSupport), "近いうち", "日付"),
        (field("host"), &"x".repeat(1_001), "1000"),
    ] {
        hand.write(TERMINAL, &column, text);
        assert_refused(hand, 0, words);
        // It can be mended.
        assert!(hand.drawing.view.register.draft.take().is_some(), "{text}");
    }
    hand.click(TERMINAL, &RegisterKey::Letter)
        .wish(RegisterWish::Begin(None));
    assert!(message(hand).contains("書き込めません"));
}

#[test]
fn the_first_row_is_filled_down_in_one_step() {
    let mut hand = reference();
    let assets = hand.assets();
    let (host, person) = (field("host"), field("person"));
    hand.write(assets[0].as_str(), &host, "lg");
    hand.write(assets[0].as_str(), &person, "情報政策課");
    let before = hand.steps();
    hand.click(assets[0].as_str(), &host);
    hand.extend(assets[3].as_str(), &person);
    hand.wish(RegisterWish::FillDown);
    for asset in &assets[..=3] {
        let record = &hand.asset(asset.as_str()).record;
        assert_eq!((&*record["host"], &*record["person"]), ("lg", "情報政策課"));
    }
    assert!(hand.asset(assets[4].as_str()).record.is_empty());
    assert_eq!(hand.steps(), before + 1);
    hand.undo();
    assert!(hand.asset(assets[1].as_str()).record.is_empty());
}

#[test]
fn a_single_cell_is_filled_from_the_one_above_it() {
    let mut hand = reference();
    let assets = hand.assets();
    let host = field("host");
    hand.click(assets[0].as_str(), &host)
        .wish(RegisterWish::FillDown);
    assert_refused(&hand, 0, "上に");
    hand.write(assets[0].as_str(), &host, "lg")
        .wish(RegisterWish::FillDown);
    assert_eq!(hand.asset(assets[1].as_str()).record["host"], "lg");
    hand.click(assets[1].as_str(), &RegisterKey::Controls)
        .wish(RegisterWish::FillDown);
    assert_refused(&hand, 2, "書き込めません");
}

#[test]
fn a_table_is_pasted_from_a_cell_on_in_one_step_and_selected() {
    let mut hand = reference();
    let assets = hand.assets();
    hand.click(assets[1].as_str(), &field("host"));
    hand.paste("a\t10.1.0.1\r\n\"b\nc\"\t10.1.0.2\r\n");
    let record = |hand: &RegisterHand, at: usize| hand.asset(assets[at].as_str()).record.clone();
    assert_eq!(record(&hand, 1)["address"], "10.1.0.1");
    // A field of one line takes the words of two.
    assert_eq!(record(&hand, 2)["host"], "b c");
    assert_eq!(hand.steps(), 1);
    assert_eq!(hand.drawing.view.selection.len(), 2);
    hand.undo();
    assert!(record(&hand, 1).is_empty() && record(&hand, 2).is_empty());
}

#[test]
fn one_cell_fills_the_selection_and_one_row_every_row_of_it() {
    let mut hand = reference();
    let assets = hand.assets();
    hand.click(assets[0].as_str(), &field("host"))
        .extend(assets[2].as_str(), &field("address"));
    hand.paste("x");
    assert_eq!(hand.texts(&field("address"))[..4], ["x", "x", "x", ""]);
    hand.paste("h\ta");
    assert_eq!(hand.texts(&field("host"))[..4], ["h", "h", "h", ""]);
    assert_eq!(hand.texts(&field("address"))[..4], ["a", "a", "a", ""]);
}

#[test]
fn what_does_not_fit_is_not_pasted_at_all() {
    let mut hand = reference();
    let assets = hand.assets();
    let last = assets.last().unwrap().as_str();
    hand.click(last, &field("host")).paste("a\nb");
    assert_refused(&hand, 0, "2 行");
    hand.click(assets[0].as_str(), &field("host"))
        .extend(assets[1].as_str(), &field("host"));
    hand.paste("a\nb\nc");
    assert_refused(&hand, 0, "3 行");
    hand.click(assets[0].as_str(), &RegisterKey::Letter)
        .paste("a\tb");
    assert_refused(&hand, 0, "2 列");
    hand.paste("A");
    assert_refused(&hand, 0, "書き込めません");
    // One cell that cannot be read is enough; the others are counted.
    let kind = hand.role(FieldRole::Kind);
    let known = hand.texts(&kind)[0].clone();
    hand.click(assets[0].as_str(), &kind);
    hand.paste(&format!("{known}\n未知\n不明\n"));
    assert_refused(
        &hand,
        0,
        "「未知」という種類はありません（ほか 1 個のセル）",
    );
}

#[test]
fn clearing_leaves_kind_and_zone_unless_the_zone_is_all_that_is_selected() {
    let mut hand = reference();
    let assets = hand.assets();
    let first = assets[0].as_str();
    hand.write(first, &field("host"), "lg");
    let (kind, zone) = (
        hand.asset(first).kind.clone(),
        hand.asset(first).zone.clone(),
    );
    let name = hand.role(FieldRole::Name);
    hand.click(first, &name);
    let step = RegisterStep::RowEnd;
    hand.wish(RegisterWish::Go {
        step,
        extends: true,
    })
    .wish(RegisterWish::Clear);
    assert!(hand.asset(first).record.is_empty());
    assert_eq!(
        (&hand.asset(first).kind, &hand.asset(first).zone),
        (&kind, &zone)
    );
    let kind = hand.role(FieldRole::Kind);
    let steps = hand.steps();
    hand.click(first, &kind).wish(RegisterWish::Clear);
    assert_refused(&hand, steps, "空にできません");
    let zone = hand.role(FieldRole::Zone);
    hand.click(first, &zone).wish(RegisterWish::Clear);
    assert_eq!(hand.asset(first).zone, None);
}

#[test]
fn a_row_is_added_beside_the_one_of_the_cursor_and_named() {
    let mut hand = reference();
    let name = hand.role(FieldRole::Name);
    hand.click("split-firewall", &name)
        .wish(RegisterWish::AddRow);
    hand.wish(RegisterWish::Draft("予備".to_owned(), None))
        .wish(RegisterWish::Write(AfterCell::Stay));
    let added = hand
        .design()
        .assets
        .values()
        .find(|asset| asset.name == "予備")
        .unwrap();
    let like = &hand.design().assets["split-firewall"];
    assert_eq!((&added.kind, &added.zone), (&like.kind, &like.zone));
}

#[test]
fn a_column_of_ones_own_is_shown_and_written_like_any_other() {
    let mut hand = reference();
    let own = OwnColumn {
        name: "保険".to_owned(),
        of: ThingSort::Asset,
    };
    let add = RecordEdit::AddColumn("own-1".into(), own);
    let RegisterHand { drawing, shell } = &mut hand;
    drawing.edit(shell, &Command::Record(add));
    let own = field("own-1");
    hand.write(TERMINAL, &own, "あり");
    let register = hand.register();
    let column = &register.columns[register.column_at(&own).unwrap()];
    assert_eq!((&*column.name.ja, column.is_own), ("保険", true));
    assert!(hand.texts(&own).contains(&"あり".to_owned()));
    let RegisterHand { drawing, shell } = &mut hand;
    let remove = RecordEdit::RemoveColumn("own-1".into());
    drawing.edit(shell, &Command::Record(remove));
    assert!(hand.register().column_at(&own).is_none());
}

#[test]
fn what_is_copied_can_be_pasted_elsewhere() {
    let mut hand = reference();
    let assets = hand.assets();
    hand.click(assets[0].as_str(), &field("host"))
        .paste("a\t1\nb\t2");
    let text = hand.drawing.copy_cells(&mut hand.shell).unwrap();
    assert_eq!(text, "a\t1\nb\t2\n");
    hand.click(assets[4].as_str(), &field("host")).paste(&text);
    assert_eq!(hand.texts(&field("host"))[4..6], ["a", "b"]);
}
