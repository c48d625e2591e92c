//! A new command, action, subject or rule is met by every match: none has an arm for the rest.

use syn::{
    Arm, Expr, ExprMatch, ItemImpl, Pat, Path, Type,
    visit::{self, Visit},
};

use super::sources::sources;

/// Enumerations that grow, and whose growth must be met.
const GROWING: &[&str] = &[
    "Action",
    "AnswerRewrite",
    "AssetEdit",
    "Bearing",
    "Command",
    "DesignEdit",
    "FindingsWish",
    "FormWish",
    "Judgement",
    "LinkEdit",
    "NoteEdit",
    "PlaceEdit",
    "PlayerWish",
    "RecordEdit",
    "RegisterWish",
    "Rewrite",
    "Rule",
    "Severity",
    "Subject",
    "TrainingWish",
    "WindowAct",
    "WindowWish",
    "Wish",
    "WorthWish",
    "ZoneEdit",
];

#[derive(Default)]
struct OpenMatches {
    file: String,
    /// The type whose methods are being read: what `Self` means there.
    own: Option<String>,
    found: Vec<String>,
}

impl<'a> Visit<'a> for OpenMatches {
    fn visit_item_impl(&mut self, item: &'a ItemImpl) {
        let own = match &*item.self_ty {
            Type::Path(of) => of.path.segments.last().map(|last| last.ident.to_string()),
            _ => None,
        };
        let outer = std::mem::replace(&mut self.own, own);
        visit::visit_item_impl(self, item);
        self.own = outer;
    }

    fn visit_expr_match(&mut self, of: &'a ExprMatch) {
        let (Some(last), names) = (of.arms.last(), names_of(&of.arms)) else {
            return;
        };
        let is_open = takes_the_rest(&last.pat) && last.guard.is_none();
        let mut names = names.iter().map(|name| match name.as_str() {
            "Self" => self.own.as_deref().unwrap_or_default(),
            name => name,
        });
        let grows = names.find(|name| GROWING.contains(name));
        if is_open && let Some(grows) = grows {
            self.found.push(format!(
                "{}: a match on {grows} has an arm for the rest",
                self.file
            ));
        } else if is_open && is_nothing(&last.body) {
            self.found
                .push(format!("{}: a match ends in `_ => {{}}`", self.file));
        }
        visit::visit_expr_match(self, of);
    }
}

/// Whether a pattern is `_` or a new name. `None` and other bare variants are read as names too,
/// but begin with a capital.
fn takes_the_rest(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        Pat::Ident(it) => {
            it.subpat.is_none() && !it.ident.to_string().starts_with(char::is_uppercase)
        }
        _ => false,
    }
}

/// The enumerations whose variants the arms name.
fn names_of(arms: &[Arm]) -> Vec<String> {
    let mut names = Vec::new();
    for arm in arms {
        of_pattern(&arm.pat, &mut names);
    }
    names
}

fn of_pattern(pattern: &Pat, names: &mut Vec<String>) {
    let mut of_path = |path: &Path| {
        let mut segments = path.segments.iter().rev().skip(1);
        names.extend(segments.next().map(|segment| segment.ident.to_string()));
    };
    match pattern {
        Pat::Ident(it) => {
            let inner = it.subpat.iter();
            inner.for_each(|(_, inner)| of_pattern(inner, names));
        }
        Pat::Paren(it) => of_pattern(&it.pat, names),
        Pat::Path(it) => of_path(&it.path),
        Pat::TupleStruct(it) => of_path(&it.path),
        Pat::Struct(it) => of_path(&it.path),
        Pat::Or(it) => it.cases.iter().for_each(|case| of_pattern(case, names)),
        Pat::Reference(it) => of_pattern(&it.pat, names),
        _ => {}
    }
}

fn is_nothing(body: &Expr) -> bool {
    match body {
        Expr::Block(block) => block.block.stmts.is_empty(),
        Expr::Tuple(tuple) => tuple.elems.is_empty(),
        _ => false,
    }
}

#[test]
fn no_match_passes_over_what_it_does_not_name() {
    let mut matches = OpenMatches::default();
    for source in sources() {
        matches.file = source.name();
        matches.visit_file(&source.file);
    }
    assert!(matches.found.is_empty(), "{}", matches.found.join("\n"));
}

#[test]
fn open_matches_are_seen() {
    let found = |arms: &str| {
        let text = format!("fn f() {{ match x {{ {arms} }} }}");
        let mut matches = OpenMatches::default();
        matches.visit_file(&syn::parse_file(&text).unwrap());
        matches.found.len()
    };
    assert_eq!(found("Command::A => 1, _ => 2"), 1);
    assert_eq!(found("Some(1) => run(), _ => {}"), 1);
    assert_eq!(found("it @ (Command::A | Command::B) => 1, it => 2"), 1);
    assert_eq!(found("Self::A => 1, _ => 2"), 0);
    assert_eq!(found("Some(1) => 1, _ => 2"), 0);
    assert_eq!(found("Some(1) => run(), None => {}"), 0);
    assert_eq!(
        found("Command::A => 1, it @ (Command::B | Command::C) => 2"),
        0
    );
    assert_eq!(found("Command::A => 1, Command::B => 2"), 0);
}

#[test]
fn open_matches_of_methods_are_seen() {
    let text = "impl Command { fn f(&self) { match self { Self::A => 1, _ => 2 } } }";
    let mut matches = OpenMatches::default();
    matches.visit_file(&syn::parse_file(text).unwrap());
    assert_eq!(matches.found.len(), 1);
}
