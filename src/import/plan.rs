//! The command that draws what was taken over of a list.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    ColumnMeaning, ImportPlace, ImportReview, ReviewRow,
    columns::column_letters,
    drawn::{filled, grown, standing_in, zone_places, zone_size},
    values::RowValues,
};
use crate::{
    catalog::{AssetKindId, Catalog, FieldId, Message, ThingSort, ZoneId, ZoneKindId, head_key},
    design::{AssetEdit, Bounds, Command, Design, FreeIds, OwnColumn, RecordEdit, Zone, ZoneEdit},
};

/// What is drawn of a list.
#[derive(Clone, Debug)]
pub struct ImportPlan {
    /// The command, one undo step.
    pub command: Command,
    /// Kinds of the zones that are added.
    pub zones: Vec<ZoneKindId>,
    /// Names of the columns of one's own that are added.
    pub columns: Vec<String>,
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
        design,
        review,
        ids: FreeIds::default(),
        commands: Vec::new(),
    };
    let columns = planner.add_columns();
    let zones = planner.add_zones(&rows);
    for (place, rows) in &rows {
        match place {
            ImportPlace::Drawn(zone) => planner.fill_drawn(zone, rows, &columns.ids),
            ImportPlace::Fresh(kind) => {
                if let Some(new) = zones.get(kind) {
                    planner.fill(&new.id, &new.rect, &[], rows, &columns.ids);
                }
            }
        }
    }
    let assets = rows.values().map(Vec::len).sum::<usize>();
    let label = Message::new("label-import").with("n", assets);
    let commands = planner.commands;
    Some(ImportPlan {
        command: Command::Many { label, commands },
        zones: zones.into_keys().collect(),
        columns: columns.names,
        assets,
    })
}

/// The rows that are taken over, by where they stand.
type RowsByPlace<'r> = BTreeMap<&'r ImportPlace, Vec<TakenRow<'r>>>;

/// A row that is taken over.
#[derive(Clone, Copy)]
struct TakenRow<'r> {
    number: usize,
    kind: &'r AssetKindId,
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

/// A zone that is added.
struct NewZone {
    id: ZoneId,
    rect: Bounds,
}

/// Columns of one's own, by their place in the list, and the names of those that are added.
#[derive(Default)]
struct OwnColumns {
    ids: BTreeMap<usize, FieldId>,
    names: Vec<String>,
}

struct ImportPlanner<'a> {
    catalog: &'a Catalog,
    design: &'a Design,
    review: &'a ImportReview,
    ids: FreeIds,
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
                let id = ids.column(self.design);
                let of = ThingSort::Asset;
                own.names.push(name.clone());
                let column = OwnColumn { name, of };
                let edit = RecordEdit::AddColumn(id.clone(), column);
                self.commands.push(Command::Record(edit));
                id
            });
            own.ids.insert(place, id.clone());
        }
        own
    }

    /// Whether a row that is taken over has something in a column.
    fn is_filled(&self, column: usize) -> bool {
        let rows = self.review.rows().iter().zip(&self.review.table().rows);
        let mut taken = rows.filter(|(row, _)| row.decision.is_taken());
        taken.any(|(_, line)| !line.cell(column).is_empty())
    }

    /// Adds the zones that are not drawn yet, as large as what comes into them.
    fn add_zones(&mut self, rows: &RowsByPlace<'_>) -> BTreeMap<ZoneKindId, NewZone> {
        let mut sizes = BTreeMap::new();
        for (place, rows) in rows {
            if let ImportPlace::Fresh(kind) = place {
                let kinds: Vec<&AssetKindId> = rows.iter().map(|row| row.kind).collect();
                sizes.insert(kind.clone(), zone_size(self.catalog, kind, &kinds));
            }
        }
        let places = zone_places(self.catalog, self.design, &sizes);
        let mut zones = BTreeMap::new();
        for (kind, rect) in places {
            let id = self.ids.zone(self.design);
            let zone = Zone::new(kind.clone(), None);
            self.commands
                .push(Command::Zone(id.clone(), ZoneEdit::Add { zone, rect }));
            zones.insert(kind, NewZone { id, rect });
        }
        zones
    }

    fn fill_drawn(&mut self, zone: &ZoneId, rows: &[TakenRow<'_>], own: &BTreeMap<usize, FieldId>) {
        let area = self.design.layout.zones.get(zone).copied();
        let area = area.unwrap_or_default();
        let taken = standing_in(self.design, zone, &area);
        self.fill(zone, &area, &taken, rows, own);
    }

    /// Adds assets to a zone of this rectangle around what stands there.
    fn fill(
        &mut self,
        zone: &ZoneId,
        area: &Bounds,
        taken: &[Bounds],
        rows: &[TakenRow<'_>],
        own: &BTreeMap<usize, FieldId>,
    ) {
        let kinds: Vec<&AssetKindId> = rows.iter().map(|row| row.kind).collect();
        let filling = filled(self.catalog, area, taken, &kinds);
        if filling.lacks > 0 {
            self.commands
                .extend(grown(self.design, zone, filling.lacks));
        }
        let values = RowValues {
            catalog: self.catalog,
            columns: self.review.columns(),
        };
        for (row, rect) in rows.iter().zip(filling.places) {
            let Some(line) = self.review.table().rows.get(row.number) else {
                continue;
            };
            let asset = values.asset(line, row.kind.clone(), zone.clone(), own);
            let id = self.ids.asset(self.design);
            self.commands
                .push(Command::Asset(id, AssetEdit::Add { asset, rect }));
        }
    }
}
