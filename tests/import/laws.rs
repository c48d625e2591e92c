//! Every row of a list is accounted for exactly once, whatever stands in it and is decided on it.

use proptest::{collection::vec, prelude::*, sample::select, test_runner::RngSeed};
use sekisho::{
    design::Design,
    import::{ImportAccount, ImportPlace, RowDecision, list_of_bytes, plan},
};

use crate::{
    case::catalog,
    lists::{drawn, review_of},
};

/// Words of lists, and what does not belong into any.
fn cell() -> impl Strategy<Value = String> {
    let words = [
        "",
        "",
        "AD",
        "ノートPC",
        "LGWAN接続系",
        "モニタ",
        "UTM",
        "謎",
        "12",
        "約3",
        "lg-pc001…030",
        "名称",
        "台数",
        "IPアドレス",
        "=1+1",
        "\u{202e}逆",
        "\u{7}",
        "一\n二",
        "a;b",
        "\t",
        "サーバ",
        "マイナンバー利用事務系",
        "分割FW",
        "  ",
        "\"引用\"",
        "インターネット接続系",
    ];
    prop_oneof![4 => select(words.to_vec()).prop_map(str::to_owned), 1 => ".{0,12}"]
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

/// What is decided on a row.
#[derive(Clone, Copy, Debug)]
enum Said {
    Accept,
    LeaveOut,
    Ask,
    Kind,
    Place,
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_row_is_accounted_for_exactly_once(
        rows in vec(vec(cell(), 1..6), 1..25),
        said in vec((0_usize..30, select(vec![Said::Accept, Said::LeaveOut, Said::Ask, Said::Kind, Said::Place])), 0..30),
    ) {
        let catalog = catalog();
        let design = Design::default();
        let texts: Vec<String> = rows
            .iter()
            .map(|row| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(","))
            .collect();
        let text = format!("名称,種別,系統,台数,ホスト名\n{}\n", texts.join("\n"));
        // Where each row begins: a quoted cell may hold breaks.
        let mut at = 2;
        let mut begins = vec![1];
        for row in &texts {
            begins.push(at);
            at += row.matches('\n').count() + 1;
        }
        let Ok(table) = list_of_bytes(&catalog, text.as_bytes(), "list.csv") else {
            // Only where nothing stands below the heads, or what no text has.
            let nothing = rows.iter().flatten().all(|cell| {
                cell.chars().all(|c| c.is_whitespace() || c.is_control() || !c.is_alphanumeric())
            });
            prop_assert!(nothing || text.contains('\0'), "{text:?}");
            return Ok(());
        };
        let mut review = review_of(&catalog, &design, table);
        for (row, said) in said {
            match said {
                Said::Accept => drop(review.accept(row)),
                Said::LeaveOut => review.leave_out(row),
                Said::Ask => review.ask_again(row),
                Said::Kind => review.set_kind(&catalog, &design, row, "router".into()),
                Said::Place => {
                    review.set_place(&catalog, &design, row, ImportPlace::Fresh("lgwan_segment".into()));
                }
            }
        }
        let account = ImportAccount::of(&review);
        prop_assert_eq!(account.lines(), begins);
        let decisions = [RowDecision::Accepted, RowDecision::Changed, RowDecision::LeftOut, RowDecision::Undecided];
        let counted: usize = decisions.into_iter().map(|it| review.count(it)).sum();
        prop_assert_eq!(counted, review.rows().len());
        // What is taken over is drawn, once each, and nothing else is.
        match plan(&catalog, &design, &review) {
            Some(plan) => {
                prop_assert_eq!(plan.assets, account.taken.len());
                let now = drawn(&catalog, &design, &review);
                prop_assert_eq!(now.assets.len(), account.taken.len());
            }
            None => prop_assert!(account.taken.is_empty()),
        }
    }

    #[test]
    fn no_bytes_are_worse_than_refused(bytes in vec(any::<u8>(), 0..400)) {
        drop(list_of_bytes(&catalog(), &bytes, "list.csv"));
    }
}
