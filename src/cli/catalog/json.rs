//! The shape of `catalog --format json`: a contract, so it has types of its own.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::{
    AssetKindId, Catalog, LawId, Letter, MatrixCell, Pattern, Provenance, Requirement, ResolvedRow,
    RowOrigin, Text, Threat, resolved_rows,
};

/// A catalog, resolved per pattern.
#[derive(Debug, Serialize)]
pub(super) struct CatalogJson<'a> {
    edition: &'a str,
    patterns: Vec<CatalogPatternJson<'a>>,
    threats: Vec<CatalogThreatJson<'a>>,
    /// The matrix of the asset-based analysis, as before there were two.
    matrix: Vec<CatalogCellJson<'a>>,
    /// Both matrices: cells of `importance` (asset-based) and of `damage` (damage-based).
    matrices: BTreeMap<&'static str, Vec<CatalogCellJson<'a>>>,
}

#[derive(Debug, Serialize)]
struct CatalogPatternJson<'a> {
    id: &'a str,
    name: &'a Text,
    models: Vec<&'a str>,
    /// What the document prints wrongly in this chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a Text>,
    placements: Vec<CatalogPlacementJson<'a>>,
    controls: Vec<CatalogRowJson<'a>>,
}

/// A number that stands for two placements is two entries.
#[derive(Debug, Serialize)]
struct CatalogPlacementJson<'a> {
    number: u8,
    placement: &'a str,
}

/// One row of the document's tables.
#[derive(Debug, Serialize)]
struct CatalogRowJson<'a> {
    control: &'a str,
    name: &'a Text,
    section: &'a Text,
    placement: &'a str,
    requirement: Requirement,
    /// `pattern`, a model's id, or `common`.
    from: String,
    law: Vec<&'a str>,
    pages: &'a [u16],
    /// What tells it from rows of the same name.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a Text>,
    definition: &'a Text,
    /// What the document prints wrongly or leaves open here.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a Text>,
    /// Kinds of asset that carry it; empty for the organisation.
    kinds: Vec<&'a str>,
    /// Why we let these kinds carry it, where the table does not name them.
    #[serde(skip_serializing_if = "Option::is_none")]
    kinds_derived: Option<&'a Text>,
    /// Why the document takes it out of scope here.
    #[serde(skip_serializing_if = "Option::is_none")]
    out_of_scope: Option<&'a Text>,
}

#[derive(Debug, Serialize)]
struct CatalogThreatJson<'a> {
    id: &'a str,
    name: &'a Text,
    level: u8,
    /// What the document prints differently elsewhere, or remarks beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a Text>,
    pages: &'a [u16],
    out_of_scope: bool,
}

#[derive(Debug, Serialize)]
struct CatalogCellJson<'a> {
    level: u8,
    product: u8,
    letter: Letter,
    provenance: Provenance,
    doubtful: bool,
    pages: &'a [u16],
}

impl<'a> CatalogJson<'a> {
    /// All of it.
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let patterns = &catalog.patterns.patterns;
        Self {
            edition: &catalog.edition.id,
            patterns: patterns
                .iter()
                .map(|p| CatalogPatternJson::new(catalog, p))
                .collect(),
            threats: catalog.threats.iter().map(CatalogThreatJson::new).collect(),
            matrix: cells(&catalog.risk.importance_matrix),
            matrices: BTreeMap::from([
                ("importance", cells(&catalog.risk.importance_matrix)),
                ("damage", cells(&catalog.risk.damage_matrix)),
            ]),
        }
    }
}

impl<'a> CatalogPatternJson<'a> {
    fn new(catalog: &'a Catalog, pattern: &'a Pattern) -> Self {
        let placements = pattern.placements.iter().flat_map(|numbered| {
            numbered
                .placements
                .iter()
                .map(|placement| CatalogPlacementJson {
                    number: numbered.number,
                    placement: placement.as_str(),
                })
        });
        Self {
            id: pattern.id.as_str(),
            name: &pattern.name,
            models: pattern
                .models
                .iter()
                .map(|used| used.model.as_str())
                .collect(),
            note: pattern.note.as_ref(),
            placements: placements.collect(),
            controls: resolved_rows(catalog, pattern)
                .into_iter()
                .map(CatalogRowJson::new)
                .collect(),
        }
    }
}

impl<'a> CatalogRowJson<'a> {
    fn new(row: ResolvedRow<'a>) -> Self {
        Self {
            control: row.control.id.as_str(),
            name: row.name,
            section: row.section,
            placement: row.placement.as_str(),
            requirement: row.requirement,
            from: match row.from {
                RowOrigin::Pattern => "pattern".to_owned(),
                RowOrigin::Model(model) => model.to_string(),
                RowOrigin::Common => "common".to_owned(),
            },
            law: row.law.iter().map(LawId::as_str).collect(),
            pages: row.pages,
            detail: row.control.detail.as_ref(),
            definition: &row.control.definition,
            note: row.control.note.as_ref(),
            kinds: row.kinds.iter().map(AssetKindId::as_str).collect(),
            kinds_derived: row.kinds_source.derived(),
            out_of_scope: row.out_of_scope,
        }
    }
}

impl<'a> CatalogThreatJson<'a> {
    fn new(threat: &'a Threat) -> Self {
        Self {
            id: threat.id.as_str(),
            name: &threat.name,
            level: threat.level,
            note: threat.note.as_ref(),
            pages: threat.source.pages(),
            out_of_scope: threat.out_of_scope.is_some(),
        }
    }
}

fn cells(matrix: &[MatrixCell]) -> Vec<CatalogCellJson<'_>> {
    matrix.iter().map(CatalogCellJson::new).collect()
}

impl<'a> CatalogCellJson<'a> {
    fn new(cell: &'a MatrixCell) -> Self {
        Self {
            level: cell.level,
            product: cell.product,
            letter: cell.letter,
            provenance: cell.provenance,
            doubtful: cell.doubtful,
            pages: &cell.pages,
        }
    }
}
