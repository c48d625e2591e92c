//! What people decide on rows.

use sekisho::{
    design::Design,
    import::{
        ColumnMeaning, ImportColumns, ImportPlace, RememberedHeads, ReviewShown, RowDecision,
    },
};

use crate::{
    case::catalog,
    lists::{review, table},
};

use ColumnMeaning::Own;
use RowDecision::{Accepted, Changed, Undecided};

const LIST: &str = "名称,系統\n謎の箱,LGWAN接続系\nAD,LGWAN接続系\nモニタ,LGWAN接続系\nノートPC,\n";

#[test]
fn rows_are_accepted_changed_left_out_and_asked_again() {
    let catalog = catalog();
    let design = Design::default();
    let mut review = review(&catalog, &design, LIST);
    let decisions = |review: &sekisho::import::ImportReview| {
        review
            .rows()
            .iter()
            .map(|row| row.decision)
            .collect::<Vec<_>>()
    };

    assert_eq!(
        decisions(&review),
        [Undecided, Accepted, RowDecision::LeftOut, Undecided]
    );
    assert!(!review.accept(0), "nobody knows what it is");
    assert!(!review.accept(9), "there is no such row");
    review.set_kind(&catalog, &design, 0, "router".into());
    review.set_kind(&catalog, &design, 1, "directory".into());
    let place = ImportPlace::Fresh("internet_segment".into());
    review.set_place(&catalog, &design, 3, place);
    assert_eq!(
        decisions(&review),
        [Changed, Accepted, RowDecision::LeftOut, Changed]
    );
    assert_eq!(review.rows()[3].kind, Some("internet_terminal".into()));
    assert_eq!(review.taken(), 3);
    review.leave_out(0);
    review.ask_again(1);
    assert_eq!(
        decisions(&review),
        [
            RowDecision::LeftOut,
            Undecided,
            RowDecision::LeftOut,
            Changed
        ]
    );
    review.accept_all(&[0, 1, 2, 3]);
    // A monitor is nothing that could be drawn, whoever says so.
    assert_eq!(
        decisions(&review),
        [Changed, Accepted, RowDecision::LeftOut, Changed]
    );
    review.leave_all_out(&[0, 1]);
    assert_eq!(review.count(RowDecision::LeftOut), 3);
}

#[test]
fn rows_that_ask_come_first_and_stay_where_they_are_when_decided() {
    let catalog = catalog();
    let mut review = review(&catalog, &Design::default(), LIST);
    let order = review.shown(ReviewShown::All, true);
    assert_eq!(order, [0, 3, 1, 2]);
    assert_eq!(review.shown(ReviewShown::All, false), [0, 1, 2, 3]);
    let asked = ReviewShown::Only(Undecided);
    assert_eq!(review.shown(asked, true), [0, 3]);
    review.leave_out(0);
    assert_eq!(review.shown(ReviewShown::All, true), order);
    assert_eq!(review.shown(asked, true), [3]);
}

#[test]
fn columns_are_matched_chosen_and_remembered() {
    let catalog = catalog();
    let list = table(
        &catalog,
        "No,ＩＰ アドレス,担当課,担当者,備品番号,,機器名\n1,10.0.0.1,総務課,係長,X-1,余り,AD\n",
    );
    let mut remembered = RememberedHeads::new();
    let mut columns = ImportColumns::of(&catalog, &list, &remembered);
    let meanings = |columns: &ImportColumns| {
        let all = columns.all().iter();
        all.map(|column| column.meaning.clone()).collect::<Vec<_>>()
    };
    let field = |id: &str| ColumnMeaning::Field(id.into());

    assert_eq!(
        meanings(&columns),
        [
            ColumnMeaning::LeftOut,
            field("address"),
            field("person"),
            Own,
            Own,
            ColumnMeaning::LeftOut,
            field("name")
        ]
    );
    // One field, one column.
    columns.choose(3, &field("person"));
    columns.choose(4, &ColumnMeaning::LeftOut);
    assert_eq!(
        meanings(&columns),
        [
            ColumnMeaning::LeftOut,
            field("address"),
            Own,
            field("person"),
            ColumnMeaning::LeftOut,
            ColumnMeaning::LeftOut,
            field("name")
        ]
    );
    columns.remember(&mut remembered);
    assert_eq!(remembered.len(), 2);
    let again = ImportColumns::of(&catalog, &list, &remembered);
    assert_eq!(
        again.all()[3].meaning,
        Own,
        "the first column means it already"
    );
    assert_eq!(again.all()[4].meaning, ColumnMeaning::LeftOut);
    // What a catalog does not know any more is not believed.
    remembered.insert("備品番号".to_owned(), field("gone"));
    let again = ImportColumns::of(&catalog, &list, &remembered);
    assert_eq!(again.all()[4].meaning, Own);
}

#[test]
fn every_column_is_spoken_of() {
    let catalog = catalog();
    let list = table(&catalog, "名称,備品番号,,空\nAD,X-1,余り,\n");
    let columns = ImportColumns::of(&catalog, &list, &RememberedHeads::new());
    let keys: Vec<_> = columns
        .told_each(&catalog)
        .iter()
        .map(|it| it.key)
        .collect();
    assert_eq!(
        keys,
        [
            "import-column-field",
            "import-column-own",
            "import-column-left"
        ]
    );
}
