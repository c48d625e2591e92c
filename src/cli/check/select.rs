//! `--select`: how much of something is given out.

use crate::analysis::RouteLimit;

/// Reads `routes=N` or `routes=all`.
pub(super) fn parse(text: &str) -> Result<RouteLimit, String> {
    let selected = match text.strip_prefix("routes=") {
        Some("all") => Some(RouteLimit::All),
        Some(number) => number.parse().ok().map(RouteLimit::Most),
        None => None,
    };
    selected.ok_or_else(|| "expected routes=N or routes=all".to_owned())
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
