//! The rows of the document's tables, resolved per pattern.

use crate::catalog::{
    AssetKindId, Catalog, Control, DemandsBeside, Exception, LawId, ModelId, Pattern, PlacementId,
    Requirement, Row, Section, Source, Text,
};

/// Which table a row stands in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowOrigin {
    /// A table of the pattern's own chapter.
    Pattern,
    /// A table of a prerequisite model.
    Model(ModelId),
    /// The tables common to all patterns.
    Common,
}

/// A row of a table, with everything that sets, models and exceptions say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResolvedRow<'a> {
    /// The control.
    pub control: &'a Control,
    /// Its words in this table.
    pub name: &'a Text,
    /// The heading of the table.
    pub section: &'a Text,
    /// Where it belongs.
    pub placement: &'a PlacementId,
    /// Required or recommended.
    pub requirement: Requirement,
    /// Which table.
    pub from: RowOrigin,
    /// Clauses of the safety-management measures.
    pub law: &'a [LawId],
    /// Pages of the table.
    pub pages: &'a [u16],
    /// Kinds of asset that carry it; empty for the organisation.
    pub kinds: &'a [AssetKindId],
    /// Whether the table names these kinds, or we do.
    pub kinds_source: &'a Source,
    /// Why the document takes it out of scope here, if it does.
    pub out_of_scope: Option<&'a Text>,
}

/// Every row that `pattern` demands, in the document's order: its own tables, those of its
/// models, then the common ones. A control that two tables list stands twice.
///
/// A row that names an entry the catalog does not hold is left out: loading has reported it.
pub fn resolved_rows<'a>(catalog: &'a Catalog, pattern: &'a Pattern) -> Vec<ResolvedRow<'a>> {
    let mut rows = Vec::new();
    for section in &pattern.sections {
        DocumentTable {
            section,
            from: RowOrigin::Pattern,
            pages: None,
            exceptions: &[],
        }
        .resolve(catalog, &mut rows);
    }
    for used in &pattern.models {
        let Some(model) = catalog.model(&used.model) else {
            continue;
        };
        for (index, section) in model.sections.iter().enumerate() {
            DocumentTable {
                section,
                from: RowOrigin::Model(model.id.clone()),
                pages: used.pages.get(index).map(Vec::as_slice),
                exceptions: &used.exceptions,
            }
            .resolve(catalog, &mut rows);
        }
    }
    for section in &catalog.models.common {
        DocumentTable {
            section,
            from: RowOrigin::Common,
            pages: None,
            exceptions: &[],
        }
        .resolve(catalog, &mut rows);
    }
    rows
}

/// Every row that a pattern demands in addition, where `beside` holds.
pub fn rows_beside<'a>(catalog: &'a Catalog, beside: &'a DemandsBeside) -> Vec<ResolvedRow<'a>> {
    let mut rows = Vec::new();
    for section in &beside.sections {
        let table = DocumentTable {
            section,
            from: RowOrigin::Pattern,
            pages: None,
            exceptions: &[],
        };
        table.resolve(catalog, &mut rows);
    }
    rows
}

/// A section as one pattern uses it.
struct DocumentTable<'a> {
    section: &'a Section,
    from: RowOrigin,
    /// Pages in this pattern's chapter, where they differ from the section's.
    pages: Option<&'a [u16]>,
    /// What the pattern says beyond the section's own exceptions.
    exceptions: &'a [Exception],
}

impl<'a> DocumentTable<'a> {
    fn resolve(&self, catalog: &'a Catalog, rows: &mut Vec<ResolvedRow<'a>>) {
        let Some(set) = catalog.set(&self.section.set) else {
            return;
        };
        rows.extend(set.rows.iter().filter_map(|row| self.row(catalog, row)));
    }

    fn row(&self, catalog: &'a Catalog, row: &'a Row) -> Option<ResolvedRow<'a>> {
        // The pattern's word goes before the section's, the section's before the row's.
        let exceptions = || {
            let own = &self.section.exceptions;
            self.exceptions
                .iter()
                .chain(own)
                .filter(|exception| exception.control == row.control)
        };
        let instead = exceptions().find_map(|exception| exception.instead.as_ref());
        let control = catalog.control(instead.unwrap_or(&row.control))?;
        let placement = catalog.placement(&self.section.placement)?;
        let name = row
            .name
            .as_ref()
            .filter(|_| instead.is_none())
            .unwrap_or(&control.name);
        let (kinds, kinds_source) = exceptions()
            .find_map(|exception| Some((exception.kinds.as_deref()?, &exception.kinds_source)))
            .or_else(|| Some((row.kinds.as_deref()?, &row.kinds_source)))
            .map_or((placement.kinds.as_slice(), None), |(kinds, source)| {
                (kinds, source.as_ref())
            });
        Some(ResolvedRow {
            control,
            name,
            section: &self.section.name,
            placement: &placement.id,
            requirement: row.requirement,
            from: self.from.clone(),
            law: exceptions()
                .find_map(|exception| exception.law.as_deref())
                .unwrap_or(&control.law),
            pages: exceptions()
                .find_map(|exception| exception.pages.as_deref())
                .or(self.pages)
                .unwrap_or(&self.section.pages),
            kinds,
            kinds_source: kinds_source.unwrap_or(&placement.source),
            out_of_scope: exceptions().find_map(|exception| exception.out_of_scope.as_ref()),
        })
    }
}
