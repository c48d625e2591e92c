//! The command that draws what was taken over of a list.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ColumnMeaning, ImportPlace, ImportReview, ReviewRow,
    columns::column_letters,
    drawn::filled,
    grown::{ZoneGrowth, grown, standing_in},
    values::RowValues,
};
use crate::{
    catalog::{AssetKindId, Catalog, FieldId, Message, ThingSort, ZoneId, head_key},
    design::{AssetEdit, Command, Design, FreeIds, OwnColumn, RecordEdit},
    edit::apply,
};

/// What is drawn of a list.
#[derive(Clone, Debug)]
pub struct ImportPlan {
    /// The command, one undo step.
    pub command: Command,
    /// What the zones that are added are called.
    pub zones: Vec<Message>,
    /// Names of the columns of one's own that are added.
    pub columns: Vec<String>,
    /// The fields in which something is written.
    pub fields: Vec<FieldId>,
    /// How many assets are added.
    pub assets: usize,
}

/// What is to be drawn of a list as it is decided on now; `None` where no row is taken over.
pub fn plan(catalog: &Catalog, design: &Design, review: &ImportReview) -> Option<ImportPlan> {
    let mut rows = RowsByPlace::new();
    for (number, row) in review.rows().iter().enumerate() {
        if let Some(taken) = TakenRow::of(number, row) {
            rows.entry(taken.place).or_default().push(taken);
        }
    }
    if rows.is_empty() {
        return None;
    }
    let mut planner = ImportPlanner {
        catalog,
        design: design.clone(),
        review,
        ids: FreeIds::default(),
        commands: Vec::new(),
    };
    let columns = planner.add_columns();
    let zones = planner.add_zones(&rows);
    for (place, rows) in &rows {
        match place {
            ImportPlace::Drawn(zone) => planner.fill(zone, rows, &columns.ids),
            ImportPlace::Fresh(_) | ImportPlace::Nested(_) => {
                if let Some(zone) = zones.by_place.get(*place) {
                    planner.fill(zone, rows, &columns.ids);
                }
            }
        }
    }
    let assets = rows.values().map(Vec::len).sum::<usize>();
    let fields = planner.fields();
    let label = Message::new("label-import").with("n", assets);
    let commands = planner.commands;
    Some(ImportPlan {
        command: Command::Many { label, commands },
        zones: zones.names,
        columns: columns.names,
        fields,
        assets,
    })
}

/// The rows that are taken over, by where they stand.
pub(super) type RowsByPlace<'r> = BTreeMap<&'r ImportPlace, Vec<TakenRow<'r>>>;

/// A row that is taken over.
#[derive(Clone, Copy)]
pub(super) struct TakenRow<'r> {
    number: usize,
    pub(super) kind: &'r AssetKindId,
    place: &'r ImportPlace,
}

impl<'r> TakenRow<'r> {
    fn of(number: usize, row: &'r ReviewRow) -> Option<Self> {
        let (kind, place) = (row.kind.as_ref()?, row.place.as_ref()?);
        row.decision.is_taken().then_some(Self {
            number,
            kind,
            place,
        })
    }
}

/// Columns of one's own, by their place in the list, and the names of those that are added.
#[derive(Default)]
struct OwnColumns {
    ids: BTreeMap<usize, FieldId>,
    names: Vec<String>,
}

/// Plans what is drawn, on a copy of the drawing that has all of it so far.
pub(super) struct ImportPlanner<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) design: Design,
    review: &'a ImportReview,
    pub(super) ids: FreeIds,
    commands: Vec<Command>,
}

impl ImportPlanner<'_> {
    /// Adds the columns of one's own in which a row that is taken over has something.
    fn add_columns(&mut self) -> OwnColumns {
        let mut own = OwnColumns::default();
        let mut ids = FreeIds::default();
        let known = self.design.columns.iter();
        let known = known.filter(|(_, column)| column.of == ThingSort::Asset);
        let mut known: BTreeMap<String, FieldId> = known
            .map(|(id, column)| (head_key(&column.name), id.clone()))
            .collect();
        let mut used = BTreeSet::new();
        let mut added = Vec::new();
        for (place, column) in self.review.columns().all().iter().enumerate() {
            if column.meaning != ColumnMeaning::Own || !self.is_filled(place) {
                continue;
            }
            let name = Some(&column.head).filter(|head| !head_key(head).is_empty());
            let mut name = name.cloned().unwrap_or_else(|| column_letters(place));
            // Two columns of one name stay two.
            if !used.insert(head_key(&name)) {
                name = format!("{name} ({})", column_letters(place));
                used.insert(head_key(&name));
            }
            let id = known.entry(head_key(&name)).or_insert_with(|| {
                let id = ids.column(&self.design);
                let of = ThingSort::Asset;
                own.names.push(name.clone());
                let column = OwnColumn { name, of };
                let edit = RecordEdit::AddColumn(id.clone(), column);
                added.push(Command::Record(edit));
                id
            });
            own.ids.insert(place, id.clone());
        }
        for command in added {
            self.run(command);
        }
        own
    }

    /// The fields in which a row that is taken over has something.
    fn fields(&self) -> Vec<FieldId> {
        let columns = self.review.columns().all().iter().enumerate();
        let filled = columns.filter(|(place, _)| self.is_filled(*place));
        let fields = filled.filter_map(|(_, column)| match &column.meaning {
            ColumnMeaning::Field(id) => Some(id.clone()),
            ColumnMeaning::Own | ColumnMeaning::LeftOut => None,
        });
        fields.collect()
    }

    /// Whether a row that is taken over has something in a column.
    fn is_filled(&self, column: usize) -> bool {
        let rows = self.review.rows().iter().zip(&self.review.table().rows);
        let mut taken = rows.filter(|(row, _)| row.decision.is_taken());
        taken.any(|(_, line)| !line.cell(column).is_empty())
    }

    /// Does a thing of the plan: what comes after it finds it done.
    pub(super) fn run(&mut self, command: Command) {
        if let Ok(design) = apply(&self.design, &command) {
            self.design = design;
        }
        self.commands.push(command);
    }

    /// Adds assets to a zone around what stands there.
    fn fill(&mut self, zone: &ZoneId, rows: &[TakenRow<'_>], own: &BTreeMap<usize, FieldId>) {
        let area = self.design.layout.zones.get(zone).copied();
        let area = area.unwrap_or_default();
        let taken = standing_in(&self.design, zone, &area);
        let kinds: Vec<&AssetKindId> = rows.iter().map(|row| row.kind).collect();
        let filling = filled(self.catalog, &area, &taken, &kinds);
        if filling.lacks > 0 {
            let growth = ZoneGrowth {
                higher: filling.lacks,
                ..ZoneGrowth::default()
            };
            for command in grown(&self.design, zone, growth) {
                self.run(command);
            }
        }
        let values = RowValues {
            catalog: self.catalog,
            columns: self.review.columns(),
        };
        let mut adds = Vec::new();
        for (row, rect) in rows.iter().zip(filling.places) {
            let Some(line) = self.review.table().rows.get(row.number) else {
                continue;
            };
            let asset = values.asset(line, row.kind.clone(), zone.clone(), own);
            let id = self.ids.asset(&self.design);
            adds.push(Command::Asset(id, AssetEdit::Add { asset, rect }));
        }
        // All at once: each is done on a copy of the whole drawing.
        let label = Message::new("label-import").with("n", adds.len());
        let commands = adds;
        self.run(Command::Many { label, commands });
    }
}
