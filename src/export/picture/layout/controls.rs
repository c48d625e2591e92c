//! The controls as a list: pages of a table after the drawing.

use emath::Vec2;

use super::{listed::ListedTable, table::SheetColumn};
use crate::{
    analysis::ControlInstance,
    catalog::{Message, Requirement},
    design::{ControlState, Names},
    export::{PictureOrder, SheetPage},
    scene::Hues,
    words,
};

/// Heads of the columns and their shares of the width.
const COLUMNS: [(&str, f32); 7] = [
    ("picture-column-number", 5.0),
    ("picture-column-placement", 15.0),
    ("picture-column-asset", 19.0),
    ("picture-column-control", 29.0),
    ("picture-column-requirement", 7.0),
    ("picture-column-state", 15.0),
    ("picture-column-source", 11.0),
];

/// The pages of the list; none without controls.
pub(super) fn pages(
    order: &PictureOrder<'_>,
    title: &str,
    hues: &Hues,
    size: Vec2,
) -> Vec<SheetPage> {
    let columns = COLUMNS.map(|(key, share)| SheetColumn {
        head: words::get(order.lang, key),
        share,
    });
    let rows = order.case.analysis.controls.iter();
    let rows = rows.map(|it| cells(order, it)).collect();
    let list = ListedTable {
        heading: words::get(order.lang, "picture-controls"),
        columns: columns.into(),
        rows,
    };
    list.pages(order, title, hues, size)
}

fn cells(order: &PictureOrder<'_>, control: &ControlInstance) -> Vec<String> {
    let (case, lang) = (order.case, order.lang);
    let names = Names {
        design: case.design,
        catalog: case.catalog,
    };
    let numbers: Vec<_> = control
        .numbers
        .iter()
        .map(|it| words::circled(*it))
        .collect();
    let asset = control.asset.as_ref();
    let asset = asset.map_or_else(
        || {
            words::get(
                lang,
                if control.unplaced {
                    "picture-not-drawn"
                } else {
                    "picture-organisation"
                },
            )
        },
        |id| names.asset(id).line(lang),
    );
    let requirement = words::get(
        lang,
        match control.requirement {
            Requirement::Required => "report-required",
            Requirement::Recommended => "report-recommended",
        },
    );
    let source = [words::clauses(&control.law), words::pages(&control.pages)];
    vec![
        numbers.concat(),
        control.place.get(lang).to_owned(),
        asset,
        control.full_name.get(lang).to_owned(),
        requirement,
        state(order, control),
        words::row(lang, "common-comma", source),
    ]
}

/// The state of a control, with the reason where it need not be there.
fn state(order: &PictureOrder<'_>, control: &ControlInstance) -> String {
    let lang = order.lang;
    let out = control.out_of_scope.as_ref().map(|why| why.get(lang));
    let (key, reason) = match (&control.state, out) {
        (_, Some(why)) => ("state-not-applicable", Some(why)),
        (ControlState::NotApplicable(why), None) => (control.state.key(), Some(why.as_str())),
        (ControlState::Implemented | ControlState::Planned | ControlState::Missing, None) => {
            (control.state.key(), None)
        }
    };
    let word = words::get(lang, key);
    let Some(reason) = reason.filter(|why| !why.trim().is_empty()) else {
        return word;
    };
    let said = Message::new("picture-state-because").with("state", word);
    words::say(&said.with("why", reason), lang)
}
