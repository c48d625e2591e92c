//! The lit attack route as a list of its steps.

use emath::Vec2;

use super::{
    hops::{route_of, title as route_title},
    listed::ListedTable,
    table::SheetColumn,
};
use crate::{
    analysis::{CountedControl, Step},
    catalog::Lang,
    design::Names,
    export::{PictureOrder, SheetPage},
    scene::Hues,
    words,
};

/// Heads of the columns and their shares of the width.
const COLUMNS: [(&str, f32); 6] = [
    ("picture-column-number", 5.0),
    ("picture-column-way", 27.0),
    ("picture-column-threat", 18.0),
    ("picture-column-level", 8.0),
    ("picture-column-counted", 21.0),
    ("picture-column-lacking", 21.0),
];

/// The pages of the list; none without a route.
pub(super) fn pages(
    order: &PictureOrder<'_>,
    title: &str,
    hues: &Hues,
    size: Vec2,
) -> Vec<SheetPage> {
    let Some(route) = route_of(order) else {
        return Vec::new();
    };
    let columns = COLUMNS.map(|(key, share)| SheetColumn {
        head: words::get(order.lang, key),
        share,
    });
    let steps = route.steps.iter().enumerate();
    let list = ListedTable {
        heading: route_title(order.lang, route),
        columns: columns.into(),
        rows: steps
            .map(|(number, step)| cells(order, number + 1, step))
            .collect(),
    };
    list.pages(order, title, hues, size)
}

fn cells(order: &PictureOrder<'_>, number: usize, step: &Step) -> Vec<String> {
    let names = Names {
        design: order.case.design,
        catalog: order.case.catalog,
    };
    let lang = order.lang;
    let way = step.assets.iter().map(|id| names.asset(id).line(lang));
    let way: Vec<String> = way.collect();
    vec![
        number.to_string(),
        words::row(lang, "common-arrow", &way),
        names.threat(&step.threat).line(lang),
        step.countermeasure_level.to_string(),
        controls(names, lang, &step.circles.counted),
        controls(names, lang, &step.circles.missing),
    ]
}

fn controls(names: Names<'_>, lang: Lang, counted: &[CountedControl]) -> String {
    let named = counted.iter().map(|it| {
        let control = words::say(&names.control(&it.control), lang);
        let asset = names.asset(&it.asset).line(lang);
        words::with_detail(lang, &control, Some(&asset))
    });
    let named: Vec<String> = named.collect();
    words::row(lang, "common-comma", &named)
}
