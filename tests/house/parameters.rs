//! What belongs together has a name: no function takes a tuple.

use syn::{
    FnArg, GenericArgument, Pat, PathArguments, Signature, Type, TypeParamBound,
    visit::{self, Visit},
};

use super::sources::sources;

#[derive(Default)]
struct TupleParameters {
    file: String,
    found: Vec<String>,
}

impl<'a> Visit<'a> for TupleParameters {
    fn visit_signature(&mut self, signature: &'a Signature) {
        let takes = |input: &FnArg| match input {
            FnArg::Receiver(_) => false,
            FnArg::Typed(typed) => matches!(&*typed.pat, Pat::Tuple(_)) || is_tuple(&typed.ty),
        };
        if signature.inputs.iter().any(takes) {
            let line = format!("{}: {}", self.file, signature.ident);
            self.found.push(line);
        }
        visit::visit_signature(self, signature);
    }
}

/// A tuple of something, also behind a reference, in an option or as what may become one.
fn is_tuple(of: &Type) -> bool {
    match of {
        Type::Tuple(tuple) => !tuple.elems.is_empty(),
        Type::Reference(reference) => is_tuple(&reference.elem),
        Type::Paren(inner) => is_tuple(&inner.elem),
        Type::ImplTrait(is) => is.bounds.iter().any(becomes_tuple),
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            ["Option", "Into"].contains(&last.ident.to_string().as_str())
                && holds_tuple(&last.arguments)
        }),
        _ => false,
    }
}

fn becomes_tuple(bound: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = bound else {
        return false;
    };
    let last = bound.path.segments.last();
    last.is_some_and(|last| last.ident == "Into" && holds_tuple(&last.arguments))
}

fn holds_tuple(arguments: &PathArguments) -> bool {
    let PathArguments::AngleBracketed(arguments) = arguments else {
        return false;
    };
    arguments.args.iter().any(|argument| match argument {
        GenericArgument::Type(of) => is_tuple(of),
        _ => false,
    })
}

#[test]
fn no_function_takes_a_tuple() {
    let mut tuples = TupleParameters::default();
    for source in sources() {
        tuples.file = source.name();
        tuples.visit_file(&source.file);
    }
    let n = tuples.found.len();
    assert!(n == 0, "{n} functions:\n{}", tuples.found.join("\n"));
}

#[test]
fn tuples_are_seen_where_they_hide() {
    let takes = |text: &str| {
        let mut tuples = TupleParameters::default();
        tuples.visit_file(&syn::parse_file(text).unwrap());
        tuples.found.len()
    };
    for text in [
        "fn f((a, b): (u8, u8)) {}",
        "fn f(a: &(u8, u8)) {}",
        "fn f(a: Option<(u8, u8)>) {}",
        "fn f(a: impl Into<(u8, u8)>) {}",
        "trait T { fn f(&self, a: (u8,)); }",
    ] {
        assert_eq!(takes(text), 1, "{text}");
    }
    for text in [
        "fn f(a: ()) {}",
        "fn f(a: &[(u8, u8)]) {}",
        "fn f() -> (u8, u8) { (1, 2) }",
    ] {
        assert_eq!(takes(text), 0, "{text}");
    }
}
