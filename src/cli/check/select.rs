//! `--select`: how much of something is given out.

use crate::{analysis::RouteLimit, catalog::Message, cli::refusal::ArgumentFault};

/// Reads `routes=N` or `routes=all`.
pub(super) fn parse(text: &str) -> Result<RouteLimit, ArgumentFault> {
    let selected = match text.strip_prefix("routes=") {
        Some("all") => Some(RouteLimit::All),
        Some(number) => number.parse().ok().map(RouteLimit::Most),
        None => None,
    };
    selected.ok_or_else(|| ArgumentFault(Message::new("refusal-select")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_selected_by_number_or_all() {
        assert_eq!(parse("routes=all"), Ok(RouteLimit::All));
        assert_eq!(parse("routes=12"), Ok(RouteLimit::Most(12)));
        for text in ["", "routes", "routes=", "routes=-1", "routes=x", "rows=3"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
