//! Texts break in one way: egui's own labels, which know little of Japanese, stand in the kit alone.

use syn::{
    Expr, ExprCall, ExprMethodCall,
    visit::{self, Visit},
};

use super::sources::sources;

/// Methods of egui's `Ui` that add a text it breaks by itself.
const METHODS: [&str; 5] = ["label", "weak", "strong", "heading", "colored_label"];

#[derive(Default)]
struct OwnLabels {
    file: String,
    found: Vec<String>,
}

impl<'a> Visit<'a> for OwnLabels {
    fn visit_expr_method_call(&mut self, call: &'a ExprMethodCall) {
        let is_ui = matches!(&*call.receiver, Expr::Path(path) if path.path.is_ident("ui"));
        if is_ui && METHODS.iter().any(|method| call.method == method) {
            self.found
                .push(format!("{}: ui.{}", self.file, call.method));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'a ExprCall) {
        if let Expr::Path(path) = &*call.func {
            let names = path.path.segments.iter().rev().take(2);
            let names: Vec<String> = names.map(|it| it.ident.to_string()).collect();
            if names == ["new", "Label"] {
                self.found.push(format!("{}: Label::new", self.file));
            }
        }
        visit::visit_expr_call(self, call);
    }
}

#[test]
fn texts_are_broken_by_the_kit() {
    let mut labels = OwnLabels::default();
    for source in sources() {
        if source.path.starts_with("gui") && !source.path.starts_with("gui/kit") {
            labels.file = source.name();
            labels.visit_file(&source.file);
        }
    }
    assert!(labels.found.is_empty(), "{}", labels.found.join("\n"));
}

#[test]
fn labels_are_seen_however_they_are_added() {
    let source =
        "fn a(ui: &mut Ui) { ui.label(1); ui.add(egui::Label::new(2)); line.label(ui, 3); }";
    let mut labels = OwnLabels::default();
    labels.visit_file(&syn::parse_file(source).unwrap());
    assert_eq!(labels.found, [": ui.label", ": Label::new"]);
}
