//! The list of assets, with what is written down about them and what the analysis finds.

use std::collections::BTreeMap;

use super::{CellTone, ReportBlock, ReportCell, ReportTable, writer::SheetWriter};
use crate::{
    analysis::Rating,
    catalog::{AssetId, Message, Requirement, ThingSort},
    design::{Asset, RecordColumn},
    words,
};

impl SheetWriter<'_> {
    /// Every asset: what it is, where it stands, its record, its worst numbers, its controls.
    pub(super) fn assets(&self) -> Vec<ReportBlock> {
        let fields = self.written_fields();
        let mut columns = vec![
            self.column("name", "sheet-asset", 24),
            self.column("kind", "sheet-kind", 18),
            self.column("zone", "sheet-zone", 26),
            self.column("count", "sheet-count", 6).centred(),
            self.column("owner", "sheet-owner", 10).centred(),
        ];
        columns.extend(fields.iter().map(|field| {
            let name = self.text(&field.name).to_owned();
            super::ReportColumn::new(field.id.as_str(), name, 11)
        }));
        columns.extend([
            self.column("note", "sheet-remark", 20),
            self.column("work", "sheet-counts-as", 22),
            self.column("importance", "sheet-importance", 8).centred(),
            self.column("product", "sheet-worst-product", 8).centred(),
            self.column("letter", "sheet-letter", 7).centred(),
            self.column("required", "sheet-required-controls", 9)
                .centred(),
            self.column("id", "sheet-id", 16),
        ]);
        let mut table = ReportTable::long("assets", columns);
        let found = self.found_of_assets();
        for (id, asset) in &self.case.design.assets {
            let found = found.get(id).copied().unwrap_or_default();
            table.row(id.as_str(), self.asset_row(id, asset, &fields, found));
        }
        vec![self.or_none(table)]
    }

    /// The fields of records in which something stands.
    fn written_fields(&self) -> Vec<RecordColumn> {
        let design = self.case.design;
        let all = design.record_columns(self.case.catalog, ThingSort::Asset);
        let is_written = |column: &RecordColumn| {
            let mut assets = design.assets.values();
            assets.any(|asset| asset.record.contains_key(&column.id))
        };
        all.into_iter().filter(is_written).collect()
    }

    fn asset_row(
        &self,
        id: &AssetId,
        asset: &Asset,
        fields: &[RecordColumn],
        found: FoundOfAsset,
    ) -> Vec<ReportCell> {
        let (analysis, catalog) = (self.case.analysis, self.case.catalog);
        let kind = catalog.asset_kind(&asset.kind);
        let kind_name = kind.map_or(asset.kind.as_str(), |kind| self.text(&kind.name));
        let count = Some(asset.count).filter(|count| *count > 0);
        let owner = asset.owner.map(|owner| self.word(owner.key()));
        let mut cells: Vec<ReportCell> = vec![
            self.asset(id).into(),
            kind_name.into(),
            self.zones_of(asset).into(),
            count.map_or_else(ReportCell::default, ReportCell::from),
            owner.unwrap_or_default().into(),
        ];
        cells.extend(fields.iter().map(|field| {
            let written = asset.record.get(&field.id);
            ReportCell::from(written.map_or("", String::as_str))
        }));
        let work = analysis.work.iter().filter(|work| work.asset == *id);
        let work: Vec<_> = work.map(|work| self.say(&work.message)).collect();
        let numbers = |cell: &dyn Fn(Rating) -> ReportCell| {
            found
                .worst
                .map_or_else(|| ReportCell::from(self.word("sheet-not-rated")), cell)
        };
        cells.extend([
            asset.note.as_str().into(),
            work.join("\n").into(),
            numbers(&|rating| rating.severity.into()),
            numbers(&|rating| self.product(rating)),
            numbers(&|rating| self.letter(rating)),
            self.coverage(found),
            id.as_str().into(),
        ]);
        cells
    }

    /// The zone of an asset and those around it, the outermost first.
    fn zones_of(&self, asset: &Asset) -> String {
        let zones = asset
            .zone
            .iter()
            .flat_map(|zone| self.case.design.around(zone));
        let mut zones: Vec<_> = zones
            .map(|zone| self.names.zone(zone).line(self.lang))
            .collect();
        zones.reverse();
        words::row(self.lang, "common-chain", zones)
    }

    /// What the analysis finds of each asset, gathered in one walk.
    fn found_of_assets(&self) -> BTreeMap<&AssetId, FoundOfAsset> {
        let mut found: BTreeMap<&AssetId, FoundOfAsset> = BTreeMap::new();
        for row in &self.case.analysis.asset_risks {
            let worst = &mut found.entry(&row.asset).or_default().worst;
            let weight = |rating: Rating| (rating.product, rating.severity);
            if worst.is_none_or(|worst| weight(row.rating) > weight(worst)) {
                *worst = Some(row.rating);
            }
        }
        for control in &self.case.analysis.controls {
            let is_asked = control.requirement == Requirement::Required
                && !control.is_by_nature()
                && !control.is_not_applicable();
            let Some(asset) = control.asset.as_ref().filter(|_| is_asked) else {
                continue;
            };
            let of = found.entry(asset).or_default();
            of.required += 1;
            of.in_place += usize::from(control.is_implemented());
        }
        found
    }

    /// How many of its required controls are in place.
    fn coverage(&self, found: FoundOfAsset) -> ReportCell {
        if found.required == 0 {
            return ReportCell::default();
        }
        let tone = if found.in_place < found.required {
            CellTone::Alarm
        } else {
            CellTone::Plain
        };
        let said = Message::new("sheet-share").with("done", found.in_place);
        ReportCell::from(self.say(&said.with("all", found.required))).toned(tone)
    }
}

/// What the analysis finds of an asset.
#[derive(Clone, Copy, Debug, Default)]
struct FoundOfAsset {
    /// Its worst row.
    worst: Option<Rating>,
    /// Required controls it is to carry.
    required: usize,
    /// Of these, in place.
    in_place: usize,
}
