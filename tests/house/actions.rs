//! Whatever a person can ask for stands in the table of actions.

use std::collections::BTreeSet;

use syn::{
    ExprPath, Fields, ItemConst, ItemEnum,
    visit::{self, Visit},
};

use super::sources::sources;

/// Names with the enumeration they belong to, as they stand in the rows.
#[derive(Default)]
struct Rows {
    named: BTreeSet<(String, String)>,
}

impl<'a> Visit<'a> for Rows {
    fn visit_item_const(&mut self, item: &'a ItemConst) {
        if item.ident == "ROWS" {
            visit::visit_item_const(self, item);
        }
    }

    fn visit_expr_path(&mut self, of: &'a ExprPath) {
        let mut words = of.path.segments.iter().rev();
        if let (Some(name), Some(of)) = (words.next(), words.next()) {
            let pair = (of.ident.to_string(), name.ident.to_string());
            self.named.insert(pair);
        }
    }
}

/// The enumeration of actions and those it is made of.
#[derive(Default)]
struct Actions {
    all: BTreeSet<(String, String)>,
}

impl<'a> Visit<'a> for Actions {
    fn visit_item_enum(&mut self, item: &'a ItemEnum) {
        let is_action = item.ident == "Action";
        if !is_action && item.ident != "Arrange" && item.ident != "Tidy" {
            return;
        }
        let own = |variant: &&syn::Variant| matches!(variant.fields, Fields::Unit);
        let names = item.variants.iter().filter(own);
        let of = item.ident.to_string();
        self.all
            .extend(names.map(|variant| (of.clone(), variant.ident.to_string())));
    }
}

#[test]
fn every_action_has_its_row() {
    let (mut rows, mut actions) = (Rows::default(), Actions::default());
    for source in sources() {
        actions.visit_file(&source.file);
        if source.path.starts_with("gui/actions") {
            rows.visit_file(&source.file);
        }
    }
    assert!(actions.all.len() > 80, "the actions were not found");
    let without: Vec<_> = actions.all.difference(&rows.named).collect();
    assert!(without.is_empty(), "{without:?}");
}
