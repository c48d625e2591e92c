//! What is read in a cell, and the words that are offered for it.

use super::{ColumnContent, RegisterColumn, RowStanding};
use crate::{
    analysis::Case,
    catalog::{AssetId, AssetKindId, Catalog, FieldRole, Lang},
    design::{Names, Owner},
    words,
};

/// What is read in a cell.
pub(super) fn shown_text(
    case: Case<'_>,
    lang: Lang,
    id: &AssetId,
    column: &RegisterColumn,
    standing: &RowStanding,
) -> String {
    let Some(asset) = case.design.assets.get(id) else {
        return String::new();
    };
    match column.content {
        ColumnContent::Role(FieldRole::Name) => asset.called(case.catalog).line(lang),
        ColumnContent::Role(FieldRole::Kind) => kind_name(case.catalog, &asset.kind, lang),
        ColumnContent::Role(FieldRole::Zone) => asset
            .zone
            .as_ref()
            .map_or_else(String::new, |zone| names(case).zone(zone).line(lang)),
        ColumnContent::Role(FieldRole::Count) => match asset.count {
            0 => String::new(),
            count => count.to_string(),
        },
        ColumnContent::Role(FieldRole::Owner) => asset
            .owner
            .map_or_else(String::new, |owner| words::get(lang, owner.key())),
        ColumnContent::Role(FieldRole::Note) => asset.note.clone(),
        ColumnContent::Role(FieldRole::EndOfSupport) | ColumnContent::Written(_) => {
            let value = column.field().and_then(|field| asset.record.get(field));
            value.cloned().unwrap_or_default()
        }
        ColumnContent::Controls => match standing.controls.required {
            0 => String::new(),
            required => format!("{}/{required}", standing.controls.done),
        },
        ColumnContent::Letter => standing
            .worst
            .map_or_else(String::new, |worst| format!("{:?}", worst.letter)),
    }
}

/// The words that a column takes, in the language of the window; of others none.
pub fn offered_words(case: Case<'_>, lang: Lang, content: ColumnContent) -> Vec<String> {
    match content {
        ColumnContent::Role(FieldRole::Kind) => {
            let kinds = case.catalog.assets.iter();
            kinds.map(|kind| kind.name.get(lang).to_owned()).collect()
        }
        ColumnContent::Role(FieldRole::Zone) => {
            let zones = case.design.zones.keys();
            zones.map(|id| names(case).zone(id).line(lang)).collect()
        }
        ColumnContent::Role(FieldRole::Owner) => {
            let owners = Owner::ALL.into_iter();
            owners.map(|owner| words::get(lang, owner.key())).collect()
        }
        ColumnContent::Role(
            FieldRole::Name | FieldRole::Count | FieldRole::Note | FieldRole::EndOfSupport,
        )
        | ColumnContent::Written(_)
        | ColumnContent::Controls
        | ColumnContent::Letter => Vec::new(),
    }
}

pub(super) const fn names(case: Case<'_>) -> Names<'_> {
    Names {
        design: case.design,
        catalog: case.catalog,
    }
}

fn kind_name(catalog: &Catalog, id: &AssetKindId, lang: Lang) -> String {
    let kind = catalog.asset_kind(id);
    kind.map_or_else(|| id.to_string(), |kind| kind.name.get(lang).to_owned())
}
