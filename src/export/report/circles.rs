//! Controls on a threat, one a row, under the columns of the sheets (p.112, p.118).

use super::{CellTone, ReportCell, ReportColumn, writer::SheetWriter};
use crate::{
    analysis::{Circles, CountedControl},
    catalog::{AssetId, Column, Message},
};

/// The columns of the sheets, in their order.
const COLUMNS: [Column; 4] = [
    Column::Intrusion,
    Column::Goal,
    Column::Detection,
    Column::Continuity,
];

/// The mark of a control that counts (p.109).
const COUNTS: &str = "○";

/// How a control stands to a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CircleStanding {
    Counted,
    Uncounted,
    Missing,
}

impl SheetWriter<'_> {
    /// A column of names and one of marks for each column of the sheets.
    pub(super) fn circle_columns(&self) -> Vec<ReportColumn> {
        let of = |column: Column| {
            let keys: &[&str] = match column {
                Column::Intrusion => &["sheet-controls-on", "sheet-prevention", "sheet-intrusion"],
                Column::Goal => &["sheet-controls-on", "sheet-prevention", "sheet-goal"],
                Column::Detection => &["sheet-controls-on", "sheet-detection"],
                Column::Continuity => &["sheet-controls-on", "sheet-continuity"],
            };
            let id = slug(column);
            [
                self.under(id, keys, 20),
                self.under(&format!("{id}-mark"), keys, 4).centred(),
            ]
        };
        COLUMNS.into_iter().flat_map(of).collect()
    }

    /// The cells of the controls, one control a row; one empty row where there is none.
    ///
    /// Controls of another asset than `at` are named with it.
    pub(super) fn circle_rows(&self, circles: &Circles, at: &AssetId) -> Vec<Vec<ReportCell>> {
        let standing = [
            (&circles.counted, CircleStanding::Counted),
            (&circles.uncounted, CircleStanding::Uncounted),
            (&circles.missing, CircleStanding::Missing),
        ];
        let rows = standing.into_iter().flat_map(|(controls, standing)| {
            controls
                .iter()
                .map(move |control| self.circle_row(control, standing, at))
        });
        let rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            return vec![vec![ReportCell::default(); 2 * COLUMNS.len()]];
        }
        rows
    }

    fn circle_row(
        &self,
        control: &CountedControl,
        standing: CircleStanding,
        at: &AssetId,
    ) -> Vec<ReportCell> {
        let mut name = self.say(&self.names.control(&control.control));
        if control.asset != *at {
            let said = Message::new("common-name-at").with("name", name);
            name = self.say(&said.with("at", self.asset(&control.asset)));
        }
        let (mark, tone) = match standing {
            CircleStanding::Counted => (COUNTS.to_owned(), CellTone::Plain),
            CircleStanding::Uncounted => (self.word("sheet-mark-uncounted"), CellTone::Plain),
            CircleStanding::Missing => (self.word("sheet-mark-missing"), CellTone::Warning),
        };
        let cells = COLUMNS.into_iter().flat_map(|column| {
            if column == control.column {
                let name = ReportCell::from(name.as_str()).toned(tone);
                [name, mark.as_str().into()]
            } else {
                [ReportCell::default(), ReportCell::default()]
            }
        });
        cells.collect()
    }
}

const fn slug(column: Column) -> &'static str {
    match column {
        Column::Intrusion => "intrusion",
        Column::Goal => "goal",
        Column::Detection => "detection",
        Column::Continuity => "continuity",
    }
}
